import { createCentre, type Centre } from '../gateway/centre.ts';
import type { Client } from '../gateway/client.ts';

let centre: Centre;
let admin: Client;
beforeAll(async () => {
  centre = await createCentre();
  admin = await centre.signIn('admin');
});
afterAll(async () => {
  await centre.stop();
});

type Documents = readonly Readonly<Record<string, unknown>>[];

const whole = async (): Promise<Readonly<Record<string, unknown>>> =>
  (await admin.get('/api/v1/config')).body;

describe('the whole configuration', () => {
  it('is valid as it was seeded', async () => {
    const answer = await admin.post('/api/v1/config/validate', await whole());
    expect([answer.status, answer.body]).toEqual([200, { valid: true, findings: [] }]);
  });

  it('is put in place: documents come, change and go, each with its line', async () => {
    const before = await whole();
    const responses = [{ id: 'hi', name: 'Hello', text: 'Hello!' }];
    const codes = (before['wrapupCodes'] as Documents).filter(({ id }) => id !== 'spam');
    const wrapupCodes = codes.map((one) =>
      one['id'] === 'resolved' ? { ...one, name: 'Done' } : one,
    );
    const { version } = before;
    const put = await admin.put('/api/v1/config', { responses, wrapupCodes, version });
    expect([put.status, put.body]).toEqual([200, { ...before, ...put.body }]);
    expect(put.headers.get('etag')).toBe(`"${String(put.body['version'])}"`);
    const { body } = await admin.get('/api/v1/changes?limit=3');
    const lines = body['items'] as Documents;
    expect(
      lines.map(({ action, kind, document, from, to }) => [action, kind, document, from, to]),
    ).toEqual([
      ['created', 'responses', 'hi', undefined, { ...responses[0], workgroups: [] }],
      ['deleted', 'wrapup-codes', 'spam', { id: 'spam', name: 'Spam' }, undefined],
      ['updated', 'wrapup-codes', 'resolved', { name: 'Resolved' }, { name: 'Done' }],
    ]);
    const late = await admin.put('/api/v1/config', { responses: [], version });
    expect([late.status, late.body['code']]).toEqual([412, 'version_conflict']);
  });

  it('is refused with every path that is wrong, and nothing changes; tried or put', async () => {
    const before = await whole();
    const workgroups = (before['workgroups'] as Documents).map((one) =>
      one['id'] === 'sales'
        ? { ...one, overflow: { afterSeconds: 5, workgroup: 'support' } }
        : {
            ...one,
            overflow: { afterSeconds: 5, workgroup: 'sales' },
            hours: { timeZone: 'Mars' },
          },
    );
    const skills = [
      { id: 'a', name: 'A' },
      { id: 'a', name: 'B' },
    ];
    const users = (before['users'] as Documents).filter(({ id }) => id !== 'eva');
    const expected = [
      ['workgroups.sales.members[1].user', 'unknown_reference'],
      ['workgroups.support.hours.timeZone', 'invalid'],
      ['workgroups.support.overflow.workgroup', 'cycle'],
      ['workgroups.sales.overflow.workgroup', 'cycle'],
    ];
    const tried = await admin.post('/api/v1/config/validate', { workgroups, users });
    const findings = tried.body['findings'] as Documents;
    expect(findings.map(({ path, code }) => [path, code])).toEqual(expected);
    expect(tried.body['valid']).toBe(false);
    const put = await admin.put('/api/v1/config', { workgroups, users });
    const details = put.body['details'] as Documents;
    expect([put.status, put.body['code']]).toEqual([422, 'validation_failed']);
    expect(details.map(({ field, code }) => [field, code])).toEqual(expected);
    const twice = await admin.post('/api/v1/config/validate', { skills });
    expect(twice.body['findings']).toEqual([
      { path: 'skills.a.id', code: 'duplicate', message: 'This is there already.' },
    ]);
    expect(await whole()).toEqual(before);
  });

  it('of a large centre goes in and comes out: 3,000 users in 20 workgroups', async () => {
    const before = await whole();
    const users = Array.from({ length: 3_000 }, (_, i) => ({
      id: `u-${String(i)}`,
      name: `Agent number ${String(i)}`,
      roles: ['agent'],
      cost: i % 20,
    }));
    const workgroups = Array.from({ length: 20 }, (_, g) => ({
      id: `g-${String(g)}`,
      name: `Group ${String(g)}`,
      members: users.filter(({ cost }) => cost === g).map(({ id }) => ({ user: id })),
    }));
    const put = await admin.put('/api/v1/config', {
      users: [...(before['users'] as Documents), ...users],
      workgroups: [...(before['workgroups'] as Documents), ...workgroups],
    });
    expect(put.status).toBe(200);
    const read = await whole();
    expect((read['users'] as Documents).length).toBe(3_006);
    const one = await admin.patch('/api/v1/users/u-7', { cost: 2 }, { 'if-match': '*' });
    expect([one.status, one.body['cost']]).toEqual([200, 2]);
  });

  it('is not read from a body beyond 4 MB, and other bodies stay small', async () => {
    const text = 'x'.repeat(70_000);
    const small = await admin.post('/api/v1/responses', { name: 'Long', text });
    expect([small.status, small.body['code']]).toEqual([413, 'body_too_large']);
    const large = await admin.put('/api/v1/config', { skills: 'x'.repeat(4_200_000) });
    expect([large.status, large.body['code']]).toEqual([413, 'body_too_large']);
  });
});
