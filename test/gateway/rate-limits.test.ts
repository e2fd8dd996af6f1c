import { readFileSync } from 'node:fs';
import {
  createRates,
  rateClasses,
  type RateLimit,
} from '../../services/gateway/http/rate-limits.ts';
import { routes } from '../../services/gateway/routes.ts';
import { createCentre, type Centre } from './centre.ts';
import { createClient } from './client.ts';

const burst = rateClasses.command.user.burst;
const { perSecond } = rateClasses.command.user;

/** How many of `tries` are let through. */
const passing = (tries: number, take: () => void): number => {
  let passed = 0;
  for (let tried = 0; tried < tries; tried += 1)
    try {
      take();
      passed += 1;
    } catch {
      // Turned away.
    }
  return passed;
};

describe('a rate limit', () => {
  it('lets a burst through, and then what comes in time', () => {
    let now = 0;
    const { byUser } = createRates(() => now);
    const take = () => {
      byUser('command', 'ana');
    };
    expect(passing(3 * burst, take)).toBe(burst);
    now += 1_000;
    expect(passing(3 * burst, take)).toBe(perSecond);
    now += 3_600_000;
    expect(passing(3 * burst, take)).toBe(burst);
  });

  it('counts each user, each address and each class by itself', () => {
    const { byUser, fromAddress } = createRates(() => 0);
    passing(burst, () => {
      byUser('command', 'ana');
    });
    expect(() => byUser('command', 'ana')).toThrow('Too many requests');
    byUser('command', 'ben');
    byUser('read', 'ana');
    fromAddress('command', 'ana');
  });

  it('takes all addresses of one IPv6 network for one', () => {
    const { fromAddress } = createRates(() => 0);
    const { burst: most } = rateClasses.session.address;
    passing(most, () => {
      fromAddress('session', '2001:db8:1:2:3::4');
    });
    expect(() => fromAddress('session', '2001:db8:1:2:9::9')).toThrow('Too many requests');
    fromAddress('session', '2001:db8:1:3::1');
  });

  it('of every class stands in the documentation, as it is', () => {
    const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
    const told = (limit?: RateLimit) =>
      limit === undefined
        ? 'none'
        : `${limit.perSecond.toLocaleString('en')}, ${limit.burst.toLocaleString('en')}`;
    for (const [name, limits] of Object.entries(rateClasses)) {
      const { user, address }: { user?: RateLimit; address?: RateLimit } = limits;
      expect(page).toContain(`| \`${name}\` | ${told(user)} | ${told(address)} |`);
    }
    const used = new Set(routes.map(({ rate }) => rate));
    expect([...used].toSorted()).toEqual(Object.keys(rateClasses).toSorted());
  });
});

describe('a gateway', () => {
  let centre: Centre;
  beforeAll(async () => {
    // Two commands, four questions, one document of each kind.
    centre = await createCentre({ gateway: { rateScale: 0.001 } });
  });
  afterAll(async () => {
    await centre.stop();
  });

  it('turns away who asks too often, says for how long, and answers probes all the same', async () => {
    const client = createClient(centre.url);
    const credentials = { user: 'sam', password: 'demo' };
    expect((await client.post('/api/v1/session', credentials)).status).toBe(201);
    const { status, body, headers } = await client.post('/api/v1/session', credentials);
    expect([status, body['code']]).toEqual([429, 'too_many_requests']);
    expect(body['details']).toEqual({ limit: 'session', of: 'address' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(10);
    for (let asked = 0; asked < 20; asked += 1)
      expect((await client.get('/livez')).status).toBe(200);
  });

  it('counts those who sign in nowhere, too', async () => {
    const client = createClient(centre.url, 'not.a.token');
    const statuses = [];
    for (let asked = 0; asked < 30; asked += 1)
      statuses.push((await client.get('/api/v1/me')).status);
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
    expect(statuses.at(-1)).toBe(429);
  });

  it('goes by the address that the proxies before it have seen, and by no other', async () => {
    const trusting = await centre.addGateway('behind-two', { trustedProxies: 2 });
    const client = createClient(trusting);
    const signIn = async (forwarded: string) => {
      const credentials = { user: 'sam', password: 'demo' };
      const headers = { 'x-forwarded-for': forwarded };
      return (await client.post('/api/v1/session', credentials, headers)).status;
    };
    expect(await signIn('6.6.6.6, 192.0.2.1, 10.0.0.1')).toBe(201);
    expect(await signIn('7.7.7.7, 192.0.2.1, 10.0.0.1')).toBe(429);
    expect(await signIn('192.0.2.2, 10.0.0.1')).toBe(201);
  });
});
