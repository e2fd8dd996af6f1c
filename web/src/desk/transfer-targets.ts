/** Where an interaction may go, those who could take it at once first. */
import { useQuery } from '@tanstack/react-query';
import type { Colleague, Interaction } from '../api/answers.ts';
import { colleaguesQuery, workgroupsQuery } from '../api/queries.ts';
import { useMe } from '../app/me.ts';
import type { TransferTarget } from './commands.ts';

export interface Choice {
  readonly key: string;
  readonly name: string;
  readonly to: TransferTarget;
  /** Of an agent. */
  readonly statusKind?: string;
  readonly status?: string;
}

/** Nothing tells agents how others stand, so it's asked while one looks. */
const lookAgainMs = 5_000;

const rankOf = ({ statusKind }: Choice): number => (statusKind === 'available' ? 0 : 1);

export const useTransferTargets = ({ workgroup }: Interaction) => {
  const me = useMe();
  const groups = useQuery(workgroupsQuery);
  const people = useQuery({ ...colleaguesQuery, staleTime: 0, refetchInterval: lookAgainMs });
  const workgroups = (groups.data ?? [])
    .filter(({ id }) => id !== workgroup)
    .map(({ id, name }): Choice => ({ key: `w ${id}`, name, to: { workgroup: id } }));
  const agents = (people.data ?? [])
    .filter((one) => one.id !== me.id && isThere(one))
    .map(choiceOf)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name));
  return { workgroups, agents, isLoading: groups.isPending || people.isPending };
};

/** Only agents have a status, and only who is signed on is offered anything. */
const isThere = ({ signedOn }: Colleague): boolean => signedOn === true;

const choiceOf = ({ id, name, status = '', statusKind = '' }: Colleague): Choice => ({
  key: `a ${id}`,
  name,
  to: { agent: id },
  status,
  statusKind,
});
