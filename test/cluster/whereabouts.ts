/** Where each interaction is, by everybody's word: the conversations', the agents' and the queues'. */
import type { ApiClient, ApiInteraction, ApiPage } from '../support/api-client.ts';

export interface Whereabouts {
  /** What is not as it must be; empty when each is in exactly one place, and all agree on which. */
  readonly disagreements: readonly string[];
  readonly byState: Readonly<Record<string, number>>;
}

const pageSize = 200;
const atOnce = 16;

interface Everything {
  readonly interactions: readonly string[];
  readonly workgroups: readonly string[];
}

/** Only once nothing moves: the views are taken one after the other. */
export const findAll = async (
  supervisor: ApiClient,
  agents: readonly ApiClient[],
  { interactions, workgroups }: Everything,
): Promise<Whereabouts> => {
  const places = await placesOf(supervisor, agents, workgroups);
  const byState: Record<string, number> = {};
  const disagreements: string[] = [];
  for (let i = 0; i < interactions.length; i += atOnce) {
    const some = interactions.slice(i, i + atOnce);
    for (const seen of await Promise.all(some.map((id) => supervisor.interaction(id)))) {
      byState[seen.state] = (byState[seen.state] ?? 0) + 1;
      const found = (places.get(seen.id) ?? []).join(' and ');
      const right = placeOf(seen);
      if (found !== right) disagreements.push(`${seen.id} is ${found || 'nowhere'}, not ${right}`);
    }
  }
  return { disagreements, byState };
};

/** Every place that the queues and the agents say each of them is in. */
const placesOf = async (
  supervisor: ApiClient,
  agents: readonly ApiClient[],
  workgroups: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const queues = workgroups.map(async (workgroup) =>
    (await queueOf(supervisor, workgroup))
      .filter(({ state }) => state === 'queued')
      .map(({ id }) => [id, `queued in ${workgroup}`] as const),
  );
  const desks = agents.map(async (agent) => {
    const { id, interactions } = await agent.me();
    return interactions.map(
      ({ interaction, phase }) => [interaction, `${phase} with ${id}`] as const,
    );
  });
  const found = (await Promise.all([...queues, ...desks])).flat();
  const places = new Map<string, string[]>();
  for (const [id, place] of found) places.set(id, [...(places.get(id) ?? []), place]);
  return places;
};

const placeOf = ({ state, agent = '', workgroup }: ApiInteraction): string => {
  switch (state) {
    case 'queued':
      return `queued in ${workgroup}`;
    case 'offered':
      return `alerting with ${agent}`;
    case 'connected':
    case 'held':
    case 'wrapup':
      return `${state} with ${agent}`;
    case 'disconnected':
      return '';
  }
};

/** All that a queue holds, in its order. */
export const queueOf = async (
  supervisor: ApiClient,
  workgroup: string,
): Promise<readonly ApiInteraction[]> => {
  const all: ApiInteraction[] = [];
  let cursor = '';
  do {
    const query = `workgroup=${workgroup}&limit=${String(pageSize)}${cursor}`;
    const page = await supervisor.get<ApiPage<ApiInteraction>>(`/api/v1/interactions?${query}`);
    all.push(...page.items);
    cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
  } while (cursor !== '');
  return all;
};
