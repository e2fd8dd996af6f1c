import { createCentre, type Centre } from './centre.ts';
import { eventually, type Answer, type Client } from './client.ts';

interface Candidate {
  readonly agent: string;
  readonly verdict: string;
  readonly code?: string;
  readonly score: number;
  readonly terms: readonly { readonly points: number }[];
}
interface Decision {
  readonly trigger: string;
  readonly chosen: string;
  readonly candidates: readonly Candidate[];
}
interface Explanation {
  readonly decisions: readonly Decision[];
  readonly present?: { readonly state: string; readonly candidates: readonly Candidate[] };
  readonly routableWhen: readonly object[];
  readonly about?: object;
}

let centre: Centre;
let ana: Client;
let ben: Client;
let sam: Client;
let omar: Client;

const setStatus = (client: Client, status: string) =>
  client.put('/api/v1/agents/me/status', { status });

/** Until the queue has heard of it, too: so many are available then, Omar included. */
const available = async (client: Client, count: number): Promise<void> => {
  await setStatus(client, 'Available');
  await known(count);
};

const known = (count: number): Promise<Answer> =>
  eventually(
    () => sam.get('/api/v1/statistics/workgroups/support'),
    ({ body }) => body['availableAgents'] === count && body['agentsSignedOn'] === 3,
  );

beforeEach(async () => {
  centre = await createCentre();
  [ana, ben, sam, omar] = await Promise.all([
    centre.signIn('ana'),
    centre.signIn('ben'),
    centre.signIn('sam'),
    centre.signIn('omar'),
  ]);
  await Promise.all([setStatus(ben, 'Away from desk'), setStatus(omar, 'Available')]);
  await known(1);
});
afterEach(async () => {
  await centre.stop();
});

const explain = async (id: string, query = ''): Promise<Explanation> => {
  const { status, body } = await sam.get(`/api/v1/interactions/${id}/explanation${query}`);
  expect({ status, body }).toMatchObject({ status: 200 });
  return body as unknown as Explanation;
};

const inState = (id: string, state: string, agent?: string): Promise<Answer> =>
  eventually(
    () => sam.get(`/api/v1/interactions/${id}`),
    ({ body }) => body['state'] === state && body['agent'] === agent,
  );

/** Until an explanation says so. */
const explained = (id: string, says: (explanation: Explanation) => boolean): Promise<Explanation> =>
  eventually(() => explain(id), says);

const verdicts = (candidates: readonly Candidate[] = []) =>
  Object.fromEntries(candidates.map(({ agent, code = 'eligible' }) => [agent, code]));

describe('why this agent', () => {
  it('is told with all who were considered, and with the sum that fits', async () => {
    await available(ana, 2);
    const id = await centre.post('why', 'My phone is dead');
    await inState(id, 'offered', 'ana');
    const { decisions, present } = await explained(id, (one) => one.decisions.length === 1);
    const [decision] = decisions;
    expect(decision).toMatchObject({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
      trigger: 'arrival',
      workgroup: 'support',
      chosen: 'ana',
      outcome: 'accepted',
      eligible: 1,
      refused: { agent_unlicensed: 1, status_not_available: 1 },
      waiting: 1,
      interaction: { terms: [{ name: 'skill' }, { name: 'priority' }, { name: 'queue' }] },
    });
    const [chosen] = decision?.candidates ?? [];
    expect(chosen).toMatchObject({ verdict: 'eligible', arithmetic: '0 + 25 <= 100' });
    const sum = chosen?.terms.reduce((points, term) => points + term.points, 0);
    expect(chosen?.score).toBeCloseTo(sum ?? NaN, 5);
    expect(verdicts(decision?.candidates)).toEqual({
      ana: 'eligible',
      ben: 'status_not_available',
      omar: 'agent_unlicensed',
    });
    expect(present).toMatchObject({ state: 'offered', agent: 'ana', workgroup: 'support' });
  });

  it('is still told when it is over, and of an offer that was declined, too', async () => {
    await available(ana, 2);
    const id = await centre.post('declined', 'Hello?');
    await inState(id, 'offered', 'ana');
    await available(ben, 3);
    await ana.post(`/api/v1/interactions/${id}/decline`);
    await inState(id, 'offered', 'ben');
    await ben.post(`/api/v1/interactions/${id}/pickup`);
    const { decisions, present } = await explained(id, (one) => one.present === undefined);
    expect(decisions).toMatchObject([
      { chosen: 'ana', outcome: 'declined' },
      { chosen: 'ben', outcome: 'accepted', refused: { recently_missed: 1, agent_unlicensed: 1 } },
    ]);
    expect(present).toBeUndefined();
  });

  it('is that somebody was named, with what that one made of it', async () => {
    await available(ana, 2);
    const id = await centre.post('handed', 'Where is my order?');
    await inState(id, 'offered', 'ana');
    await ana.post(`/api/v1/interactions/${id}/pickup`);
    await ana.post(`/api/v1/interactions/${id}/transfer`, { agent: 'omar' });
    const handed = (outcome: string) => (one: Explanation) =>
      one.decisions.some((decision) => 'outcome' in decision && decision.outcome === outcome);
    const { decisions } = await explained(id, handed('refused'));
    const last = decisions.find(({ trigger }) => trigger === 'transfer');
    expect(last).toMatchObject({ chosen: 'omar', outcome: 'refused', code: 'agent_unlicensed' });
    expect(last?.candidates).toMatchObject([
      { agent: 'omar', verdict: 'refused', code: 'agent_unlicensed' },
    ]);
  });
});

describe('what would make it routable', () => {
  it('is the end of a wrap-up, and then that capacity is what gave it away', async () => {
    await available(ana, 2);
    const first = await centre.post('first', 'One');
    await inState(first, 'offered', 'ana');
    await ana.post(`/api/v1/interactions/${first}/pickup`);
    const { body } = await ana.post(`/api/v1/interactions/${first}/disconnect`);
    const second = await centre.post('second', 'Two');
    const waiting = await explained(second, ({ routableWhen }) => 'at' in (routableWhen[0] ?? {}));
    expect(waiting.decisions).toEqual([]);
    expect(waiting.present).toMatchObject({ state: 'queued', eligible: 0, waiting: 1 });
    expect(waiting.routableWhen).toEqual([
      { agent: 'ana', missing: 'status_not_available', at: body['wrapupEndsAt'] },
      { agent: 'ben', missing: 'status_not_available' },
      { agent: 'omar', missing: 'agent_unlicensed' },
    ]);
    await ana.post(`/api/v1/interactions/${first}/wrapup`, { code: 'resolved' });
    await inState(second, 'offered', 'ana');
    const given = await explained(second, (one) => one.decisions.length === 1);
    expect(given.decisions).toMatchObject([{ trigger: 'capacity', chosen: 'ana' }]);
  });
});

describe('why not somebody', () => {
  it('is told of the one who is asked about', async () => {
    const id = await centre.post('not-omar', 'Anybody there?');
    await inState(id, 'queued');
    const { about } = await explain(id, '?agent=omar');
    expect(about).toMatchObject({ agent: 'omar', verdict: 'refused', code: 'agent_unlicensed' });
    expect((await explain(id, '?agent=eva')).about).toMatchObject({ code: 'not_a_member' });
    const nobody = await sam.get(`/api/v1/interactions/${id}/explanation?agent=nobody`);
    expect(nobody).toMatchObject({ status: 404, body: { code: 'agent_unknown' } });
  });

  it('is for supervisors to ask', async () => {
    await available(ana, 2);
    const id = await centre.post('secret', 'Psst');
    await inState(id, 'offered', 'ana');
    const path = `/api/v1/interactions/${id}/explanation`;
    expect(await ana.get(path)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const gone = await sam.get('/api/v1/interactions/facebook:page-1001:none~1/explanation');
    expect(gone).toMatchObject({ status: 404, body: { code: 'interaction_unknown' } });
  });

  it('is counted, workgroup by workgroup', async () => {
    await available(ana, 2);
    const id = await centre.post('counted', 'One, two');
    await inState(id, 'offered', 'ana');
    const { body } = await sam.get('/api/v1/statistics/workgroups/support');
    expect(body).toMatchObject({
      decisions: 1,
      verdicts: { agent_unlicensed: 1, status_not_available: 1 },
    });
  });
});
