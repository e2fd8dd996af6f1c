/** What agents are called; their ids until the names are known. */
import { useQuery } from '@tanstack/react-query';
import type { Colleague } from '../api/answers.ts';
import { colleaguesQuery } from '../api/queries.ts';

const none: readonly Colleague[] = [];

export const useAgentNames = (): ((id: string) => string) => {
  const { data = none } = useQuery(colleaguesQuery);
  return (id) => data.find((one) => one.id === id)?.name ?? id;
};

export const useAgentName = (id: string | undefined): string | undefined => {
  const nameOf = useAgentNames();
  return id === undefined ? undefined : nameOf(id);
};
