/** The sandbox’s answers against the platforms’ own machine-readable specifications, where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { at, list, startSandbox, text } from './running-sandbox.ts';
import type { RunningSandbox } from './running-sandbox.ts';

const FIXTURES = join(import.meta.dirname, '../../../shared/fixtures');
const OPENAPI = join(FIXTURES, 'x-openapi/openapi-2.167.json');
const NODES = join(FIXTURES, 'graph-nodes');

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const describeWith = (file: string): typeof describe.skip => {
  if (existsSync(file)) return describe;
  process.stderr.write(`Skipped: no specification at ${file}\n`);
  return describe.skip;
};

/** Every object may have the properties of its schema only, so that a misspelt one is noticed. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([name, value]) => [name, closed(value)] as const);
  const isObject = 'properties' in schema && !('oneOf' in schema);
  return { ...Object.fromEntries(entries), ...(isObject ? { additionalProperties: false } : {}) };
};

/** The names that the specification has given up stand beside the new ones. */
const withoutOldNames = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutOldNames);
  if (typeof value !== 'object' || value === null) return value;
  const old = [
    'edit_history_tweet_ids',
    'referenced_tweets',
    'tweets',
    'retweet_count',
    'tweet_count',
  ];
  const entries = Object.entries(value).filter(([name]) => !old.includes(name));
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutOldNames(inner)]));
};

describeWith(OPENAPI)('answers of X by OpenAPI 2.167', () => {
  let sandbox: RunningSandbox;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  let schemas: unknown;

  beforeAll(async () => {
    const document = read(OPENAPI);
    schemas = at(document, 'components', 'schemas');
    const components = { schemas: closed(schemas) };
    ajv.addSchema({ $id: 'x', components });
    sandbox = await startSandbox();
    const root = await sandbox.write('x/tweets', { author: 'acme', text: 'Our shop opens #today' });
    await sandbox.write('x/tweets', {
      author: 'dora',
      text: 'see https://a.example',
      inReplyTo: root,
    });
    await sandbox.write('x/tweets', { author: 'emre', text: '@acme $ACME look', quotes: root });
    await sandbox.write('x/messages', { author: 'dora', to: 'acme', text: 'psst' });
  });
  afterAll(() => sandbox.close());

  const check = (name: string, json: unknown): void => {
    const validate = ajv.getSchema(`x#/components/schemas/${name}`);
    if (validate === undefined) throw new Error(`No schema ${name}`);
    const isValid = validate(withoutOldNames(json));
    expect({ isValid, errors: validate.errors }).toEqual({ isValid: true, errors: null });
  };
  const get = (path: string, token = sandbox.tokens.access) =>
    sandbox.call('GET', `/x/2/${path}`, { token });

  const FIELDS = [
    'post.fields=conversation_id,created_at,display_text_range,edit_controls,entities,lang',
    'possibly_sensitive,public_metrics,reply_settings,source',
  ].join(',');
  const EXPANSIONS =
    'expansions=author_id,in_reply_to_user_id,referenced_posts,entities.mentions.username';
  const USERS =
    'user.fields=created_at,description,profile_image_url,protected,public_metrics,verified';
  const ALL = `${FIELDS}&${EXPANSIONS}&${USERS}`;

  test('a search with everything expanded', async () => {
    const { json } = await get(`tweets/search/recent?query=%40acme%20OR%20from%3Aacme&${ALL}`);
    expect(list(json, 'data')).toHaveLength(3);
    check('SearchPostsRecentResponse', json);
  });

  test('mentions, timelines and lookups', async () => {
    const { userId } = sandbox.tokens;
    const mentions = (await get(`users/${userId}/mentions?${ALL}`)).json;
    expect(list(mentions, 'data')).toHaveLength(2);
    check('GetUsersMentionsResponse', mentions);
    check('GetUsersPostsResponse', (await get(`users/${userId}/tweets?${ALL}`)).json);
    const ids = list(mentions, 'data').map((item) => text(item, 'id'));
    check('GetPostsByIdsResponse', (await get(`tweets?ids=${ids.join(',')}&${ALL}`)).json);
    check('GetPostsByIdResponse', (await get(`tweets/${ids[0] ?? ''}?${ALL}`)).json);
  });

  test('users', async () => {
    check('GetUsersMeResponse', (await get(`users/me?${USERS}`)).json);
    check('GetUsersByUsernameResponse', (await get(`users/by/username/dora?${USERS}`)).json);
  });

  test('direct messages, written and listed', async () => {
    const fields = 'dm_event.fields=created_at,dm_conversation_id';
    const events = (await get(`dm_events?${fields}&expansions=sender_id,participant_ids`)).json;
    expect(list(events, 'data')).toHaveLength(1);
    check('GetDirectMessagesEventsResponse', events);
    const dora = text((await get('users/by/username/dora')).json, 'data', 'id');
    const sent = await sandbox.call('POST', `/x/2/dm_conversations/with/${dora}/messages`, {
      token: sandbox.tokens.access,
      body: { text: 'Yes?' },
    });
    check('CreateDirectMessagesByParticipantIdResponse', sent.json);
  });

  test('posting and deleting', async () => {
    const token = sandbox.tokens.access;
    const created = await sandbox.call('POST', '/x/2/tweets', { token, body: { text: 'News' } });
    check('CreatePostsResponse', created.json);
    const path = `/x/2/tweets/${text(created.json, 'data', 'id')}`;
    check('DeletePostsResponse', (await sandbox.call('DELETE', path, { token })).json);
  });

  test('a missing post is a problem of the specification’s type', async () => {
    const { json } = await get('tweets?ids=999');
    const mapping = at(schemas, 'Problem', 'discriminator', 'mapping');
    expect(Object.keys(mapping ?? {})).toContain(text(json, 'errors', 0, 'type'));
  });

  test('the check notices a field that X has not', () => {
    expect(() => {
      check('GetUsersMeResponse', { data: { id: '1', nickname: 'x' } });
    }).toThrow('additionalProperties');
  });
});

describeWith(NODES)('fields of the Graph API by Meta’s node specifications', () => {
  let sandbox: RunningSandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  const fieldsOf = (node: string): readonly string[] =>
    list(read(join(NODES, `${node}.json`)), 'fields').map((field) => text(field, 'name'));

  const get = (path: string) =>
    sandbox.call('GET', `/facebook/v24.0/${path}`, { token: sandbox.tokens.page });

  test.each([
    ['PagePost', 'id,from,message,created_time,updated_time,permalink_url,status_type,is_hidden'],
    ['PagePost', 'is_published,can_reply_privately,parent_id,shares,admin_creator'],
    [
      'Comment',
      'id,from,message,created_time,parent,permalink_url,can_comment,can_hide,can_remove',
    ],
    ['Comment', 'can_reply_privately,comment_count,is_hidden,private_reply_conversation,object'],
    ['UnifiedThread', 'id,updated_time,participants,senders,message_count,unread_count,snippet'],
  ])('%s has what the sandbox answers: %s', async (node, fields) => {
    const post = await sandbox.write('facebook/pages/1001/posts', {
      author: 'Carla',
      text: 'help',
    });
    const comment = await sandbox.write(`facebook/${post}/comments`, {
      author: 'Emre',
      text: 'me',
    });
    await sandbox.write('facebook/pages/1001/messages', { author: 'Carla', text: 'hello' });
    const thread = text((await get('1001/conversations')).json, 'data', 0, 'id');
    const id = new Map([
      ['PagePost', post],
      ['Comment', comment],
      ['UnifiedThread', thread],
    ]).get(node);
    const { status, json } = await get(`${id ?? ''}?fields=${fields}`);
    expect(status).toBe(200);
    expect(fieldsOf(node)).toEqual(expect.arrayContaining(Object.keys(json ?? {})));
  });
});
