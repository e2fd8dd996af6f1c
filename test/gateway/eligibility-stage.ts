/** One running product, as it is started by everybody, with Ana at work in an otherwise empty office. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../services/env.ts';
import { createProgram } from '../../services/program.ts';
import { freePort } from '../support/free-port.ts';
import { createClient, eventually, type Answer, type Client } from './client.ts';

export interface Stage {
  readonly admin: Client;
  readonly sam: Client;
  readonly signIn: (user: string, station?: string) => Promise<Client>;
  /** Signs on, and becomes available. */
  readonly bringIn: (user: string) => Promise<unknown>;
  readonly setStatus: (user: string, status: string) => Promise<unknown>;
  readonly activate: (user: string, activated: boolean) => Promise<unknown>;
  /** Changes fields of a document, whatever its version. */
  readonly change: (path: string, fields: object) => Promise<unknown>;
  /** A customer writes something new. @returns the id of the interaction, once its queue has it */
  readonly post: () => Promise<string>;
  /** Gives the agent something to do, up to this. */
  readonly handle: (user: string, verb: 'hold' | 'disconnect') => Promise<unknown>;
  readonly decline: (id: string, user: string) => Promise<unknown>;
  /** Ends what the agent has in wrap-up. */
  readonly wrapUp: (user: string) => Promise<unknown>;
  /** It is not with the agent, for this reason. */
  readonly isPassedOver: (id: string, agent: string, code: string) => Promise<Explanation>;
  /** The queue has heard that the agent could be given it. */
  readonly isEligible: (id: string, agent: string) => Promise<void>;
  readonly isOfferedTo: (id: string, agent: string) => Promise<void>;
  /** Whom the newest decision on it names, and why it was made. */
  readonly decided: (id: string) => Promise<Decision | undefined>;
  /** Everything as it was in the beginning, but for what has been handled. */
  readonly setScene: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface Explanation {
  readonly decisions: readonly Decision[];
  readonly routableWhen: readonly { readonly agent: string; readonly missing: string }[];
  /** Of whom was asked about. */
  readonly about?: { readonly agent: string; readonly verdict: string; readonly code?: string };
}

interface Decision {
  readonly chosen: string;
  readonly trigger: string;
  readonly candidates: readonly Readonly<Record<string, unknown>>[];
  readonly refused: Readonly<Record<string, number>>;
}

type Item = Readonly<Record<string, unknown>> & { readonly id: string };

const itemsOf = ({ body }: Answer): readonly Item[] => body['items'] as readonly Item[];
const any = { 'if-match': '*' };

export const createEligibilityStage = async (): Promise<Stage> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-eligibility-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const variables = { SEED_DATA: 'demo', SANDBOX: 'on', LOG_LEVEL: 'silent' };
  const environment = { ...variables, PORT: String(port), DATA_DIR: dataDir };
  const program = createProgram(readEnvironment(environment));
  await program.start();
  let posts = 0;

  const signIn: Stage['signIn'] = async (user, station) => {
    const credentials = { user, password: 'demo', ...(station === undefined ? {} : { station }) };
    const { body } = await createClient(url).post('/api/v1/session', credentials);
    return createClient(url, String(body['token']));
  };
  const [admin, sam] = await Promise.all([signIn('admin'), signIn('sam')]);
  const clients = new Map<string, Client>();

  const client = async (user: string): Promise<Client> => {
    const known = clients.get(user);
    if (known !== undefined && (await known.get('/api/v1/me')).status === 200) return known;
    const fresh = await signIn(user);
    clients.set(user, fresh);
    return fresh;
  };
  const done = async (answer: Promise<Answer>): Promise<Answer> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
    return answer;
  };
  const setStatus: Stage['setStatus'] = async (user, status) =>
    done((await client(user)).put('/api/v1/agents/me/status', { status }));
  const change: Stage['change'] = (path, fields) => done(admin.patch(path, fields, any));
  const act = async (user: string, id: string, verb: string, body?: object): Promise<Answer> =>
    done((await client(user)).post(`/api/v1/interactions/${id}/${verb}`, body));
  const seen = async (id: string): Promise<Item> =>
    (await sam.get(`/api/v1/interactions/${id}`)).body as Item;

  const explained = async (id: string, query: string): Promise<Explanation> => {
    const { body } = await done(sam.get(`/api/v1/interactions/${id}/explanation${query}`));
    return body as unknown as Explanation;
  };

  const isOfferedTo: Stage['isOfferedTo'] = async (id, agent) => {
    const isRinging = ({ state, agent: whom }: Item) => state === 'offered' && whom === agent;
    await eventually(() => seen(id), isRinging);
  };

  const newPost = async (): Promise<string> => {
    posts += 1;
    const words = { author: `Vera ${String(posts)}`, text: 'My phone is dead' };
    const control = '/sandbox/control/facebook/pages/1001/posts';
    const { body } = await done(createClient(url).post(control, words));
    return `facebook:page-1001:${String(body['id'])}~1`;
  };

  /** The queue has heard of it, and has decided. */
  const post = async (): Promise<string> => {
    const id = await newPost();
    await eventually(
      () => sam.get(`/api/v1/interactions/${id}`),
      ({ status }) => status === 200,
    );
    await eventually(
      async () => itemsOf(await sam.get('/api/v1/interactions?workgroup=support')),
      (items) => items.some((item) => item.id === id),
    );
    return id;
  };

  await change('/api/v1/channels/facebook-1001', { pollSeconds: 1 });
  let first: Readonly<Record<string, unknown>> | undefined;

  return {
    admin,
    sam,
    signIn,
    setStatus,
    change,
    post,
    isOfferedTo,
    bringIn: (user) => setStatus(user, 'Available'),
    activate: (user, activated) =>
      done(sam.put(`/api/v1/agents/${user}/activation`, { workgroup: 'support', activated })),
    handle: async (user, verb) => {
      const id = await post();
      await isOfferedTo(id, user);
      await act(user, id, 'pickup');
      return act(user, id, verb);
    },
    decided: async (id) => (await explained(id, '')).decisions.at(-1),
    decline: (id, user) => act(user, id, 'decline'),
    wrapUp: async (user) => {
      for (const { id, state } of itemsOf(
        await (await client(user)).get('/api/v1/agents/me/interactions'),
      ))
        if (state === 'wrapup') await act(user, id, 'wrapup', { code: 'resolved' });
    },
    isEligible: async (id, agent) => {
      await eventually(
        () => explained(id, `?agent=${agent}`),
        ({ about }) => about?.verdict === 'eligible',
      );
    },
    isPassedOver: async (id, agent, code) => {
      const explanation = await explained(id, `?agent=${agent}`);
      expect(explanation.about).toMatchObject({ agent, verdict: 'refused', code });
      expect((await seen(id))['agent']).not.toBe(agent);
      const held = itemsOf(await sam.get(`/api/v1/interactions?agent=${agent}`));
      expect(held.map((item) => item.id)).not.toContain(id);
      return explanation;
    },
    setScene: async () => {
      first ??= (await admin.get('/api/v1/config')).body;
      const { version: _, ...whole } = first;
      await done(admin.put('/api/v1/config', whole, any));
      for (const externalId of ['7', '8', '9', '10'])
        for (const type of ['call', 'chat'])
          await sam.put('/api/v1/agents/ana/occupancy', { type, externalId, state: 'ended' });
      for (const user of ['ana', 'ben']) await clearDesk(await client(user), act, user);
      await setStatus('ben', 'At Lunch');
      await setStatus('ana', 'Available');
    },
    stop: async () => {
      await program.stop();
      await rm(dataDir, { recursive: true });
    },
  };
};

const clearDesk = async (
  client: Client,
  act: (user: string, id: string, verb: string, body?: object) => Promise<Answer>,
  user: string,
): Promise<void> => {
  await client.put('/api/v1/agents/me/status', { status: 'At Lunch' });
  for (const { id, state } of itemsOf(await client.get('/api/v1/agents/me/interactions'))) {
    if (state === 'offered') await act(user, id, 'pickup');
    if (state === 'wrapup') await act(user, id, 'wrapup', { code: 'resolved' });
    else await act(user, id, 'disconnect');
  }
};
