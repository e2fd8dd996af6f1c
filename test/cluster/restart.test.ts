/** One node on its embedded store, killed without a word and started again: nothing is gone, and time goes on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '../../actors/configuration.ts';
import { createPasswords } from '../../services/configuration/passwords.ts';
import { createSecrets, localSecretKey } from '../../services/configuration/secrets.ts';
import { seedConfiguration } from '../../services/configuration/seed.ts';
import { readStored } from '../../services/configuration/stored.ts';
import { createEmbeddedStore } from '../../services/store/embedded/embedded-store.ts';
import { createApiClient, type ApiClient, type ApiPage } from '../support/api-client.ts';
import { createCustomers } from '../support/customers.ts';
import { eventually } from '../support/eventually.ts';
import { plannedNode, type ProcessNode } from '../support/process-node.ts';

const partitions = 64;
/** Long enough that the node is back before they're over, short enough to wait for. */
const alertSeconds = 8;
const wrapupSeconds = 8;
const offerWithinMs = 5_000;
/** How late an alarm may ring on a busy machine. */
const lateMs = 3_000;

/** The demo, but impatient: written before the node's first start. */
const seedImpatientDemo = async (dataDir: string, sandboxUrl: string): Promise<void> => {
  const secrets = createSecrets(localSecretKey(dataDir));
  const { settings, partitions: store } = createEmbeddedStore({ file: join(dataDir, 'baton.db') });
  await store.open(partitions);
  const options = { seed: 'demo', sandboxUrl, sandboxXReplies: 'summoned' } as const;
  await seedConfiguration(settings, options, createPasswords({ demo: true }), secrets);
  const found = await settings.read();
  const stored = readStored(found?.json ?? '');
  const workgroups = Object.entries(stored.configuration.workgroups).map(
    ([id, workgroup]) => [id, { ...workgroup, alertSeconds, wrapupSeconds }] as const,
  );
  const configuration: Configuration = {
    ...stored.configuration,
    workgroups: Object.fromEntries(workgroups),
  };
  await settings.write(1, JSON.stringify({ ...stored, configuration }));
  await store.close();
};

const signedOn = async (node: ProcessNode, user: string): Promise<ApiClient> => {
  const client = createApiClient({ urls: [node.url], user, password: 'demo' });
  await client.signIn();
  await client.setStatus('Available');
  return client;
};

const offered = (agent: ApiClient) =>
  eventually(`an offer to ${agent.user}`, offerWithinMs, async () =>
    (await agent.mine()).find(({ state }) => state === 'offered'),
  );

interface TimelineEntry {
  readonly at: string;
  readonly type: string;
  readonly why?: string;
}

/** When it happened, once it has. */
const happenedAt = (
  agent: ApiClient,
  id: string,
  type: string,
  withinMs: number,
): Promise<number> =>
  eventually(`${type} in the timeline`, withinMs, async () => {
    const path = `/api/v1/interactions/${encodeURIComponent(id)}/timeline`;
    const { items } = await agent.get<ApiPage<TimelineEntry>>(path);
    const found = items.find((entry) => entry.type === type);
    return found === undefined ? undefined : Date.parse(found.at);
  });

const cleanUps: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

describe('a node that is killed and started again', () => {
  it('has everything, and its timers go on where they were', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'baton-restart-'));
    const variables = { SEED_DATA: 'demo', SANDBOX: 'on', DATA_DIR: dataDir };
    const node = await plannedNode({ name: 'restarted', variables });
    cleanUps.push(async () => {
      await node.kill('SIGKILL');
      rmSync(dataDir, { recursive: true });
    });
    await seedImpatientDemo(dataDir, node.url);
    await node.start();
    const customers = createCustomers(node.url);

    const ana = await signedOn(node, 'ana');
    const ben = await signedOn(node, 'ben');
    const post = await customers.post('1001', 'vera', 'My phone is dead');
    const handled = await offered(ana);
    await ana.act(handled.id, 'pickup');
    await ana.act(handled.id, 'reply', { text: 'Hold both buttons' });
    // Ben has been available for longer by now.
    await customers.post('1001', 'walt', 'Mine too');
    const ringing = await offered(ben);
    const ended = await ana.act(handled.id, 'disconnect');
    await node.kill('SIGKILL');
    await node.start();

    expect(await ana.interaction(handled.id)).toEqual(ended);
    expect(await ana.messages(handled.id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ direction: 'in', text: 'My phone is dead' }),
        expect.objectContaining({ direction: 'out', text: 'Hold both buttons' }),
      ]),
    );
    expect(await ben.interaction(ringing.id)).toMatchObject({
      state: 'offered',
      agent: 'ben',
      offerExpiresAt: ringing.offerExpiresAt,
    });

    const sam = createApiClient({ urls: [node.url], user: 'sam', password: 'demo' });
    await sam.signIn();
    const wrapupEndsAt = Date.parse(ended.wrapupEndsAt ?? '');
    const wrappedUpAt = await happenedAt(
      sam,
      handled.id,
      'wrappedUp',
      wrapupSeconds * 1_000 + lateMs,
    );
    expect(wrappedUpAt).toBeGreaterThanOrEqual(wrapupEndsAt);
    expect(wrappedUpAt).toBeLessThan(wrapupEndsAt + lateMs);
    const expiresAt = Date.parse(ringing.offerExpiresAt ?? '');
    const missedAt = await happenedAt(sam, ringing.id, 'offerEnded', alertSeconds * 1_000 + lateMs);
    expect(missedAt).toBeGreaterThanOrEqual(expiresAt);
    expect(missedAt).toBeLessThan(expiresAt + lateMs);
    expect(await ben.me()).toMatchObject({ status: 'ACD - Agent Not Answering' });

    // Freed by the end of the wrap-up, Ana gets what Ben has missed, at its original queue time.
    const passedOn = await offered(ana);
    expect(passedOn).toMatchObject({ id: ringing.id, queuedAt: ringing.queuedAt });
    const replies = (await customers.truth()).filter(({ by }) => by === 'product');
    expect(replies).toMatchObject([{ parent: post, text: 'Hold both buttons' }]);
  }, 90_000);
});
