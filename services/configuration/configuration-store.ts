/** Changes the stored configuration: reads, decides, writes if nobody was faster, else tries again. */
import { randomUUID } from 'node:crypto';
import { named } from '../../actors/configuration.ts';
import { Unavailable } from '../../actors/errors.ts';
import type { Settings } from '../../actors/runtime/partition-store.ts';
import type { Act } from './audit.ts';
import { change, type Outcome, type Request } from './change.ts';
import type { ConfigurationBook } from './configuration-book.ts';
import type { Finding } from './findings.ts';
import type { Kind } from './kinds.params.ts';
import type { Sealing } from './sealing.ts';
import { readStored, type StoredConfiguration } from './stored.ts';
import { readWhole, secretsIn, withoutSecrets, type Whole } from './whole.ts';
import { secretField, secretsOf } from './secret-fields.ts';
import { replaceWhole } from './replace-whole.ts';

export interface ConfigurationStore {
  /** One document. @throws Unavailable */
  readonly change: (request: Request, by: By) => Promise<Outcome>;
  /** All of it. @throws Unavailable */
  readonly replace: (whole: Whole, ifMatch: number | undefined, by: By) => Promise<Outcome>;
  /** What would be wrong with a whole. @throws Unavailable */
  readonly validate: (whole: Whole) => Promise<readonly Finding[]>;
}

export interface By {
  readonly user: string;
  /** The same for a repeat of a request. */
  readonly commandId?: string;
}

interface Ports {
  readonly settings: Settings;
  readonly book: ConfigurationBook;
  readonly sealing: Sealing;
  readonly now: () => number;
}

/** In each round one writer wins, so that this many can write at the same moment. */
const roundsMax = 100;

export const createConfigurationStore = (ports: Ports): ConfigurationStore => {
  const { sealing, now } = ports;
  const { read, commit } = createCommits(ports);
  const secretFindings = (whole: Whole): readonly Finding[] =>
    secretsIn(whole).flatMap(([kind, id, given]) => sealing.findings(kind, id, given));
  const actOf = ({ user, commandId }: By): Act => ({
    by: user,
    at: now(),
    ...(commandId === undefined ? {} : { commandId }),
  });

  return {
    change: guarded(async (request, by) => {
      const { kind, id } = request;
      const field = secretField(kind);
      const given = request.verb === 'delete' ? {} : request.body;
      const secret = field === undefined ? undefined : given[field];
      const findings = [
        ...sealing.findings(kind, id, secret),
        ...(request.verb === 'create' ? sealing.missing(kind, id, secret) : []),
      ];
      if (findings.length > 0) return { status: 'refused', refusal: { code: 'invalid', findings } };
      const keep = await sealing.prepare(kind, secret);
      const bare =
        request.verb === 'delete'
          ? request
          : { ...request, body: withoutSecrets(kind, request.body) };
      return commit(by, (before) => change(before, bare, keep(kept(before, kind, id)), actOf(by)));
    }),
    replace: guarded(async (whole, ifMatch, by) => {
      const findings = secretFindings(whole);
      if (findings.length > 0) return { status: 'refused', refusal: { code: 'invalid', findings } };
      const keeps = await Promise.all(
        secretsIn(whole).map(
          async ([kind, id, given]) => [kind, id, await sealing.prepare(kind, given)] as const,
        ),
      );
      return commit(by, (before) => {
        const { version } = before.configuration;
        if (ifMatch !== undefined && ifMatch !== version)
          return { status: 'refused', refusal: { code: 'version_conflict', version } };
        const secrets = keeps.map(
          ([kind, id, keep]) => [`${kind} ${id}`, keep(kept(before, kind, id))] as const,
        );
        return replaceWhole(before, whole, Object.fromEntries(secrets), actOf(by));
      });
    }),
    validate: guarded(async (whole) => {
      const { configuration } = await read();
      return [...readWhole(configuration, whole).findings, ...secretFindings(whole)];
    }),
  };
};

const createCommits = ({ settings, book, sealing }: Ports) => {
  const read = async (): Promise<StoredConfiguration> => {
    const found = await settings.read();
    if (found === undefined) throw new Unavailable('store_unavailable');
    const known = book.stored();
    if (known.configuration.version === found.version) return known;
    const stored = readStored(found.json);
    return { ...stored, configuration: { ...stored.configuration, version: found.version } };
  };

  /** @throws Unavailable, StoreFailure: then what became of the change isn't known */
  const commit = async (
    by: By,
    decide: (stored: StoredConfiguration) => Outcome,
  ): Promise<Outcome> => {
    for (let round = 0; round < roundsMax; round += 1) {
      const before = await read();
      const outcome = isDone(before, by)
        ? ({ status: 'done', stored: before } as const)
        : decide(before);
      if (outcome.status === 'refused' || outcome.stored === before) return outcome;
      // Two nodes may decide the same in the same millisecond; only one of them has done it.
      const next = { ...sealing.renewed(outcome.stored), nonce: randomUUID() };
      if (!(await settings.write(before.configuration.version, JSON.stringify(next)))) continue;
      await book.reload();
      return outcome;
    }
    throw new Unavailable('store_unavailable');
  };

  return { read, commit };
};

/** Whether this very request has been carried out before. */
const isDone = ({ changes = [] }: StoredConfiguration, { commandId }: By): boolean =>
  commandId !== undefined && changes.some((one) => one.commandId === commandId);

/** What is kept of a document's secret so far. */
const kept = (stored: StoredConfiguration, kind: Kind, id: string): string | undefined =>
  named(secretsOf(stored, kind), id);

/** The store's own error doesn't leave this node. */
const guarded =
  <Args extends readonly unknown[], T>(task: (...args: Args) => Promise<T>) =>
  async (...args: Args): Promise<T> => {
    try {
      return await task(...args);
    } catch (error) {
      if (error instanceof Error && error.name === 'StoreFailure')
        throw new Unavailable('store_unavailable');
      throw error;
    }
  };
