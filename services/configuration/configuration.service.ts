import type { ServiceBroker, ServiceSchema } from 'moleculer';
import { named } from '../../actors/configuration.ts';
import type { Handlers } from '../actions.ts';
import { NothingParams } from '../cluster/cluster.params.ts';
import type { ConfigurationBook } from './configuration-book.ts';
import type { ConfigurationStore, Written } from './configuration-store.ts';
import {
  AuthenticateParams,
  ChangeParams,
  ChangesParams,
  DocumentsParams,
  EffectiveParams,
  ReplaceParams,
  StampParams,
  ValidateParams,
} from './configuration.params.ts';
import { show } from './documents.ts';
import { effectiveOf } from './effective.ts';
import type { Kind } from './kinds.params.ts';
import { stampOf, type Passwords } from './passwords.ts';
import { tablesOf, versionOf, type StoredConfiguration } from './stored.ts';

/**
 * Tells the gateway of its own node what is configured, changes it, and says who somebody is. Secrets
 * stay here.
 */
export const createConfigurationService = (
  book: ConfigurationBook,
  store: ConfigurationStore,
  passwords: Passwords,
): ServiceSchema => {
  const answered = (answer: Written) =>
    answer.status === 'refused'
      ? answer
      : ({ status: 'done', version: book.current().version } as const);

  const actions: Handlers<'configuration'> = {
    get: { params: NothingParams, handler: () => Promise.resolve(book.current()) },
    ...passwordActions(book, passwords),
    documents: {
      params: DocumentsParams,
      handler: ({ params: { kind } }) => Promise.resolve(documents(book.stored(), kind)),
    },
    effective: {
      params: EffectiveParams,
      handler: ({ params: { user: id } }) => {
        const user = named(book.current().users, id);
        return Promise.resolve(user === undefined ? null : effectiveOf(book.current(), user));
      },
    },
    change: {
      params: ChangeParams,
      handler: async ({ params: { verb, kind, id, body = {}, ifMatch, by }, broker }) => {
        const target = { kind, id, ifMatch };
        const request =
          verb === 'delete' ? { verb, ...target } : ({ verb, ...target, body } as const);
        const answer = await store.change(request, by);
        note(broker.logger, answer, { verb, kind });
        return answered(answer);
      },
    },
    replace: {
      params: ReplaceParams,
      handler: async ({ params: { whole, ifMatch, by }, broker }) => {
        const answer = await store.replace(whole, ifMatch, by);
        note(broker.logger, answer, { verb: 'replace' });
        return answered(answer);
      },
    },
    validate: { params: ValidateParams, handler: ({ params: { whole } }) => store.validate(whole) },
    whole: {
      params: NothingParams,
      handler: async () => ({ version: book.current().version, text: await store.show() }),
    },
    changes: {
      params: ChangesParams,
      handler: ({ params: { before, limit } }) =>
        Promise.resolve(newestChanges(book.stored(), before, limit)),
    },
  };
  return { name: 'configuration', actions, stopped: store.close };
};

/** Hashes are compared here and go nowhere else. */
const passwordActions = (
  book: ConfigurationBook,
  passwords: Passwords,
): Pick<Handlers<'configuration'>, 'authenticate' | 'stamp'> => ({
  authenticate: {
    params: AuthenticateParams,
    handler: async ({ params: { user, password } }) => {
      const kept = book.passwordOf(user);
      const matches = await passwords.verify(password, kept);
      // Of what was compared: the password may have changed meanwhile.
      return matches && kept !== undefined ? { user, stamp: stampOf(kept) } : null;
    },
  },
  stamp: {
    params: StampParams,
    handler: ({ params: { user } }) => {
      const kept = book.passwordOf(user);
      return Promise.resolve(kept === undefined ? null : stampOf(kept));
    },
  },
});

const documents = (stored: StoredConfiguration, kind: Kind) =>
  Object.values(tablesOf(stored.configuration)[kind])
    .map((one) => ({ ...show(kind, one), version: versionOf(stored, kind, one.id) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

const newestChanges = (
  { changes = [] }: StoredConfiguration,
  before: number | undefined,
  limit: number,
) =>
  changes
    .filter(({ number }) => number < (before ?? Infinity))
    .toReversed()
    .slice(0, limit);

/** What was changed and whether, not to what; the audit log says more. */
const note = (logger: ServiceBroker['logger'], { status }: Written, what: object): void => {
  logger.info('The configuration was asked to change', { ...what, status });
};
