/**
 * A centre for changing settings: each case has a lane of its own, a workgroup with a page and two agents,
 * so that cases don't disturb one another. Changes are made at node `a`; the queue lives on another node,
 * and people look from `b`.
 */
import type { Configuration } from '../../actors/configuration.ts';
import { addressOf } from '../../actors/runtime/actor.ts';
import { partitionOf, preferredOwner } from '../../actors/runtime/placement.ts';
import { createApiClient, type ApiClient, type ApiInteraction } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { nodeNames, partitions, startCentre, type Centre } from './centre.ts';
import { queueOf } from './whereabouts.ts';

/** What is promised between the answer to a change and its effect on every node. */
export const effectWithinMs = 5_000;

export interface Lane {
  readonly workgroup: string;
  readonly channel: string;
  readonly account: string;
  /** Two of the workgroup; nobody else is in it. */
  readonly first: string;
  readonly second: string;
  /** A workgroup that nobody works in. */
  readonly elsewhere: string;
}

export interface Office {
  readonly centre: Centre;
  /** At node a: whoever changes things. */
  readonly admin: ApiClient;
  /** At node b: whoever looks. */
  readonly supervisor: ApiClient;
  readonly lane: (n: number) => Lane;
  /** At node b. Signs on, and becomes available. */
  readonly bringIn: (user: string, station?: string) => Promise<ApiClient>;
  /** Whatever was changed at a is known at b and c. @returns how long that took */
  readonly everywhere: () => Promise<number>;
  /** Changes fields of a document at node a, and waits until all nodes know it. */
  readonly change: (path: string, fields: object) => Promise<void>;
  /** A new word of a customer. @returns the id of its interaction */
  readonly post: (lane: Lane) => Promise<string>;
  /** It's in the queue, and nobody is being asked. */
  readonly waits: (id: string, workgroup: string) => Promise<void>;
  /** Whom it's offered to, or who has it, as node b has it. */
  readonly comesTo: (id: string, agent: string, withinMs?: number) => Promise<ApiInteraction>;
  /** The slowest of all that `everywhere` has waited for. */
  readonly slowestMs: () => number;
  readonly stop: () => Promise<void>;
}

const password = 'demo';
const firstPage = 1_001;

/** @param count - of lanes, beside the workgroup that nobody works in */
export const openOffice = async (
  count: number,
  adapt: (configuration: Configuration, lane: (n: number) => Lane) => Configuration,
): Promise<Office> => {
  const groups = awayFromFirstNode(count + 1);
  const total = Math.max(...groups) + 1;
  const page = (n: number): string => String(firstPage + (groups[n] ?? 0));
  const lane = (n: number): Lane => ({
    workgroup: `group-${String(groups[n])}`,
    channel: `facebook-${page(n)}`,
    account: `page-${page(n)}`,
    first: `agent-${String(groups[n])}`,
    second: `agent-${String((groups[n] ?? 0) + total)}`,
    elsewhere: `group-${String(groups[count])}`,
  });
  const used = new Set(groups.map((_, n) => lane(n).channel));
  const centre = await startCentre({
    agents: 2 * total,
    workgroups: total,
    workgroup: { alertSeconds: 60, wrapupSeconds: 0, preferredSeconds: 0 },
    pages: Array.from({ length: total }, (_, i) => String(firstPage + i)),
    adapt: (configuration) => adapt(withChannels(configuration, used), lane),
    wired: 'b',
  });
  const at = (user: string, node: number): ApiClient =>
    createApiClient({ urls: [centre.nodes[node]?.url ?? ''], user, password });
  const [admin, lookers, supervisor] = [
    at('admin', 0),
    [at('admin', 1), at('admin', 2)],
    at('supervisor', 1),
  ];
  await Promise.all([admin, ...lookers, supervisor].map((client) => client.signIn()));
  await centre.settled();
  let slowest = 0;

  const everywhere = async (): Promise<number> => {
    const { version } = await admin.get<Versioned>('/api/v1/config');
    const startedAt = performance.now();
    for (const looker of lookers)
      await eventually(`version ${String(version)} everywhere`, effectWithinMs, async () => {
        const seen = await looker.get<Versioned>('/api/v1/config');
        return seen.version >= version ? true : undefined;
      });
    slowest = Math.max(slowest, performance.now() - startedAt);
    return performance.now() - startedAt;
  };

  return {
    centre,
    admin,
    supervisor,
    lane,
    everywhere,
    bringIn: async (user, station) => {
      const client = at(user, 1);
      await client.signIn(station);
      await client.setStatus('Available');
      return client;
    },
    change: async (path, fields) => {
      await admin.patch(`/api/v1/${path}`, fields);
      await everywhere();
    },
    post: async ({ account }) => {
      const written = await centre.platforms.post(account.replace('page-', ''), 'Vera', 'Hello');
      return `facebook:${account}:${written}~1`;
    },
    waits: async (id, workgroup) => {
      await eventually(`${id} to wait`, effectWithinMs, async () => {
        const found = (await queueOf(supervisor, workgroup)).find((one) => one.id === id);
        return found?.state === 'queued' ? true : undefined;
      });
      const path = `/api/v1/statistics/workgroups/${workgroup}`;
      expect(await supervisor.get(path)).toMatchObject({ offered: 0 });
    },
    comesTo: (id, agent, withinMs = effectWithinMs) =>
      eventually(`${id} to come to ${agent}`, withinMs, async () => {
        const seen = await supervisor.interaction(id);
        return seen.agent === agent ? seen : undefined;
      }),
    slowestMs: () => slowest,
    stop: centre.stop,
  };
};

/** The lane's first agent comes in and picks up what a customer has written. */
export const take = async (
  { bringIn, post, comesTo }: Office,
  lane: Lane,
): Promise<{ readonly client: ApiClient; readonly id: string }> => {
  const client = await bringIn(lane.first);
  const id = await post(lane);
  await comesTo(id, lane.first);
  await client.act(id, 'pickup');
  return { client, id };
};

interface Versioned {
  readonly version: number;
}

/** The numbers of workgroups whose queues the nodes b and c own. */
const awayFromFirstNode = (count: number): readonly number[] => {
  const nodes = nodeNames.map((name) => ({ incarnation: name, name }));
  const found: number[] = [];
  for (let n = 0; found.length < count; n += 1) {
    const partition = partitionOf(addressOf('workgroup', `group-${String(n)}`), partitions);
    if (preferredOwner(partition, nodes) !== nodeNames[0]) found.push(n);
  }
  return found;
};

const withChannels = (
  { channels, ...configuration }: Configuration,
  used: ReadonlySet<string>,
): Configuration => ({
  ...configuration,
  channels: Object.fromEntries(
    Object.entries(channels).filter(([id, { platform }]) => platform === 'x' || used.has(id)),
  ),
});
