import type { ServiceSchema } from 'moleculer';
import type { Handlers } from '../actions.ts';
import { NothingParams } from '../cluster/cluster.params.ts';
import type { ConfigurationBook } from './configuration-book.ts';
import { AuthenticateParams } from './configuration.params.ts';
import type { Passwords } from './passwords.ts';

/** Tells the gateway of its own node what is configured, and who somebody is. Secrets stay here. */
export const createConfigurationService = (
  book: ConfigurationBook,
  passwords: Passwords,
): ServiceSchema => {
  const actions: Handlers<'configuration'> = {
    get: {
      params: NothingParams,
      handler: () => Promise.resolve(book.current()),
    },
    authenticate: {
      params: AuthenticateParams,
      handler: async ({ params: { user, password } }) =>
        (await passwords.verify(password, book.passwordOf(user))) ? user : null,
    },
  };
  return { name: 'configuration', actions };
};
