/** The product as `npm start` runs it: what a customer writes, until it's answered on the platform. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { createApiClient, type ApiClient, type ApiInteraction } from '../support/api-client.ts';
import { createCustomers, type Customers } from '../support/customers.ts';
import { eventually } from '../support/eventually.ts';
import { readEvents, type EventReader } from '../support/event-reader.ts';
import { plannedNode, type ProcessNode } from '../support/process-node.ts';

const startFile = join(import.meta.dirname, '../../scripts/start.env');
/** What is promised between a customer's word and the ringing of an agent's screen. */
const offerWithinMs = 3_000;
const sendWithinMs = 5_000;

/** What `npm start` sets, in a folder of its own. */
const startNode = async (more: Readonly<Record<string, string>> = {}) => {
  const cwd = mkdtempSync(join(tmpdir(), 'baton-journey-'));
  const variables = { ...parseEnv(readFileSync(startFile, 'utf8')), ...more } as Record<
    string,
    string
  >;
  const node = await plannedNode({ name: 'journey', variables, cwd });
  await node.start();
  const stop = async (): Promise<void> => {
    await node.kill('SIGKILL');
    rmSync(cwd, { recursive: true });
  };
  return { node, stop };
};

const signedOn = async (node: ProcessNode, user: string): Promise<ApiClient> => {
  const client = createApiClient({ urls: [node.url], user, password: 'demo' });
  await client.signIn();
  await client.setStatus('Available');
  return client;
};

/** The interaction in whose thread this was written, once it's in one. */
const offered = (agent: ApiClient, author: string): Promise<ApiInteraction> =>
  eventually(`an offer of ${author}'s words to ${agent.user}`, offerWithinMs, async () =>
    (await agent.mine()).find(({ state, customer }) => {
      const names = [customer.name?.toLowerCase(), customer.handle?.toLowerCase()];
      return state === 'offered' && names.some((name) => name?.includes(author));
    }),
  );

/** Everything that the product has written on the platforms under these words. */
const repliesOf = async (customers: Customers, text: string) =>
  (await customers.truth()).filter(
    (object) => object.by === 'product' && object.text.includes(text),
  );

const sent = async (customers: Customers, text: string) => {
  await eventually(`"${text}" on the platform`, sendWithinMs, async () =>
    (await repliesOf(customers, text)).length > 0 ? true : undefined,
  );
  return repliesOf(customers, text);
};

const finish = async (agent: ApiClient, id: string): Promise<void> => {
  await agent.act(id, 'disconnect');
  await agent.act(id, 'wrapup', { code: 'resolved' });
};

describe('a node as `npm start` runs it', () => {
  let node: ProcessNode;
  let stop: () => Promise<void>;
  let customers: Customers;
  let ana: ApiClient;
  let screen: EventReader;
  const rings: string[] = [];

  beforeAll(async () => {
    ({ node, stop } = await startNode());
    customers = createCustomers(node.url);
    ana = await signedOn(node, 'ana');
    screen = readEvents(ana, ({ name }) => rings.push(name));
  }, 60_000);
  afterAll(async () => {
    screen.stop();
    await stop();
  });

  it('brings a post to an agent, the reply under the post, and later words to where they belong', async () => {
    const post = await customers.post('1001', 'vera', 'My phone is dead');
    const first = await offered(ana, 'vera');
    expect(first).toMatchObject({
      workgroup: 'support',
      agent: 'ana',
      type: 'social_conversation',
    });
    expect(await ana.act(first.id, 'pickup')).toMatchObject({ state: 'connected' });
    await ana.act(first.id, 'reply', { text: 'Please hold both buttons' });
    expect(await sent(customers, 'Please hold')).toMatchObject([{ parent: post, kind: 'comment' }]);

    await customers.comment(post, 'vera', 'That has helped');
    await eventually('the comment to join the interaction', offerWithinMs, async () =>
      (await ana.messages(first.id)).find(({ text }) => text === 'That has helped'),
    );
    const thread = await ana.messages(first.id);
    expect(thread).toHaveLength(3);
    expect(thread).toContainEqual(
      expect.objectContaining({ text: 'Please hold both buttons', delivery: 'sent' }),
    );
    expect(await ana.interaction(first.id)).toMatchObject({ state: 'connected' });

    await finish(ana, first.id);
    await customers.comment(post, 'vera', 'Dead again');
    const second = await offered(ana, 'vera');
    expect(second).toMatchObject({ conversation: first.conversation, previous: first.id });
    expect(second.id).not.toBe(first.id);
    await ana.act(second.id, 'pickup');
    await finish(ana, second.id);
    expect(await repliesOf(customers, 'Please hold')).toHaveLength(1);
    expect(rings).toEqual(
      expect.arrayContaining(['conversation.offered', 'conversation.replySent']),
    );
  }, 40_000);

  it('brings a mention to an agent, and the reply to the tweet', async () => {
    const tweet = await customers.tweet('mona', '@acme where is my order?');
    const interaction = await offered(ana, 'mona');
    expect(interaction).toMatchObject({ platform: 'x', type: 'social_conversation' });
    await ana.act(interaction.id, 'pickup');
    await ana.act(interaction.id, 'reply', { text: 'On its way, mona' });
    expect(await sent(customers, 'On its way')).toMatchObject([{ parent: tweet, platform: 'x' }]);
    await finish(ana, interaction.id);
  }, 30_000);

  it.each([
    ['Facebook', (who: Customers) => who.privateMessage('1001', 'paul', 'Are you there?'), 'paul'],
    ['X', (who: Customers) => who.directMessage('rita', 'acme', 'Are you there?'), 'rita'],
  ])(
    'answers a private message on %s',
    async (_platform, write, author) => {
      await write(customers);
      const interaction = await offered(ana, author);
      expect(interaction).toMatchObject({ type: 'social_direct_message' });
      await ana.act(interaction.id, 'pickup');
      await ana.act(interaction.id, 'reply', { text: `Here I am, ${author}` });
      expect(await sent(customers, `Here I am, ${author}`)).toMatchObject([{ kind: 'message' }]);
      await finish(ana, interaction.id);
    },
    30_000,
  );

  it('routes a tweet found by its keyword, and says beforehand that X takes no reply to it', async () => {
    await customers.tweet('kiran', 'Is the acme phone any good?');
    const interaction = await offered(ana, 'kiran');
    const replyability = { allowed: false, reason: 'not_permitted_to_reply' };
    expect(interaction).toMatchObject({ platform: 'x', replyability });
    await ana.act(interaction.id, 'pickup');
    expect(await ana.messages(interaction.id)).toMatchObject([
      { text: 'Is the acme phone any good?' },
    ]);
    await expect(ana.act(interaction.id, 'reply', { text: 'It is' })).rejects.toMatchObject({
      status: 409,
      code: 'reply_not_allowed',
      details: { reason: 'not_permitted_to_reply' },
    });
    expect(await repliesOf(customers, 'It is')).toEqual([]);
    await finish(ana, interaction.id);
  }, 30_000);

  it('hands an interaction to another workgroup, and its former agent loses it at once', async () => {
    await customers.post('1001', 'walt', 'I want to buy ten phones');
    const interaction = await offered(ana, 'walt');
    await ana.act(interaction.id, 'pickup');
    const eva = await signedOn(node, 'eva');
    await ana.act(interaction.id, 'transfer', { workgroup: 'sales' });
    expect(await offered(eva, 'walt')).toMatchObject({ id: interaction.id, workgroup: 'sales' });
    await expect(ana.act(interaction.id, 'reply', { text: 'Too late' })).rejects.toMatchObject({
      code: 'not_yours',
    });
    await eva.act(interaction.id, 'pickup');
    await finish(eva, interaction.id);
  }, 30_000);

  it("answers a command on an interaction that does not exist, or is another agent's, with its code", async () => {
    await expect(ana.act('facebook:page-1001:nothing~1', 'pickup')).rejects.toMatchObject({
      status: 404,
      code: 'interaction_unknown',
    });
    await customers.post('1001', 'yuri', 'Whose am I?');
    const interaction = await offered(ana, 'yuri');
    const ben = await signedOn(node, 'ben');
    await expect(ben.act(interaction.id, 'pickup')).rejects.toMatchObject({
      code: expect.stringMatching(/^(interaction_unknown|not_yours)$/u) as string,
    });
    await ana.act(interaction.id, 'pickup');
    await finish(ana, interaction.id);
  }, 30_000);
});

describe('a node whose X lets programs reply to anyone', () => {
  it('answers a tweet that was found by its keyword', async () => {
    const { node, stop } = await startNode({ SANDBOX_X_REPLIES: 'open' });
    const customers = createCustomers(node.url);
    const ana = await signedOn(node, 'ana');
    const tweet = await customers.tweet('kiran', 'Is the acme phone any good?');
    const interaction = await offered(ana, 'kiran');
    expect(interaction.replyability).toMatchObject({ allowed: true });
    await ana.act(interaction.id, 'pickup');
    await ana.act(interaction.id, 'reply', { text: 'It is' });
    expect(await sent(customers, 'It is')).toMatchObject([{ parent: tweet }]);
    await stop();
  }, 60_000);
});
