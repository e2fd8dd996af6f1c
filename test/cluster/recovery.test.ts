/** A node is killed: by type its interactions go on, or end and come back when somebody writes again. */
import type { Configuration, User } from '../../actors/configuration.ts';
import { partitionOf } from '../../actors/runtime/placement.ts';
import type { ApiClient, ApiInteraction } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { partitions, startCentre, type Centre } from './centre.ts';

const withinMs = 30_000;
const conversations = 'Socialconversation Interaction Recovery Enabled';
const messages = 'Directmessage Interaction Recovery Enabled';
/** Enough for every node to have some of each type. */
const ofEach = 15;
const page = '1001';

const withAdministrator = (configuration: Configuration): Configuration => ({
  ...configuration,
  users: Object.fromEntries(
    Object.entries(configuration.users).map(([id, user]): [string, User] => [
      id,
      id === 'supervisor' ? { ...user, roles: [...user.roles, 'administrator'] } : user,
    ]),
  ),
});

interface Ended extends ApiInteraction {
  readonly cause?: string;
}
interface Synchronised {
  readonly nodes: readonly {
    readonly id: string;
    readonly alive: boolean;
    readonly synchronisation?: {
      readonly partitions: { readonly loaded: number; readonly total: number };
      readonly interactions: { readonly read: number; readonly total: number };
      readonly doneAt?: string;
    };
  }[];
}

describe('a node that is killed, with recovery on for one type and off for the other', () => {
  let centre: Centre;
  let supervisor: ApiClient;

  beforeAll(async () => {
    centre = await startCentre({
      agents: 1,
      workgroups: 1,
      workgroup: { alertSeconds: 120 },
      pages: [page],
      adapt: withAdministrator,
    });
    supervisor = centre.client('supervisor');
    await supervisor.signIn();
    await centre.settled();
  }, 90_000);
  afterAll(() => centre.stop());

  const waiting = async (): Promise<readonly ApiInteraction[]> => {
    const { items } = await supervisor.get<{
      readonly items: readonly { readonly interaction: string }[];
    }>(`/api/v1/statistics/workgroups/${centre.workgroups[0] ?? ''}/queue?limit=500`);
    return Promise.all(items.map(({ interaction }) => supervisor.interaction(interaction)));
  };

  const untilWaiting = (count: number): Promise<readonly ApiInteraction[]> =>
    eventually(`${String(count)} to wait`, withinMs, async () => {
      const found = await waiting();
      return found.length === count ? found : undefined;
    });

  const setting = async (parameter: string, value: string): Promise<void> => {
    await supervisor.patch(`/api/v1/parameters/${encodeURIComponent(parameter)}`, { value });
  };

  /** Those whose conversation the node has. */
  const heldBy = async (node: string, all: readonly ApiInteraction[]) => {
    const { partitions: owners } = await supervisor.cluster();
    const mine = new Set(owners.filter(({ owner }) => owner === node).map((one) => one.partition));
    return all.filter(({ conversation }) =>
      mine.has(partitionOf(`conversation/${conversation}`, partitions)),
    );
  };

  const kill = async (name: string): Promise<void> => {
    await centre.nodes.find((node) => node.name === name)?.kill('SIGKILL');
  };

  const restart = async (name: string): Promise<void> => {
    await centre.nodes.find((node) => node.name === name)?.start();
    await centre.settled();
  };

  const isOfType = (type: string) => (one: ApiInteraction) => one.type === type;

  /** @returns what has ended with the node, after a look at all of them */
  const killAndLook = async (name: string, off: string): Promise<readonly ApiInteraction[]> => {
    const all = await waiting();
    const lost = (await heldBy(name, all)).filter(isOfType(off));
    const held = await heldBy(name, all);
    expect(lost.length).toBeGreaterThan(0);
    expect(held.length).toBeGreaterThan(lost.length);
    await kill(name);
    const left = await untilWaiting(all.length - lost.length);
    const ids = new Set(left.map(({ id }) => id));
    expect(lost.filter(({ id }) => ids.has(id))).toEqual([]);
    for (const before of all.filter(({ id }) => ids.has(id)))
      expect(left.find(({ id }) => id === before.id)).toMatchObject({
        state: 'queued',
        queuedAt: before.queuedAt,
      });
    for (const { id } of lost) {
      const ended = (await supervisor.interaction(id)) as Ended;
      expect(ended).toMatchObject({ state: 'disconnected', cause: 'not_recovered' });
    }
    return lost;
  };

  const notRecovered = async (type: string): Promise<number> => {
    const { types } = await supervisor.get<{
      readonly types: Readonly<Record<string, { readonly notRecovered?: number }>>;
    }>(`/api/v1/statistics/workgroups/${centre.workgroups[0] ?? ''}`);
    return types[type]?.notRecovered ?? 0;
  };

  it('takes the posts that it had with it, and no private message', async () => {
    const write = Array.from({ length: ofEach }, async (_, i) => {
      await centre.platforms.post(page, `Poster ${String(i)}`, `Post ${String(i)}`);
      await centre.platforms.privateMessage(page, `Writer ${String(i)}`, `Letter ${String(i)}`);
    });
    await Promise.all(write);
    await untilWaiting(2 * ofEach);
    await setting(conversations, '0');
    await eventually('every node to know', withinMs, async () =>
      (
        await supervisor.get<{ value: string }>(
          `/api/v1/parameters/${encodeURIComponent(conversations)}`,
        )
      ).value === '0'
        ? true
        : undefined,
    );
    const lost = await killAndLook('a', 'social_conversation');
    expect(await notRecovered('social_conversation')).toBe(lost.length);
    expect(await notRecovered('social_direct_message')).toBe(0);

    const [one, other] = lost;
    const before = await waiting();
    const post = one?.conversation.split(':').at(-1) ?? '';
    await centre.platforms.comment(post, 'Vera', 'Is anybody there?');
    const back = await eventually('it to come back', withinMs, async () =>
      (await waiting()).find(({ previous }) => previous === one?.id),
    );
    expect(before.map(({ id }) => id)).not.toContain(back.id);
    const texts = (await supervisor.messages(back.id)).map(({ text }) => text);
    expect(texts.at(0)).toMatch(/^Post /u);
    expect(texts.at(-1)).toBe('Is anybody there?');
    expect(
      other === undefined ? 'disconnected' : (await supervisor.interaction(other.id)).state,
    ).toBe('disconnected');
  }, 120_000);

  it('takes the private messages with it when it is the other way round, at once after the change', async () => {
    await restart('a');
    await setting(conversations, '1');
    await setting(messages, '0');
    const before = await notRecovered('social_conversation');
    const lost = await killAndLook('b', 'social_direct_message');
    expect(await notRecovered('social_direct_message')).toBe(lost.length);
    expect(await notRecovered('social_conversation')).toBe(before);
    await restart('b');
  }, 120_000);

  it('tells when it starts how far it has read what it takes, until it keeps in step', async () => {
    const told = await eventually('the nodes to be in step', withinMs, async () => {
      const { nodes } = await supervisor.get<Synchronised>('/api/v1/cluster');
      const living = nodes.filter(({ alive }) => alive);
      const done = living.every(({ synchronisation }) => synchronisation?.doneAt !== undefined);
      return done && living.length === centre.nodes.length ? living : undefined;
    });
    const sums = told.map(({ synchronisation }) => synchronisation);
    for (const one of sums) {
      expect(one?.partitions.loaded).toBe(one?.partitions.total);
      expect(one?.interactions.read).toBe(one?.interactions.total);
    }
    const loaded = sums.reduce((sum, one) => sum + (one?.partitions.loaded ?? 0), 0);
    expect(loaded).toBe(partitions);
  }, 60_000);

  it('loses nothing when it is stopped in order, whatever is off', async () => {
    await setting(conversations, '0');
    const all = await waiting();
    await centre.nodes.find(({ name }) => name === 'c')?.kill('SIGTERM');
    await centre.nodes.find(({ name }) => name === 'c')?.start();
    await centre.settled();
    expect((await waiting()).map(({ id }) => id).toSorted()).toEqual(
      all.map(({ id }) => id).toSorted(),
    );
  }, 60_000);
});
