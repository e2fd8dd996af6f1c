import { createHmac } from 'node:crypto';
import { createCentre, type Centre } from './centre.ts';
import { eventually, type Client } from './client.ts';
import { createReceiver, type Receiver } from './webhook-receiver.ts';

const secret = 'a secret of sixteen or more';
let centre: Centre;
let admin: Client;
let receiver: Receiver;
beforeEach(async () => {
  receiver = await createReceiver();
  centre = await createCentre();
  admin = await centre.signIn('admin');
});
afterEach(async () => {
  await centre.stop();
  await receiver.close();
});

const path = '/api/v1/webhooks';
const add = async (fields: object = {}) => {
  const body = { id: 'crm', name: 'CRM', url: receiver.url, secret, ...fields };
  const added = await admin.post(path, body);
  expect(added.status).toBe(201);
  return added;
};

const status = async () => (await admin.get(`${path}/crm/status`)).body;

/** It begins with what happens from then on. */
const untilItBegins = () => eventually(status, (body) => body['cursor'] !== undefined);

const publish = (n: number, type = 'offered', topics: readonly string[] = ['workgroup:support']) =>
  centre.publish({ actor: 'conversation/c-1', topics, event: { type, at: Date.now(), n } });

const numbers = (all: Receiver['received']) => all.map(({ data }) => data['n']);

describe('a webhook', () => {
  it('is told what happens from then on, in order, signed', async () => {
    await publish(0);
    await add({ events: ['conversation.*'] });
    await untilItBegins();
    for (const n of [1, 2, 3]) await publish(n);
    const told = await receiver.untilReceived(3);
    expect(numbers(told)).toEqual([1, 2, 3]);
    const [first] = told;
    const { headers = {}, body = '', event, id } = first ?? {};
    expect([event, headers['x-baton-event']]).toEqual(['conversation.offered', event]);
    expect(headers['x-baton-delivery']).toBe(`crm-${String(id)}`);
    const timestamp = String(headers['x-baton-timestamp']);
    expect(Math.abs(Number(timestamp) - Date.now() / 1_000)).toBeLessThan(10);
    const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    expect(headers['x-baton-signature']).toBe(`v1=${mac}`);
    expect(first?.data).toMatchObject({
      id: 'c-1',
      type: 'offered',
      at: expect.any(String) as string,
    });
  });

  it('is told what it asks for, and never what nobody may see', async () => {
    await add({ events: ['conversation.offered'], topics: ['workgroup:support'] });
    await untilItBegins();
    await publish(1, 'offered', ['workgroup:sales']);
    await publish(2, 'transferred');
    await publish(3, 'sessionEnded');
    await publish(4, 'offered', ['record:support']);
    await publish(5, 'offered', ['agent:ana', 'workgroup:support']);
    expect(numbers(await receiver.untilReceived(1))).toEqual([5]);
  });

  it('is told again what it did not take, before anything that came later', async () => {
    await add({ events: ['conversation.*'] });
    await untilItBegins();
    receiver.answer(500);
    await publish(1);
    await publish(2);
    await receiver.untilReceived(1);
    const waiting = await eventually(status, (body) => body['retry'] !== undefined);
    expect(waiting['retry']).toMatchObject({ attempts: 1, why: 'status_500' });
    receiver.answer(204);
    expect(numbers(await receiver.untilReceived(3))).toEqual([1, 1, 2]);
    const after = await eventually(status, (body) => body['delivered'] === 2);
    expect(after).toMatchObject({ deadLetters: 0, gaps: 0 });
    expect(after['retry']).toBeUndefined();
  });

  it('that is redirected is not followed there', async () => {
    await add({ events: ['conversation.*'] });
    await untilItBegins();
    receiver.answer(307);
    await publish(1);
    const waiting = await eventually(status, (body) => body['retry'] !== undefined);
    expect(waiting['retry']).toMatchObject({ why: 'status_307' });
  });

  it('goes on where it was when it is switched off and on again, and begins anew when it was deleted', async () => {
    await add({ events: ['conversation.*'] });
    await untilItBegins();
    const any = { 'if-match': '*' };
    await admin.patch(`${path}/crm`, { enabled: false }, any);
    await publish(1);
    await admin.patch(`${path}/crm`, { enabled: true }, any);
    expect(numbers(await receiver.untilReceived(1))).toEqual([1]);
    await admin.delete(`${path}/crm`);
    await publish(2);
    await add({ events: ['conversation.*'] });
    await untilItBegins();
    await publish(3);
    expect(numbers(await receiver.untilReceived(2))).toEqual([1, 3]);
  });

  it('shows its secret nowhere', async () => {
    const { body } = await add();
    const shown = [
      body,
      (await admin.get(`${path}/crm`)).body,
      (await admin.get('/api/v1/config')).body,
      (await admin.get('/api/v1/changes')).body,
    ];
    expect(JSON.stringify(shown)).not.toContain(secret);
    expect(JSON.stringify(await centre.store.settings.read())).not.toContain(secret);
  });

  it.each([
    ['no secret', { secret: undefined }, 'secret'],
    ['a short secret', { secret: 'short' }, 'secret'],
    ['an address without encryption', { url: 'http://example.com/' }, 'url'],
    ['an address with a password', { url: 'https://me:secret@example.com/' }, 'url'],
    ['another scheme', { url: 'file:///etc/passwd' }, 'url'],
    ['an event that is no name', { events: ['*'] }, 'events[0]'],
    ['a topic that nobody may follow', { topics: ['record:support'] }, 'topics[0]'],
  ])('with %s is refused', async (_, wrong, field) => {
    const body = { id: 'crm', name: 'CRM', url: receiver.url, secret, ...wrong };
    const refused = await admin.post(path, body);
    expect([refused.status, refused.body['code']]).toEqual([422, 'validation_failed']);
    expect(JSON.stringify(refused.body['details'])).toContain(`"${field}"`);
  });

  it('leads nowhere inside', async () => {
    await add({ url: `https://127.0.0.1:${String(receiver.port)}/`, events: ['conversation.*'] });
    await untilItBegins();
    await publish(1);
    const waiting = await eventually(status, (body) => body['retry'] !== undefined);
    expect(waiting['retry']).toMatchObject({ why: 'address_refused' });
    expect(receiver.received).toEqual([]);
  });
});

describe('what a webhook did not take', () => {
  it('is listed, and sent again when somebody says so', async () => {
    await add({ events: ['conversation.*'] });
    await untilItBegins();
    const letter = (event: number) => ({
      event,
      name: 'conversation.offered',
      body: JSON.stringify({ id: event, event: 'conversation.offered', data: { n: event } }),
      why: 'status_500',
    });
    // As if six attempts of an hour had failed.
    for (const event of [7_001, 7_002])
      for (let attempt = 0; attempt < 6; attempt += 1)
        await centre.broker.node.ask({
          address: 'webhook/crm',
          command: {
            type: 'told',
            cursor: event - 1,
            delivered: 0,
            lost: false,
            failure: letter(event),
          } as { type: string },
          deadlineAt: Infinity,
        });
    const letters = `${path}/crm/dead-letters`;
    const first = (await admin.get(`${letters}?limit=1`)).body;
    expect(first).toMatchObject({
      items: [{ event: 7_001, attempts: 6, why: 'status_500', again: false }],
      nextCursor: '7001',
    });
    expect((await admin.get(`${letters}?cursor=7001`)).body['items']).toHaveLength(1);
    const asked = await admin.post(`${letters}/redeliver`, { events: [7_002] });
    expect(asked.status).toBe(200);
    const [again] = await receiver.untilReceived(1);
    expect([again?.id, again?.headers['x-baton-delivery']]).toEqual([7_002, 'crm-7002']);
    await eventually(status, (body) => body['deadLetters'] === 1);
    expect((await admin.get('/api/v1/webhooks/nobody/dead-letters')).status).toBe(404);
  });
});
