/** Three nodes: one hands over what it has while people work, and goes on answering them. */
import type { Configuration, User } from '../../actors/configuration.ts';
import { createApiClient, type ApiClient, type ApiRefusal } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { partitions, startCentre, type Centre } from './centre.ts';

const withinMs = 15_000;

/** The supervisor may drain here. */
const withAdministrator = (configuration: Configuration): Configuration => ({
  ...configuration,
  users: Object.fromEntries(
    Object.entries(configuration.users).map(([id, user]): [string, User] => [
      id,
      id === 'supervisor' ? { ...user, roles: [...user.roles, 'administrator'] } : user,
    ]),
  ),
});

interface Node {
  readonly id: string;
  readonly partitions: number;
  readonly drained: boolean;
  readonly takesPartitions: boolean;
}
interface Cluster {
  readonly nodes: readonly Node[];
  readonly partitions: readonly { readonly owner: string | null; readonly next: string | null }[];
}

const drainOf = (node: string): string => `/api/v1/cluster/nodes/${node}/drain`;

describe('a node that is drained', () => {
  let centre: Centre;
  let supervisor: ApiClient;
  let agent: ApiClient;

  beforeAll(async () => {
    centre = await startCentre({
      agents: 1,
      workgroups: 1,
      workgroup: { alertSeconds: 30, wrapupSeconds: 5 },
      adapt: withAdministrator,
    });
    // Both know the node that is drained and no other: it has to go on answering.
    const urls = [centre.nodes[0]?.url ?? ''];
    const [user = ''] = centre.agents;
    supervisor = createApiClient({ urls, user: 'supervisor', password: 'demo' });
    agent = createApiClient({ urls, user, password: 'demo' });
    await Promise.all([supervisor.signIn(), agent.signIn(), centre.settled()]);
  }, 90_000);
  afterAll(() => centre.stop());

  const cluster = (): Promise<Cluster> => supervisor.get('/api/v1/cluster');
  const ownedBy = async (node: string): Promise<number> =>
    (await cluster()).nodes.find(({ id }) => id === node)?.partitions ?? -1;
  const untilOwned = (node: string, isEnough: (count: number) => boolean) =>
    eventually(`the partitions of ${node} to move`, withinMs, async () =>
      isEnough(await ownedBy(node)) ? true : undefined,
    );
  const repliesCalled = async (prefix: string): Promise<readonly string[]> =>
    (await centre.platforms.truth())
      .filter(({ by, text }) => by === 'product' && text.startsWith(prefix))
      .map(({ text }) => text);

  it('owns nothing soon, answers its people all the while, and loses or repeats none of their replies', async () => {
    await agent.setStatus('Available');
    await centre.platforms.privateMessage('1001', 'Vera', 'Hello');
    const { id } = await eventually('an offer', withinMs, async () =>
      (await agent.mine()).find(({ state }) => state === 'offered'),
    );
    await agent.act(id, 'pickup');
    expect((await cluster()).partitions.every(({ owner, next }) => owner !== next)).toBe(true);

    const replies = Array.from({ length: 12 }, (_, index) => `reply ${String(index)}`);
    const replying = (async () => {
      for (const text of replies) await agent.act(id, 'reply', { text });
    })();
    await supervisor.send('POST', drainOf('a'));
    await untilOwned('a', (count) => count === 0);
    await replying;

    const { nodes, partitions: dealt } = await cluster();
    expect(nodes.find(({ id: node }) => node === 'a')).toMatchObject({
      drained: true,
      takesPartitions: false,
    });
    expect(dealt).toHaveLength(partitions);
    await eventually('an owner of each', withinMs, async () =>
      (await cluster()).partitions.every(({ owner }) => owner === 'b' || owner === 'c')
        ? true
        : undefined,
    );
    await eventually('every reply on the platform', withinMs, async () =>
      (await repliesCalled('reply ')).length >= replies.length ? true : undefined,
    );
    expect(await repliesCalled('reply ')).toEqual(replies);
  }, 60_000);

  it('is refused where nobody else would take what there is, or where there is no such node', async () => {
    await supervisor.send('POST', drainOf('b'));
    const refusal = (node: string) =>
      supervisor.send('POST', drainOf(node)).catch((error: unknown) => (error as ApiRefusal).code);
    expect(await refusal('c')).toBe('last_node');
    expect(await refusal('nowhere')).toBe('node_unknown');
    await untilOwned('b', (count) => count === 0);
    expect(await ownedBy('c')).toBe(partitions);
  }, 30_000);

  it('takes what falls to it when it is let', async () => {
    await supervisor.send('DELETE', drainOf('a'));
    await untilOwned('a', (count) => count > partitions / 5);
    await supervisor.send('DELETE', drainOf('b'));
    await centre.settled();
    expect((await agent.mine()).map(({ state }) => state)).toEqual(['connected']);
  }, 30_000);
});
