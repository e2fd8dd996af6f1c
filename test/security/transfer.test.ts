/** Access to an interaction ends with its transfer: on every route, in every list, and in the events. */
import { routes } from '../../services/gateway/routes.ts';
import { createCentre, type Centre } from '../gateway/centre.ts';
import { eventually, type Client, type EventStream } from '../gateway/client.ts';
import { asker, type Answer, type Question } from './asking.ts';
import { matrix } from './matrix.ts';

const before = 'canary-before-the-transfer-93b1';
const afterwards = 'canary-after-the-transfer-93b1';

let centre: Centre;
let sam: Client;
let ana: Client;
/** Supervises sales. */
let pia: Client;
beforeAll(async () => {
  centre = await createCentre({ gateway: { rateScale: 1_000 } });
  const admin = await centre.signIn('admin');
  const lead = { id: 'lead', name: 'Lead', rights: ['handle', 'supervise'], workgroups: ['sales'] };
  await admin.post('/api/v1/roles', lead);
  await admin.post('/api/v1/users', { id: 'pia', name: 'Pia', password: 'demo', roles: ['lead'] });
  const everybody = ['sam', 'ana', 'pia'].map((user) => centre.signIn(user));
  [sam, ana, pia] = (await Promise.all(everybody)) as [Client, Client, Client];
});
afterAll(async () => {
  await centre.stop();
});

const at = (id: string, part = ''): string =>
  `/api/v1/interactions/${encodeURIComponent(id)}${part}`;

/** Ana has it, and has read it; her own note is in it. */
const withAna = async (thread: string): Promise<string> => {
  await ana.put('/api/v1/agents/me/status', { status: 'Available' });
  const id = await centre.post(thread, before);
  await eventually(
    () => ana.post(at(id, '/pickup')),
    ({ status }) => status === 200,
  );
  await ana.put('/api/v1/agents/me/status', { status: 'At Lunch' });
  // This one is told to her in the events.
  await centre.post(thread, before, `${thread}_1`);
  expect(JSON.stringify((await ana.get(at(id, '/messages'))).body)).toContain(before);
  return id;
};

const ofInteractions = routes.filter(({ path }) => path.startsWith('/api/v1/interactions/{id}'));

const questionOf = (route: (typeof routes)[number], id: string): Question => {
  const { method, path } = route;
  const body = matrix[`${method} ${path}`]?.body?.(id, 'ana');
  const filled = path.replace('{message}', 'none').replace('{place}', '0');
  const asked = { method, path: filled.replace('{id}', encodeURIComponent(id)) };
  return body === undefined ? asked : { ...asked, body };
};

/** Every route about it, each way in: alone and, for commands, in a batch. */
const askAll = async (client: Client, id: string): Promise<readonly Answer[]> => {
  const ask = asker(centre.url, client.token);
  const questions = ofInteractions.map((route) => questionOf(route, id));
  const commands = questions.filter(({ method }) => method !== 'GET');
  const batch = { method: 'POST', path: '/api/v1/batch', body: { commands } } as const;
  const lists = ['me', 'me/interactions', 'me/workgroups'].map(
    (path) => ({ method: 'GET', path: `/api/v1/agents/${path}` }) as const,
  );
  return Promise.all([...questions, batch, ...lists].map((question) => ask(question)));
};

/** The code of each answer about it. */
const codesOf = (answers: readonly Answer[]): readonly unknown[] => {
  const alone = answers.slice(0, ofInteractions.length).map(({ code, status }) => code ?? status);
  const { results } = JSON.parse(answers[ofInteractions.length]?.text ?? '{}') as {
    readonly results: readonly { readonly body?: { readonly code?: string } }[];
  };
  return [...new Set([...alone, ...results.map(({ body }) => body?.code)])];
};

const saidTo = (stream: EventStream, word: string): Promise<string> =>
  eventually(
    () => Promise.resolve(stream.text()),
    (text) => text.includes(word),
  );

/** So that everything before has come. */
const mark = async (user: string): Promise<string> => {
  const marker = `marker-${user}-${String(Date.now())}`;
  const topics = [`agent:${user}`, 'workgroup:sales', 'workgroup:support'];
  const event = { type: 'marked', marker };
  await centre.publish({ actor: `agent/${user}`, topics, event });
  return marker;
};

const listOf = (client: Client, path: string): Promise<string> =>
  client.get(path).then(({ body }) => JSON.stringify(body));

describe.each([
  ['by the agent, to a workgroup', () => ana, { workgroup: 'sales' }],
  ['by the agent, to another agent', () => ana, { agent: 'eva' }],
  ['by a supervisor, to a workgroup', () => sam, { workgroup: 'sales' }],
  ['by a supervisor, to another agent', () => sam, { agent: 'ben' }],
] as const)('after a transfer %s', (how, mover, to) => {
  let id: string;
  let live: EventStream;
  let answers: readonly Answer[];
  const thread = how.replaceAll(/[^a-z]/gu, '');
  beforeAll(async () => {
    id = await withAna(thread);
    live = await ana.events();
    const moved = await mover().post(at(id, '/transfer'), to);
    expect(moved.status).toBe(200);
    // At once: before anything else has heard of it.
    answers = await askAll(ana, id);
  });
  afterAll(() => {
    live.close();
  });

  it('no route answers the agent who had it, alone or in a batch', () => {
    // Of `explanation` and such the agent has never had the right.
    const refusals = ['not_yours', 'forbidden', 'not_offered', 'interaction_unknown'];
    expect(codesOf(answers).filter((code) => !refusals.includes(String(code)))).toEqual([]);
    expect(codesOf(answers)).toContain('not_yours');
    expect(answers.filter(({ text }) => text.includes(before)).length).toBe(0);
  });

  it('what comes then is not told in the events, nor what came before told again', async () => {
    await centre.post(thread, afterwards, `${thread}_2`);
    const marker = await mark('ana');
    const replay = await ana.events(0);
    const [now, again] = await Promise.all([saidTo(live, marker), saidTo(replay, marker)]);
    expect(now).toContain('conversation.transferred');
    expect([now.includes(afterwards), again.includes(afterwards)]).toEqual([false, false]);
    expect(eventsOf(again, id).filter((text) => text.includes(before))).toEqual([]);
    // Sam may read it still, so that the words were there to be left out.
    const all = await sam.events(0);
    const seen = await saidTo(all, marker);
    expect([seen.includes(afterwards), eventsOf(seen, id).join('').includes(before)]).toEqual([
      true,
      true,
    ]);
    replay.close();
    all.close();
  });

  it('and it is in no list of theirs', async () => {
    expect(await listOf(ana, '/api/v1/agents/me/interactions')).not.toContain(id);
    await eventually(
      () => listOf(ana, '/api/v1/agents/me'),
      (text) => !text.includes(id),
    );
  });
});

const eventsOf = (said: string, id: string): readonly string[] =>
  said.split('\n\n').filter((block) => block.includes(`"interaction":"${id}"`));

it('after a transfer out of their workgroup, supervisors of it know nothing of it any more', async () => {
  const id = await withAna('outofsales');
  await ana.post(at(id, '/transfer'), { workgroup: 'sales' });
  await centre.post('outofsales', 'canary-in-sales', 'outofsales_2');
  expect((await pia.get(at(id, '/messages'))).status).toBe(200);
  const live = await pia.events();
  expect((await sam.post(at(id, '/transfer'), { workgroup: 'support' })).status).toBe(200);
  const answers = await askAll(pia, id);
  expect(codesOf(answers)).toEqual(['interaction_unknown']);
  await centre.post('outofsales', afterwards, 'outofsales_3');
  const marker = await mark('pia');
  const replay = await pia.events(0);
  const [now, again] = await Promise.all([saidTo(live, marker), saidTo(replay, marker)]);
  expect(eventsOf(now, id).join('')).toContain('conversation.transferred');
  for (const word of [afterwards, 'canary-in-sales'])
    for (const said of [now, again]) expect(eventsOf(said, id).join('')).not.toContain(word);
  expect(await listOf(pia, '/api/v1/interactions?workgroup=sales')).not.toContain(id);
  live.close();
  replay.close();
});
