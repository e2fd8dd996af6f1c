/** A client library written by others, pointed at the sandbox: what it understands is X’s wire format. */
import { Agent } from 'node:http';
import { ApiRequestError, ApiResponseError, TwitterApi } from 'twitter-api-v2';
import { startSandbox, text } from './running-sandbox.ts';
import type { RunningSandbox } from './running-sandbox.ts';

describe('twitter-api-v2', () => {
  let sandbox: RunningSandbox;
  let agent: Agent;
  let user: TwitterApi;
  let app: TwitterApi;

  /** The library writes JSON only where the path begins with `/2/`. */
  const pointed = (client: TwitterApi): TwitterApi => {
    client.v2['setPrefix'](`${new URL(sandbox.base).origin}/2/`);
    return client;
  };

  beforeEach(async () => {
    sandbox = await startSandbox();
    agent = new Agent();
    const { consumerKey, consumerSecret, access, accessSecret, bearer } = sandbox.tokens;
    const keys = {
      appKey: consumerKey,
      appSecret: consumerSecret,
      accessToken: access,
      accessSecret,
    };
    user = pointed(new TwitterApi(keys, { httpAgent: agent }));
    app = pointed(new TwitterApi(bearer, { httpAgent: agent }));
  });
  afterEach(async () => {
    agent.destroy();
    await sandbox.close();
  });

  const tweet = (author: string, words: string) =>
    sandbox.write('x/tweets', { author, text: words });

  test('knows the account by its OAuth 1.0a signature', async () => {
    const { data } = await user.v2.me({ 'user.fields': ['created_at', 'public_metrics'] });
    expect(data).toMatchObject({ id: sandbox.tokens.userId, username: 'acme' });
  });

  test('walks a search to its end', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 24; count += 1) {
      ids.push(await tweet('dora', `acme phone 😀 ${String(count)}`));
    }
    const paginator = await app.v2.search('"acme phone" -is:retweet', {
      max_results: 10,
      'tweet.fields': ['author_id', 'created_at'],
      expansions: ['author_id'],
    });
    const seen: string[] = [];
    for await (const found of paginator) seen.push(found.id);
    expect(seen).toEqual(ids.toReversed());
    expect(paginator.includes.users[0]?.username).toBe('dora');
    expect(paginator.rateLimit.remaining).toBeGreaterThan(0);
  });

  test('reads mentions with since_id', async () => {
    const first = await tweet('dora', '@acme one');
    const second = await tweet('emre', '@acme two');
    const { userId } = sandbox.tokens;
    const all = await user.v2.userMentionTimeline(userId, { max_results: 5 });
    expect(all.tweets.map(({ id }) => id)).toEqual([second, first]);
    const fresh = await user.v2.userMentionTimeline(userId, { since_id: first });
    expect(fresh.tweets.map(({ id }) => id)).toEqual([second]);
  });

  test('replies, with emoji, signed by OAuth 1.0a', async () => {
    const id = await tweet('dora', '@acme hello?');
    const { data } = await user.v2.reply('Hello & “welcome” 😀 100%!', id);
    expect((await sandbox.truth()).at(-1)).toMatchObject({
      id: data.id,
      parent: id,
      text: 'Hello & “welcome” 😀 100%!',
      by: 'product',
    });
  });

  test('sees why a reply is refused', async () => {
    const id = await tweet('dora', 'my acme phone broke');
    const refused: unknown = await user.v2
      .reply('Can we help?', id)
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiResponseError);
    expect(refused).toMatchObject({ code: 403, data: { title: 'Forbidden', status: 403 } });
  });

  test('sends direct messages and lists them', async () => {
    await sandbox.write('x/messages', { author: 'dora', to: 'acme', text: 'psst' });
    const { data: dora } = await app.v2.userByUsername('dora');
    const sent = await user.v2.sendDmToParticipant(dora.id, { text: 'Yes? 😀' });
    // The library's type leaves out the `data` that X puts around.
    const conversation = text(sent, 'data', 'dm_conversation_id');
    await user.v2.sendDmInConversation(conversation, { text: 'Still there?' });
    const events = await user.v2.listDmEvents({
      'dm_event.fields': ['created_at', 'sender_id', 'dm_conversation_id'],
      expansions: ['sender_id'],
    });
    const texts = events.events.map((event) => ('text' in event ? event.text : undefined));
    expect(texts).toEqual(['Still there?', 'Yes? 😀', 'psst']);
    const withDora = await user.v2.listDmEventsWithParticipant(dora.id);
    expect(withDora.events).toHaveLength(3);
    const inThread = await user.v2.listDmEventsOfConversation(conversation, {
      max_results: 2,
    });
    await inThread.fetchLast(10);
    expect(inThread.events).toHaveLength(3);
  });

  test('deletes, looks up and finds the partial errors', async () => {
    const { data } = await user.v2.tweet('oops');
    expect(await user.v2.deleteTweet(data.id)).toEqual({ data: { deleted: true } });
    const lookup = await app.v2.tweets([data.id]);
    expect(lookup.errors?.[0]).toMatchObject({ resource_id: data.id, title: 'Not Found Error' });
  });

  test('reads the rate limit of a 429 and notices a reset connection', async () => {
    const body = [
      {
        match: 'users/me',
        kind: 'status',
        status: 429,
        headers: {
          'x-rate-limit-limit': '75',
          'x-rate-limit-remaining': '0',
          'x-rate-limit-reset': '1795348800',
        },
        count: 1,
      },
      { match: 'users/me', kind: 'reset_before', count: 1 },
    ];
    await sandbox.call('POST', '/control/faults', { body });
    const limited: unknown = await user.v2.me().catch((error: unknown) => error);
    expect(limited).toMatchObject({ code: 429, rateLimit: { remaining: 0, reset: 1_795_348_800 } });
    const reset: unknown = await user.v2.me().catch((error: unknown) => error);
    expect(reset).toBeInstanceOf(ApiRequestError);
  });
});
