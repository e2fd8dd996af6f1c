/** Who sees what of the configuration: those who look after it everything, the others what they work with. */
import type { Reply, VersionedDocument } from '../../actions.ts';
import type { Kind } from '../../configuration/kinds.params.ts';
import type { Gateway } from '../gateway.ts';
import { askHere } from '../here.ts';
import { inParallel } from '../in-parallel.ts';
import { isAgent, maySupervise, type Caller, type Right } from '../rights.ts';

export interface View {
  /** Names, instead of documents. */
  readonly isBrief: boolean;
  readonly isVisible: (document: VersionedDocument) => boolean;
  readonly show: (page: readonly VersionedDocument[]) => Promise<readonly object[]>;
}

/** Read with the right to change them, and by the auditor. */
const mediaKinds: readonly Kind[] = ['accounts', 'channels'];
/** Chosen from at work: whole documents, as there is nothing else to them. */
const workKinds: readonly Kind[] = ['statuses', 'wrapupCodes', 'responses', 'skills'];
/** Of which others than administrators see names, to hand over to. */
export const briefKinds: readonly Kind[] = ['users', 'workgroups', 'stations'];

/** Rights of which one is needed to change documents of a kind. @see requirements C8 */
export const writersOf = (kind: Kind): readonly Right[] =>
  mediaKinds.includes(kind) ? ['administer', 'socialMedia'] : ['administer'];

/** Rights of which one is needed to look at documents of a kind, be it at their names. */
export const readersOf = (kind: Kind): readonly Right[] => {
  const readers: readonly Right[] = [...writersOf(kind), 'audit'];
  if (workKinds.includes(kind)) return [...readers, 'handle', 'supervise'];
  return briefKinds.includes(kind) ? [...readers, 'handle', 'supervise', 'socialMedia'] : readers;
};

const everything: View = {
  isBrief: false,
  isVisible: () => true,
  show: (page) => Promise.resolve(page),
};

export const viewFor = async (kind: Kind, caller: Caller, gateway: Gateway): Promise<View> => {
  const seesAll = [...writersOf(kind), 'audit' as const].some((right) =>
    caller.rights.includes(right),
  );
  if (seesAll) return everything;
  if (kind === 'responses') return responsesFor(caller, await configuration(gateway));
  if (kind === 'users') return usersFor(gateway);
  return briefKinds.includes(kind) ? names : everything;
};

type Configuration = Reply<'configuration.get'>;

const configuration = ({ broker }: Gateway): Promise<Configuration> =>
  askHere(broker, 'configuration.get', {});

const nameOf = ({ id, name }: VersionedDocument) => ({ id, name });

const names: View = {
  ...everything,
  isBrief: true,
  show: (page) => Promise.resolve(page.map(nameOf)),
};

/** Those of all workgroups, and those of the caller's own, as an agent or a supervisor. */
const responsesFor = (caller: Caller, { workgroups }: Configuration): View => {
  const isMember = ({ members }: Configuration['workgroups'][string]): boolean =>
    members.some(({ user }) => user === caller.user);
  const own = new Set<unknown>(
    Object.values(workgroups)
      .filter((workgroup) => isMember(workgroup) || maySupervise(caller, workgroup.id))
      .map(({ id }) => id),
  );
  return {
    ...everything,
    isVisible: ({ workgroups: of }) =>
      !Array.isArray(of) || of.length === 0 || of.some((one) => own.has(one)),
  };
};

/** Actors asked at a time for one request. */
const atOnceMax = 16;

/** Who there is, and who is there: what one must know to hand something over. */
const usersFor = (gateway: Gateway): View => ({
  ...everything,
  isBrief: true,
  show: async (page) => {
    const whole = await configuration(gateway);
    return inParallel(page, atOnceMax, async (document) => {
      const user = Object.hasOwn(whole.users, document.id) ? whole.users[document.id] : undefined;
      if (user === undefined || !isAgent(whole, user)) return nameOf(document);
      const { signedOn, status, statusKind } = await gateway.broker.ask('agent.get', {
        id: document.id,
      });
      return { ...nameOf(document), signedOn, status, statusKind };
    });
  },
});
