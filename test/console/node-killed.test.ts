/** Three nodes behind one address; the one that serves the agent's page and owns the conversation is killed. */
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { addToSummary } from '../support/summary.ts';
import { nodeNames } from '../cluster/centre.ts';
import { addressOf } from '../../actors/runtime/actor.ts';
import { partitionOf } from '../../actors/runtime/placement.ts';
import { startCluster, type RunningCluster } from './running-cluster.ts';
import { become, signIn, whyNot } from './running-console.ts';
import { violationsOn } from './violations.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console: no node killed under a page. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 120_000;
const withinMs = 20_000;
const partitions = 64;

describeHere('the desk on three nodes', () => {
  let running: RunningCluster;
  let page: Page;
  let loads = 0;
  const slowest = { ms: 0 };

  beforeAll(async () => {
    running = await startCluster();
    page = await running.open();
    page.setDefaultTimeout(withinMs);
    const [user = ''] = running.centre.agents;
    await signIn(page, user);
    await become(page, 'Available');
    page.on('load', () => {
      loads += 1;
    });
  }, startMs);
  afterAll(async () => {
    addToSummary(`console: a reply through a killed node took ${String(slowest.ms)} ms at most`);
    await running.stop();
  }, startMs);

  afterEach(async () => {
    const name = expect.getState().currentTestName?.replaceAll(/\W+/gu, '-') ?? '';
    await page.screenshot({ path: `${running.pictures}/${name}.png` });
  });

  const box = () => page.getByRole('textbox', { name: 'Reply to the customer' });
  const ownerOf = async (interaction: string): Promise<number> => {
    const supervisor = running.centre.client('supervisor');
    await supervisor.signIn();
    const { conversation } = await supervisor.interaction(interaction);
    const wanted = partitionOf(addressOf('conversation', conversation), partitions);
    const { partitions: dealt } = await supervisor.cluster();
    const owner = dealt.find(({ partition }) => partition === wanted)?.owner;
    return nodeNames.findIndex((name) => name === owner);
  };
  /** The page's requests and its stream of events go to this node from now on. */
  const serveFrom = async (index: number): Promise<void> => {
    running.balancer.prefer(index);
    await eventually('the page to be served from there', withinMs, () =>
      running.balancer.chosen() === index ? true : undefined,
    );
  };
  const fromUs = async (text: string): Promise<number> =>
    (await running.centre.platforms.truth()).filter(
      (one) => one.by === 'product' && one.text === text,
    ).length;
  const current = (): string =>
    decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '');

  it('has a customer at the other end', async () => {
    await running.centre.platforms.privateMessage('1001', 'Vera', 'Hello');
    await page.getByRole('button', { name: /^Pick up/ }).waitFor();
    await page.keyboard.press('p');
    await box().waitFor();
  }, 60_000);

  it.each([
    ['while the agent types', 'before'],
    ['in the moment of sending', 'after'],
    ['again, while the agent types', 'before'],
  ])(
    'keeps the draft and sends the reply once when that node is killed %s',
    async (_, order) => {
      const index = await ownerOf(current());
      const node = running.centre.nodes[index];
      if (node === undefined) throw new Error('The conversation has no owner.');
      await serveFrom(index);
      const before = loads;
      const text = `Sent ${order} the end of ${node.name}, ${String(node.pid())}`;
      const half = text.length / 2;

      await box().focus();
      await page.keyboard.type(text.slice(0, half));
      if (order === 'before') await node.kill('SIGKILL');
      await page.keyboard.type(text.slice(half));
      expect(await box().inputValue()).toBe(text);
      const sentAt = performance.now();
      await page.keyboard.press('Control+Enter');
      if (order === 'after') await node.kill('SIGKILL');

      const message = page.getByRole('log').locator('.message', { hasText: text });
      await message.getByText('Sent', { exact: true }).waitFor();
      await eventually('the reply on the platform', withinMs, async () =>
        (await fromUs(text)) > 0 ? true : undefined,
      );
      slowest.ms = Math.max(slowest.ms, Math.round(performance.now() - sentAt));
      expect(await fromUs(text)).toBe(1);
      expect(await message.count()).toBe(1);
      expect(await box().inputValue()).toBe('');

      // What the customer writes now is seen without a reload.
      await running.centre.platforms.privateMessage('1001', 'Vera', `Seen ${text}`);
      await page.getByRole('log').getByText(`Seen ${text}`, { exact: true }).waitFor();
      expect(await fromUs(text)).toBe(1);
      expect(loads).toBe(before);
      await node.start();
      await running.centre.settled();
    },
    120_000,
  );

  it('shows the takeover to whoever looks at the cluster, and drains a node', async () => {
    running.balancer.prefer(0);
    const watch = await running.open();
    watch.setDefaultTimeout(withinMs);
    await signIn(watch, 'supervisor');
    await watch.goto('/cluster');
    const column = (name: string) => watch.getByRole('region', { name, exact: true });
    const owned = (name: string): Promise<number> =>
      column(name).locator('.cluster-cell-owned').count();
    await watch.getByText('All 64 partitions have an owner.').waitFor();
    expect(await violationsOn(watch)).toEqual([]);

    await running.centre.nodes[2]?.kill('SIGKILL');
    await column('c').getByText('Silent', { exact: true }).waitFor();
    await watch
      .getByText(/partitions from c to [ab]/u)
      .first()
      .waitFor();
    await watch.getByText('All 64 partitions have an owner.').waitFor();
    expect((await owned('a')) + (await owned('b'))).toBe(partitions);
    expect(await violationsOn(watch)).toEqual([]);
    await running.centre.nodes[2]?.start();
    await running.centre.settled();

    await column('b').getByRole('button', { name: 'Drain' }).click();
    await watch.getByRole('dialog').getByRole('button', { name: 'Drain' }).click();
    await column('b').getByText('Owns nothing.').waitFor();
    await column('b').getByText('Drained', { exact: true }).waitFor();
    expect((await owned('a')) + (await owned('c'))).toBe(partitions);
    expect(await violationsOn(watch)).toEqual([]);
    await column('b').getByRole('button', { name: 'Let it take again' }).click();
    await running.centre.settled();
  }, 120_000);
});
