/** What agents are called; their ids until the names are known. */
import { useQuery } from '@tanstack/react-query';
import type { Colleague } from '../api/answers.ts';
import { colleaguesQuery } from '../api/queries.ts';

const none: readonly Colleague[] = [];

export const useAgentNames = (): ((id: string) => string) => {
  const { data = none } = useQuery(colleaguesQuery);
  return (id) => data.find((one) => one.id === id)?.name ?? id;
};

/** Empty where there's none. */
export const useAgentName = (id = ''): string => {
  const nameOf = useAgentNames();
  return id === '' ? '' : nameOf(id);
};
