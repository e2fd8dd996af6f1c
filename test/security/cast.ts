/** A contact centre with one of everybody, each with something that is theirs. */
import { createCentre, type Centre, type CentreOptions } from '../gateway/centre.ts';
import { createClient, eventually, type Client } from '../gateway/client.ts';
import { kinds, type Kind } from '../../services/configuration/kinds.params.ts';

/**
 * `admin`: administrator. `sam` supervises all, `pia` sales only. `ana`: agent in support. `media`: Social
 * Media Admin. `audrey`: auditor. `plain` has no role, `nobody` no session, `gone` one that has ended.
 */
export const roles = [
  'admin',
  'sam',
  'pia',
  'ana',
  'media',
  'audrey',
  'plain',
  'nobody',
  'gone',
] as const;
export type Role = (typeof roles)[number];

/** What a route may be about. `handover`: an interaction that may go to somebody else. */
export type Family = 'interaction' | 'handover' | 'agent' | 'workgroup' | 'node' | Kind;

/** `unknown`: of nothing at all. */
export const whose = ['own', 'foreign', 'unknown'] as const;
export type Whose = (typeof whose)[number];

export interface Cast {
  readonly centre: Centre;
  /** Of each; empty for nobody. */
  readonly tokens: Readonly<Record<Role, string>>;
  readonly idOf: (family: Family, role: Role, whose: Whose) => string;
  /** Where everything stands that a request could have changed. */
  readonly standing: () => Promise<string>;
}

const unknownId = 'nothing-of-this-name';

const staff: readonly (readonly [Role, readonly string[]])[] = [
  ['pia', ['sales-lead']],
  ['media', ['social-media-admin']],
  ['audrey', ['auditor']],
  ['plain', []],
  ['gone', ['supervisor']],
];

export const createCast = async (options: CentreOptions = {}): Promise<Cast> => {
  const centre = await createCentre(options);
  const admin = await centre.signIn('admin');
  const lead = { id: 'sales-lead', name: 'Sales lead', rights: ['handle', 'supervise'] };
  await admin.post('/api/v1/roles', { ...lead, workgroups: ['sales'] });
  for (const [id, given] of staff)
    await admin.post('/api/v1/users', { id, name: id, password: 'demo', roles: given });
  const signedIn = roles.filter((role) => role !== 'nobody');
  const tokens: Record<string, string> = { nobody: '' };
  for (const role of signedIn) tokens[role] = (await centre.signIn(role)).token;
  await createClient(centre.url, tokens['gone']).delete('/api/v1/session');

  const sam = createClient(centre.url, tokens['sam']);
  const interactions = await stageInteractions(centre);
  await stageDocuments(admin);
  const idOf: Cast['idOf'] = (family, role, of) =>
    of === 'unknown' ? unknownOf(family) : targetOf(family, role, interactions)[of];
  return {
    centre,
    tokens: tokens as Cast['tokens'],
    idOf,
    standing: standingOf(sam, admin, interactions),
  };
};

type Target = Readonly<Record<'own' | 'foreign', string>>;

const unknownOf = (family: Family): string =>
  family === 'interaction' || family === 'handover' ? 'facebook:page-1001:nothing~1' : unknownId;

const targetOf = (family: Family, role: Role, interactions: Interactions): Target => {
  if (family === 'interaction') return interactionsOf(role, interactions.kept);
  if (family === 'handover') return interactionsOf(role, interactions.handedOver);
  if (family === 'agent') return agents[role] ?? { own: 'ana', foreign: 'eva' };
  if (family === 'node') return { own: 'node', foreign: 'another-node' };
  if (family === 'workgroup') return inSales(role, { own: 'support', foreign: 'sales' });
  return documentOfKind(family, role);
};

const documentOfKind = (family: Kind, role: Role): Target => {
  const writer = role === 'media' ? 'media' : 'admin';
  const [own, foreign] = documentsOf(family, writer);
  return family === 'responses' ? inSales(role, { own, foreign }) : { own, foreign };
};

const inSales = (role: Role, { own, foreign }: Target): Target =>
  role === 'pia' ? { own: foreign, foreign: own } : { own, foreign };

/** Those who may sign others off do it to people who are not needed any more. */
const agents: Readonly<Partial<Record<Role, Target>>> = {
  admin: { own: 'omar', foreign: 'eva' },
  sam: { own: 'omar', foreign: 'eva' },
  pia: { own: 'eva', foreign: 'ana' },
};

interface Interactions {
  readonly kept: Staged;
  readonly handedOver: Staged;
}

interface Staged {
  /** With Ana, in support. */
  readonly ofAna: string;
  /** With Eva, or still waiting. */
  readonly inSales: string;
  /** Wait, in the workgroups that their readers supervise. */
  readonly forAdmin: string;
  readonly forSam: string;
  readonly forPia: string;
}

const interactionsOf = (role: Role, all: Staged): Target => {
  const own: Partial<Record<Role, string>> = {
    admin: all.forAdmin,
    sam: all.forSam,
    pia: all.forPia,
  };
  return { own: own[role] ?? all.ofAna, foreign: role === 'pia' ? all.ofAna : all.inSales };
};

const away = { status: 'At Lunch' };

const stageInteractions = async (centre: Centre): Promise<Interactions> => {
  // Omar is there to be signed off.
  const [ana, eva, sam] = await inTurn(['ana', 'eva', 'sam', 'omar'], (id) => centre.signIn(id));
  if (ana === undefined || eva === undefined || sam === undefined) throw new Error('Who is there?');
  const order = async (workgroup: string, type: string, externalId: string): Promise<string> => {
    const what = { type, workgroup, externalId, customer: { name: 'Vera' } };
    return String((await sam.post('/api/v1/interactions', what)).body['id']);
  };
  const taken = async (agent: Client, begin: () => Promise<string>): Promise<string> => {
    await agent.put('/api/v1/agents/me/status', { status: 'Available' });
    const id = await begin();
    await pickUp(agent, id);
    await agent.put('/api/v1/agents/me/status', away);
    return id;
  };
  const staged = async (name: string, type: string): Promise<Omit<Staged, 'inSales'>> => ({
    ofAna: await taken(ana, () => centre.post(`${name}-of-ana`, 'Hello')),
    forAdmin: await order('support', type, `${name}-for-admin`),
    forSam: await order('support', type, `${name}-for-sam`),
    forPia: await order('sales', type, `${name}-for-pia`),
  });
  return {
    kept: {
      inSales: await taken(eva, () => order('sales', 'chat', 'of-eva')),
      ...(await staged('kept', 'chat')),
    },
    handedOver: {
      inSales: await order('sales', 'email', 'of-nobody'),
      ...(await staged('handed-over', 'email')),
    },
  };
};

const inTurn = async <T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  for (const one of all) done.push(await act(one));
  return done;
};

const pickUp = (agent: Client, id: string) =>
  eventually(
    () => agent.post(`/api/v1/interactions/${encodeURIComponent(id)}/pickup`),
    ({ status }) => status === 200,
  );

/** Two of each kind, of which nothing else depends, for each who may delete them. */
const documentsOf = (kind: Kind, writer: 'admin' | 'media') =>
  [`${writer}-1-${kind}`, `${writer}-2-${kind}`] as const;

/** What a document of a kind needs at least. */
export const documentOf = (kind: Kind, id: string, workgroup: string): object => ({
  id,
  ...(kind === 'parameters' || kind === 'channels' ? {} : { name: id }),
  ...fieldsOf(kind, workgroup),
});

const fieldsOf = (kind: Kind, workgroup: string): object => {
  const more: Partial<Record<Kind, object>> = {
    statuses: { kind: 'away' },
    parameters: { value: '1' },
    accounts: { platform: 'facebook' },
    channels: { platform: 'facebook', account: 'page-1001', page: '1001', workgroup },
    licences: { count: 1 },
    webhooks: { url: 'http://127.0.0.1:9/', secret: 'a secret of the tests', enabled: false },
    responses: { text: 'Hello', workgroups: [workgroup] },
  };
  return more[kind] ?? {};
};

const stageDocuments = async (admin: Client): Promise<void> => {
  for (const kind of Object.keys(kinds) as Kind[])
    for (const writer of ['admin', 'media'] as const) {
      const [first, second] = documentsOf(kind, writer);
      for (const [id, workgroup] of [
        [first, 'support'],
        [second, 'sales'],
      ] as const) {
        const body = documentOf(kind, id, workgroup);
        const made = await admin.post(`/api/v1/${kinds[kind].path}`, body);
        if (made.status !== 201) throw new Error(`${id}: ${JSON.stringify(made.body)}`);
      }
    }
};

/** The configuration's version, and that of every interaction with what is told of it. */
const standingOf =
  (sam: Client, admin: Client, staged: Interactions) => async (): Promise<string> => {
    const { version } = (await admin.get('/api/v1/config')).body;
    const ids = [staged.kept, staged.handedOver].flatMap((one) => [
      one.ofAna,
      one.inSales,
      one.forAdmin,
      one.forSam,
      one.forPia,
    ]);
    const all = await inTurn(ids, async (id) => {
      const { body } = await sam.get(`/api/v1/interactions/${encodeURIComponent(id)}`);
      return [body['state'], body['agent'], body['workgroup'], body['priority'], body['version']];
    });
    const people = (await sam.get('/api/v1/statistics/agents')).body['items'];
    return JSON.stringify({ version, all, people });
  };
