/** Who there is can't be told from how long a refusal takes, nor from what it says. */
import { median } from '../bench/rows.ts';
import { createCentre, type Centre } from '../gateway/centre.ts';
import { createClient } from '../gateway/client.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await createCentre({ gateway: { rateScale: 1_000 } });
});
afterAll(async () => {
  await centre.stop();
});

const users = ['ana', 'ben', 'eva', 'omar', 'sam', 'admin'];
const rounds = 5;
/** A check of a password takes some 30 ms; to look up a user, nothing. */
const ratioMax = 1.5;

it('a wrong password takes as long as a user who is not there, and is answered alike', async () => {
  const times = { known: [] as number[], unknown: [] as number[] };
  const said = new Set<string>();
  const attempt = async (kind: keyof typeof times, user: string): Promise<void> => {
    const began = performance.now();
    const answer = await createClient(centre.url).post('/api/v1/session', { user, password: 'no' });
    times[kind].push(performance.now() - began);
    said.add(JSON.stringify([answer.status, answer.body]));
  };
  await attempt('known', 'ana');
  await attempt('unknown', 'first');
  for (const list of Object.values(times)) list.length = 0;
  // In turn, so that whatever else the machine does slows both alike.
  for (let round = 0; round < rounds; round += 1)
    for (const user of users) {
      await attempt('known', user);
      await attempt('unknown', `${user}-${String(round)}`);
    }
  const ratio = median(times.known) / median(times.unknown);
  process.stdout.write(`known to unknown: ${ratio.toFixed(2)}\n`);
  expect(said.size).toBe(1);
  expect(Math.max(ratio, 1 / ratio)).toBeLessThan(ratioMax);
}, 60_000);

it('nor from when one has tried too often', async () => {
  const untilThrottled = async (user: string): Promise<readonly unknown[]> => {
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const { body } = await createClient(centre.url).post('/api/v1/session', {
        user,
        password: 'no',
      });
      codes.push(body['code']);
    }
    return codes;
  };
  const nobody = await untilThrottled('nobody-of-this-name');
  expect(nobody.at(-1)).toBe('too_many_attempts');
  const admin = await createCentre();
  try {
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const { body } = await createClient(admin.url).post('/api/v1/session', {
        user: 'ana',
        password: 'no',
      });
      codes.push(body['code']);
    }
    expect(codes).toEqual(nobody);
  } finally {
    await admin.stop();
  }
}, 60_000);
