/**
 * What the console asks, by key. A key begins with the path's words, so that an event can name what it
 * concerns; whatever events keep up to date never goes stale by itself.
 */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

/** Of documents: nothing tells of their changes yet. */
const documentStaleMs = 60_000;
const pageLimit = 200;

export const keys = {
  agent: ['agents', 'me'],
  mine: ['agents', 'me', 'interactions'],
  interaction: (id: string) => ['interactions', id],
  messages: (id: string) => ['interactions', id, 'messages'],
  timeline: (id: string) => ['interactions', id, 'timeline'],
  documents: (kind: string) => ['documents', kind],
} as const;

export const agentQuery = queryOptions({
  queryKey: keys.agent,
  queryFn: () => answerOf(api.GET('/api/v1/agents/me')),
});

/** My Interactions, as the server orders them. */
export const mineQuery = queryOptions({
  queryKey: keys.mine,
  queryFn: async () => (await answerOf(api.GET('/api/v1/agents/me/interactions'))).items,
});

export const interactionQuery = (id: string) =>
  queryOptions({
    queryKey: keys.interaction(id),
    queryFn: () => answerOf(api.GET('/api/v1/interactions/{id}', { params: { path: { id } } })),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: keys.timeline(id),
    queryFn: async () => {
      const path = '/api/v1/interactions/{id}/timeline';
      return (await answerOf(api.GET(path, { params: { path: { id } } }))).items;
    },
  });

export const myWorkgroupsQuery = queryOptions({
  queryKey: keys.documents('my-workgroups'),
  queryFn: async () => (await answerOf(api.GET('/api/v1/agents/me/workgroups'))).items,
  staleTime: documentStaleMs,
});

const query = { limit: pageLimit };

export const statusesQuery = queryOptions({
  queryKey: keys.documents('statuses'),
  queryFn: async () => (await answerOf(api.GET('/api/v1/statuses', { params: { query } }))).items,
  staleTime: documentStaleMs,
});

export const responsesQuery = queryOptions({
  queryKey: keys.documents('responses'),
  queryFn: async () => (await answerOf(api.GET('/api/v1/responses', { params: { query } }))).items,
  staleTime: documentStaleMs,
});

/** Who there is to hand over to, and who of them is there. */
export const colleaguesQuery = queryOptions({
  queryKey: keys.documents('users'),
  queryFn: async () => (await answerOf(api.GET('/api/v1/users', { params: { query } }))).items,
});

export const workgroupsQuery = queryOptions({
  queryKey: keys.documents('workgroups'),
  queryFn: async () => (await answerOf(api.GET('/api/v1/workgroups', { params: { query } }))).items,
  staleTime: documentStaleMs,
});
