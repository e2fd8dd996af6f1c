/** Changes the stored configuration: reads, decides, writes if nobody was faster, else tries again. */
import { randomUUID } from 'node:crypto';
import { named } from '../../actors/configuration.ts';
import { Unavailable } from '../../actors/errors.ts';
import type { Settings } from '../../actors/runtime/partition-store.ts';
import type { Act } from './audit.ts';
import { change, type Refusal, type Request } from './change.ts';
import type { ConfigurationBook } from './configuration-book.ts';
import type { Finding } from './findings.ts';
import type { Kind } from './kinds.params.ts';
import type { Sealing } from './sealing.ts';
import { readStored, type StoredConfiguration } from './stored.ts';
import { createThread } from '../thread.ts';
import { wholeJobs, type Replaced } from './whole-jobs.ts';
import { withoutSecrets } from './whole.ts';
import { secretField, secretsOf } from './secret-fields.ts';

export interface ConfigurationStore {
  /** One document. @throws Unavailable */
  readonly change: (request: Request, by: By) => Promise<Written>;
  /** All of it, by a JSON object of the API's form. @throws Unavailable */
  readonly replace: (whole: string, ifMatch: number | undefined, by: By) => Promise<Written>;
  /** What would be wrong with a whole: the first of it. @throws Unavailable */
  readonly validate: (whole: string) => Promise<readonly Finding[]>;
  /** All of it as JSON of the API's form, as this node knows it. */
  readonly show: () => Promise<string>;
  readonly close: () => void;
}

/** Whether it is as it was asked to be. */
export type Written = Readonly<{ status: 'done' } | { status: 'refused'; refusal: Refusal }>;

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

export const createConfigurationStore = (ports: Ports): ConfigurationStore => ({
  change: guarded(createChange(ports)),
  ...createWholes(ports),
});

const actOf = ({ user, commandId }: By, at: number): Act => ({
  by: user,
  at,
  ...(commandId === undefined ? {} : { commandId }),
});

const invalid = (findings: readonly Finding[]) =>
  ({ status: 'refused', refusal: { code: 'invalid', findings } }) as const;

const createChange = (ports: Ports): ConfigurationStore['change'] => {
  const { sealing, now } = ports;
  const commit = createCommit(ports);
  return async (request, by) => {
    const { kind, id } = request;
    const field = secretField(kind);
    const given = request.verb === 'delete' ? {} : request.body;
    const secret = field === undefined ? undefined : given[field];
    const findings = [
      ...sealing.findings(kind, id, secret),
      ...(request.verb === 'create' ? sealing.missing(kind, id, secret) : []),
    ];
    if (findings.length > 0) return invalid(findings);
    const keep = await sealing.prepare(kind, secret);
    const bare =
      request.verb === 'delete'
        ? request
        : { ...request, body: withoutSecrets(kind, request.body) };
    return commit(by, ({ before }) => {
      const outcome = change(before, bare, keep(kept(before, kind, id)), actOf(by, now()));
      if (outcome.status === 'refused') return outcome;
      if (outcome.stored === before) return { status: 'same' };
      // Two nodes may decide the same in the same millisecond; only one of them has done it.
      const next = { ...sealing.renewed(outcome.stored), nonce: randomUUID() };
      return { status: 'done', stored: JSON.stringify(next) };
    });
  };
};

type Wholes = Omit<ConfigurationStore, 'change'>;

const createWholes = (ports: Ports): Wholes => {
  const { sealing, book, now } = ports;
  const commit = createCommit(ports);
  const thread = createThread(new URL('whole.worker.ts', import.meta.url), wholeJobs);
  const secretFindings = (secrets: ReturnType<typeof wholeJobs.secrets>): readonly Finding[] =>
    secrets.flatMap(([kind, id, given]) => sealing.findings(kind, id, given));
  const inForce = () => ({ stored: book.text(), version: book.current().version });

  const replace: Wholes['replace'] = async (whole, ifMatch, by) => {
    const given = await thread.run('secrets', { whole });
    const findings = secretFindings(given);
    if (findings.length > 0) return invalid(findings);
    const keeps = await Promise.all(
      given.map(async ([kind, id, one]) => [kind, id, await sealing.prepare(kind, one)] as const),
    );
    return commit(by, ({ before, stored }) => {
      const { version } = before.configuration;
      if (ifMatch !== undefined && ifMatch !== version)
        return { status: 'refused', refusal: { code: 'version_conflict', version } };
      const secrets = Object.fromEntries(
        keeps.map(([kind, id, keep]) => [`${kind} ${id}`, keep(kept(before, kind, id))] as const),
      );
      const { credentials, webhookSecrets = {} } = sealing.renewed(before);
      const act = { act: actOf(by, now()), nonce: randomUUID() };
      const others = { credentials, webhookSecrets };
      return thread.run('replace', { whole, stored, version, secrets, kept: others, ...act });
    });
  };

  return {
    replace: guarded(replace),
    validate: guarded(async (whole) => {
      const { findings, secrets } = await thread.run('validate', { whole, ...inForce() });
      return [...findings, ...secretFindings(secrets)];
    }),
    show: guarded(() => thread.run('show', inForce())),
    close: thread.close,
  };
};

/** What a change is decided on: as it's stored, and read. */
interface Before {
  readonly stored: string;
  readonly before: StoredConfiguration;
}

const createCommit = ({ settings, book }: Ports) => {
  const read = async (): Promise<Before> => {
    const found = await settings.read();
    if (found === undefined) throw new Unavailable('store_unavailable');
    const { json: stored, version } = found;
    const known = book.stored();
    if (known.configuration.version === version) return { stored, before: known };
    const before = readStored(stored);
    return { stored, before: { ...before, configuration: { ...before.configuration, version } } };
  };

  /** @throws Unavailable, StoreFailure: then what became of the change isn't known */
  const commit = async (
    by: By,
    decide: (before: Before) => Replaced | Promise<Replaced>,
  ): Promise<Written> => {
    for (let round = 0; round < roundsMax; round += 1) {
      const found = await read();
      if (isDone(found.before, by)) return { status: 'done' };
      const outcome = await decide(found);
      if (outcome.status === 'refused') return outcome;
      if (outcome.status === 'same') return { status: 'done' };
      const { version } = found.before.configuration;
      if (!(await settings.write(version, outcome.stored))) continue;
      await book.reload();
      return { status: 'done' };
    }
    throw new Unavailable('store_unavailable');
  };

  return commit;
};

/** Whether this very request has been carried out before. */
const isDone = ({ changes = [] }: StoredConfiguration, { commandId }: By): boolean =>
  commandId !== undefined && changes.some((one) => one.commandId === commandId);

/** What is kept of a document's secret so far. */
const kept = (stored: StoredConfiguration, kind: Kind, id: string): string | undefined =>
  named(secretsOf(stored, kind), id);

/** The store's own error doesn't leave this node, nor the thread's. */
const guarded =
  <Args extends readonly unknown[], T>(task: (...args: Args) => Promise<T>) =>
  async (...args: Args): Promise<T> => {
    try {
      return await task(...args);
    } catch (error) {
      if (error instanceof Error && ['StoreFailure', 'ThreadFailure'].includes(error.name))
        throw new Unavailable('store_unavailable');
      throw error;
    }
  };
