/** What a supervisor asks: numbers again and again while they are looked at, the rest when events tell. */
import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../../clients/typescript/client.ts';
import type { Interaction } from '../api/answers.ts';
import { answerOf, api } from '../api/client.ts';
import { allPages } from '../api/pages.ts';
import { keys } from './keys.ts';

export type Statistics = AnswerOf<'/api/v1/statistics/workgroups', 'get'>['items'][number];
export type TypeStatistics = NonNullable<Statistics['types'][keyof Statistics['types']]>;
export type AgentStanding = AnswerOf<'/api/v1/statistics/agents', 'get'>['items'][number];
export type Entry = AnswerOf<'/api/v1/statistics/workgroups/{id}/queue', 'get'>['items'][number];
export type Interval = AnswerOf<
  '/api/v1/statistics/workgroups/{id}/intervals',
  'get'
>['items'][number];
export type Explanation = AnswerOf<'/api/v1/interactions/{id}/explanation', 'get'>;
export type Decision = Explanation['decisions'][number];
export type Candidate = Decision['candidates'][number];

/** A tab that nobody looks at asks nothing: the library stops by itself. */
const lookAgainMs = 2_000;
/** For whole lists of interactions, each of which is asked by itself. */
const lookAtListMs = 4_000;
const pageLimit = 200;
const queuePageLimit = 1_000;

const after = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export const statisticsQuery = queryOptions({
  queryKey: keys.workgroups,
  queryFn: () =>
    allPages((cursor) =>
      answerOf(
        api.GET('/api/v1/statistics/workgroups', {
          params: { query: { limit: pageLimit, ...after(cursor) } },
        }),
      ),
    ),
  staleTime: lookAgainMs / 2,
  refetchInterval: lookAgainMs,
});

/** What is over does not change, and the quarter of an hour under way is in today's numbers anyway. */
const lookAtIntervalsMs = 30_000;

/** The last 24 hours by quarters of an hour. */
export const intervalsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.intervals(id),
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/statistics/workgroups/{id}/intervals', { params: { path: { id } } }),
      ),
    staleTime: lookAtIntervalsMs / 2,
    refetchInterval: lookAtIntervalsMs,
  });

/** The more there is, the rarer it's asked. */
const pausing = (items: readonly unknown[] | undefined): number =>
  lookAgainMs * Math.max(1, Math.ceil((items?.length ?? 0) / queuePageLimit / 2));

/** The whole of it, each once: what leaves while one reads makes a page begin at the head again. */
export const queueQuery = (id: string) =>
  queryOptions({
    queryKey: keys.queue(id),
    queryFn: async () => {
      const path = '/api/v1/statistics/workgroups/{id}/queue';
      const all = await allPages((cursor) => {
        const query = { limit: queuePageLimit, ...after(cursor) };
        return answerOf(api.GET(path, { params: { path: { id }, query } }));
      });
      return [...new Map(all.map((entry) => [entry.interaction, entry])).values()];
    },
    // Ten thousand are not compared field by field.
    structuralSharing: false,
    staleTime: lookAgainMs / 2,
    refetchInterval: ({ state }) => pausing(state.data),
  });

/** What agents of a workgroup have, the longest first. */
export const activeQuery = (workgroup: string) =>
  queryOptions({
    queryKey: keys.active(workgroup),
    queryFn: async () => {
      const [connected, held] = await Promise.all([
        inState(workgroup, 'connected'),
        inState(workgroup, 'held'),
      ]);
      const sinceAt = ({ connectedAt, createdAt }: Interaction): string => connectedAt ?? createdAt;
      return [...connected, ...held].toSorted((a, b) => (sinceAt(a) < sinceAt(b) ? -1 : 1));
    },
    staleTime: lookAgainMs / 2,
    refetchInterval: lookAtListMs,
  });

const inState = (workgroup: string, state: 'connected' | 'held') =>
  allPages((cursor) => {
    const query = { workgroup, state, limit: pageLimit, ...after(cursor) };
    return answerOf(api.GET('/api/v1/interactions', { params: { query } }));
  });

export const agentsQuery = (workgroup: string) =>
  queryOptions({
    queryKey: keys.agents(workgroup),
    queryFn: () =>
      allPages((cursor) => {
        const query = { workgroup, limit: pageLimit, ...after(cursor) };
        return answerOf(api.GET('/api/v1/statistics/agents', { params: { query } }));
      }),
    staleTime: lookAgainMs / 2,
    refetchInterval: lookAgainMs,
  });

export const holdsQuery = (agent: string) =>
  queryOptions({
    queryKey: keys.holds(agent),
    queryFn: async () => {
      const query = { agent, limit: pageLimit };
      return (await answerOf(api.GET('/api/v1/interactions', { params: { query } }))).items;
    },
    staleTime: lookAgainMs / 2,
    refetchInterval: lookAgainMs,
  });

/** @param agent - who is asked about in particular */
export const explanationQuery = (id: string, agent: string | undefined) =>
  queryOptions({
    queryKey: agent === undefined ? keys.explanation(id) : [...keys.explanation(id), agent],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/interactions/{id}/explanation', {
          params: { path: { id }, query: agent === undefined ? {} : { agent } },
        }),
      ),
    staleTime: lookAgainMs / 2,
    // While it waits, who is eligible changes by what others do.
    refetchInterval: ({ state }) => (state.data?.present === undefined ? false : lookAtListMs),
  });
