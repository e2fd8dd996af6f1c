/** Words that were said nowhere else, and who gets to see them: in answers, errors, events, logs. */
import { createClient, eventually, type Client, type EventStream } from '../gateway/client.ts';
import { asker, type Answer } from './asking.ts';
import { createCast, roles, type Cast, type Role } from './cast.ts';
import { routesInOrder, stepsOf, type Step } from './walk.ts';

/** Who may see each; nobody, where the list is empty. */
const canaries = {
  postInSupport: ['admin', 'sam'],
  customerInSupport: ['admin', 'sam'],
  noteInSupport: ['admin', 'sam', 'ana'],
  replyInSupport: ['admin', 'sam', 'ana'],
  subjectInSupport: ['admin', 'sam'],
  attributeInSupport: ['admin', 'sam'],
  externalInSupport: ['admin', 'sam'],
  noteInSales: ['admin', 'sam', 'pia'],
  postInSales: ['admin', 'sam', 'pia'],
  customerInSales: ['admin', 'sam', 'pia'],
  responseInSupport: ['admin', 'audrey', 'sam', 'ana'],
  responseInSales: ['admin', 'audrey', 'sam', 'pia'],
  parameter: ['admin', 'audrey'],
  accountName: ['admin', 'audrey', 'media'],
  keyword: ['admin', 'audrey', 'media'],
  roleName: ['admin', 'audrey'],
  webhookUrl: ['admin', 'audrey'],
  password: [],
  newPassword: [],
  wrongPassword: [],
  credential: [],
  appSecret: [],
  webhookSecret: [],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
type Canary = keyof typeof canaries;

const wordOf = (canary: Canary): string => `canary-${canary}-7f3a`;
const all = Object.keys(canaries) as Canary[];
/** Nothing of these in a log: what people have said, and what opens doors. */
const notLogged = all.filter((canary) => !['parameter', 'roleName'].includes(canary));

let cast: Cast;
const lines: string[] = [];
const heard = new Map<Role, EventStream>();
const signedIn = roles.filter((role) => role !== 'nobody' && role !== 'gone');

const clientOf = (role: Role): Client => createClient(cast.centre.url, cast.tokens[role]);

const must = async (answer: Promise<{ status: number; body: object }>): Promise<object> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
  return body;
};

const plantInteractions = async (): Promise<void> => {
  const [ana, sam] = [clientOf('ana'), clientOf('sam')];
  const order = (workgroup: string, place: 'Support' | 'Sales') =>
    must(
      sam.post('/api/v1/interactions', {
        type: 'work_item',
        workgroup,
        externalId: place === 'Support' ? wordOf('externalInSupport') : 'in-sales',
        text: wordOf(`postIn${place}`),
        customer: { id: 'c', name: wordOf(`customerIn${place}`) },
        subject: place === 'Support' ? wordOf('subjectInSupport') : 'Subject',
        attributes: { a: place === 'Support' ? wordOf('attributeInSupport') : 'a' },
      }),
    );
  await order('support', 'Support');
  await order('sales', 'Sales');
  const mine = `/api/v1/interactions/${encodeURIComponent(cast.idOf('interaction', 'ana', 'own'))}`;
  await must(ana.post(`${mine}/note`, { text: wordOf('noteInSupport') }));
  await must(ana.post(`${mine}/reply`, { text: wordOf('replyInSupport') }));
  const eva = await cast.centre.signIn('eva');
  const hers = encodeURIComponent(cast.idOf('interaction', 'ana', 'foreign'));
  await must(eva.post(`/api/v1/interactions/${hers}/note`, { text: wordOf('noteInSales') }));
};

const plantDocuments = async (): Promise<void> => {
  const admin = clientOf('admin');
  const add = (path: string, body: object) => must(admin.post(`/api/v1/${path}`, body));
  const any = { 'if-match': '*' };
  for (const place of ['Support', 'Sales'] as const) {
    const text = wordOf(`responseIn${place}`);
    await add('responses', { name: text, text, workgroups: [place.toLowerCase()] });
  }
  await add('parameters', { id: 'canary', value: wordOf('parameter') });
  await add('roles', { id: 'canary', name: wordOf('roleName'), rights: [] });
  const credentials = { accessToken: wordOf('credential'), appSecret: wordOf('appSecret') };
  const account = { id: 'canary', platform: 'facebook', name: wordOf('accountName'), credentials };
  await add('accounts', account);
  const channel = { platform: 'x', account: 'x-acme', workgroup: 'sales' };
  await add('channels', { ...channel, id: 'canary', keywords: [wordOf('keyword')] });
  const secret = wordOf('webhookSecret');
  const url = `http://127.0.0.1:9/${wordOf('webhookUrl')}`;
  await add('webhooks', { id: 'canary', name: 'Canary', url, secret, enabled: false });
  await add('users', { id: 'canary', name: 'C', password: wordOf('password'), roles: ['agent'] });
  await must(admin.patch('/api/v1/users/canary', { password: wordOf('newPassword') }, any));
  const nobody = createClient(cast.centre.url);
  await must(nobody.post('/api/v1/session', { user: 'canary', password: wordOf('newPassword') }));
  await nobody.post('/api/v1/session', { user: 'canary', password: wordOf('wrongPassword') });
  await nobody.post('/api/v1/session', { user: 'canary', password: [wordOf('wrongPassword')] });
};

beforeAll(async () => {
  const log = (line: string): void => void lines.push(line);
  cast = await createCast({ log, gateway: { rateScale: 1_000 } });
  for (const role of signedIn) heard.set(role, await clientOf(role).events());
  await plantInteractions();
  await plantDocuments();
}, 30_000);
afterAll(async () => {
  for (const stream of heard.values()) stream.close();
  await cast.centre.stop();
});

const found = (text: string, among: readonly Canary[] = all): readonly Canary[] =>
  among.filter((canary) => text.includes(wordOf(canary)));

const hidden = (role: Role): readonly Canary[] =>
  all.filter((canary) => !(canaries[canary] as readonly Role[]).includes(role));

const textOf = ({ text, headers }: Answer): string => `${text}\n${[...headers].join('\n')}`;

/** Everything that looks, and everything that's refused. */
const harmless = ({ question, verdict }: Step): boolean =>
  question.method === 'GET' || verdict !== 'ok';

/** Of what doesn't exist there is nothing to tell. */
const isOf = (role: Role, step: Step): boolean => step.role === role && step.whose !== 'unknown';

describe.each(roles)('to %s', (role) => {
  const ask = (question: Step['question']): Promise<Answer> =>
    asker(cast.centre.url, cast.tokens[role])(question);
  const seen = new Set<Canary>();

  const look = async (question: Step['question']): Promise<readonly unknown[]> => {
    // A question may be repeated to who has asked it.
    const asked = found(decodeURIComponent(question.path));
    const canariesIn = found(textOf(await ask(question))).filter((one) => !asked.includes(one));
    for (const canary of canariesIn) seen.add(canary);
    const leaks = canariesIn.filter((canary) => hidden(role).includes(canary));
    return leaks.map((canary) => [canary, question.method, question.path]);
  };

  it('no answer of any route tells what is not for it', async () => {
    const leaks: unknown[] = [];
    for (const route of routesInOrder)
      for (const step of stepsOf(route, cast).filter((one) => isOf(role, one) && harmless(one)))
        leaks.push(...(await look(step.question)));
    expect(leaks).toEqual([]);
  }, 30_000);

  it('no search, no filter, no id and no replay does, either', async () => {
    const planted = [
      `api:sam:${wordOf('externalInSupport')}~1`,
      'api:sam:in-sales~1',
      cast.idOf('interaction', 'ana', 'own'),
      cast.idOf('interaction', 'ana', 'foreign'),
    ].map((id) => `interactions/${encodeURIComponent(id)}`);
    const lists = ['users', 'responses', 'roles', 'accounts', 'channels', 'parameters', 'webhooks'];
    const paths = [
      ...lists.flatMap((path) => [`${path}?q=canary`, `${path}?limit=200`, `${path}/canary`]),
      ...['support', 'sales'].flatMap((id) => [
        `interactions?workgroup=${id}`,
        `interactions?workgroup=${id}&agent=ana`,
      ]),
      ...['ana', 'eva'].map((id) => `interactions?agent=${id}`),
      ...planted.flatMap((id) => ['', '/messages', '/timeline', '/explanation'].map((p) => id + p)),
      'webhooks/canary/status',
      'webhooks/canary/dead-letters',
      'changes?limit=200',
      'users/canary?effective=true',
    ];
    const leaks: unknown[] = [];
    for (const path of paths)
      leaks.push(...(await look({ method: 'GET', path: `/api/v1/${path}` })));
    expect(leaks).toEqual([]);
  });

  it('what it may see is there, so that the search would have found it', () => {
    const wanted = all.filter((canary) => (canaries[canary] as readonly Role[]).includes(role));
    expect([...seen].toSorted()).toEqual(expect.arrayContaining(wanted.toSorted()));
  });
});

describe('events', () => {
  it.each(signedIn)('tell %s what is theirs, live and from the beginning', async (role) => {
    const live = heard.get(role);
    const replay = await clientOf(role).events(0);
    const marker = `marker-${role}`;
    const topics = [`agent:${role}`, 'workgroup:sales'];
    await cast.centre.publish({
      actor: `agent/${role}`,
      topics,
      event: { type: 'marked', marker },
    });
    for (const stream of [live, replay]) {
      const said = await eventually(
        () => Promise.resolve(stream?.text() ?? ''),
        (text) => text.includes(marker),
      );
      const leaks = found(said, hidden(role));
      // Administrators' events are of everything; what opens doors is in none.
      expect([role, ...leaks]).toEqual([role]);
    }
    replay.close();
  });
});

describe('the log', () => {
  it('has nothing of what people say, and nothing that opens doors', () => {
    expect(lines.length).toBeGreaterThan(50);
    const leaks = lines.flatMap((line) => found(line, notLogged).map((one) => [one, line]));
    expect(leaks.slice(0, 5)).toEqual([]);
    for (const token of Object.values(cast.tokens).filter((one) => one !== ''))
      expect(lines.filter((line) => line.includes(token))).toEqual([]);
  });
});
