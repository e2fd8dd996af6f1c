import type { ServiceSchema } from 'moleculer';
import type { Account } from '../../actors/configuration.ts';
import type { Handlers } from '../actions.ts';
import type { Hub } from './hub.ts';
import { TestAccountParams, type TestAccount } from './hub.params.ts';
import type { AccountEntry } from './lines.ts';

/** What people may ask of the hub of the node where they are; credentials go to no other one. */
export const createHubService = (
  hub: Pick<Hub, 'test'>,
  entries: (id: string) => AccountEntry | undefined,
): ServiceSchema => {
  const actions: Handlers<'hub'> = {
    testAccount: {
      params: TestAccountParams,
      handler: async ({ params }) => {
        const kept = params.id === undefined ? undefined : entries(params.id);
        return (await hub.test(entryOf(params, kept))) ?? null;
      },
    },
  };
  return { name: 'hub', actions };
};

/** What is kept is shown to the platform of its own account alone: nobody can have it sent elsewhere. */
const entryOf = (given: TestAccount, kept: AccountEntry | undefined): AccountEntry => {
  const known = kept?.account.platform === given.platform ? kept : undefined;
  const account = { ...accountOf(given), ...placeOf(given.baseUrl ?? known?.account.baseUrl) };
  const joins = known !== undefined && account.baseUrl === known.account.baseUrl;
  return {
    account,
    credentials: { ...(joins ? known.credentials : {}), ...given.credentials },
  };
};

const accountOf = ({ id = 'new', platform, externalId = '', handle }: TestAccount): Account => ({
  id,
  platform,
  name: '',
  externalId,
  plan: 'self_serve',
  ...(handle === undefined ? {} : { handle }),
});

const placeOf = (baseUrl: string | undefined): Pick<Account, 'baseUrl'> =>
  baseUrl === undefined ? {} : { baseUrl };
