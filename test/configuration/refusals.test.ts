import { createCentre, type Centre } from '../gateway/centre.ts';
import type { Answer, Client } from '../gateway/client.ts';

let centre: Centre;
let admin: Client;
beforeAll(async () => {
  centre = await createCentre();
  admin = await centre.signIn('admin');
  await admin.post('/api/v1/skills', { id: 'spanish', name: 'Spanish' });
});
afterAll(async () => {
  await centre.stop();
});

const any = { 'if-match': '*' };

/** What the configuration is, to see that a refusal has changed nothing. */
const whole = async (): Promise<unknown> => [
  (await admin.get('/api/v1/config')).body,
  (await admin.get('/api/v1/changes')).body,
];

const refused = async (send: () => Promise<Answer>): Promise<unknown> => {
  const before = await whole();
  const { status, body } = await send();
  expect(await whole()).toEqual(before);
  expect([status, body['code']]).toEqual([422, 'validation_failed']);
  const details = body['details'] as readonly Readonly<Record<string, unknown>>[];
  return details.map(({ field, code }) => [field, code]);
};

const support = '/api/v1/workgroups/support';
const hours = (...open: readonly object[]) => ({ hours: { timeZone: 'Europe/Lisbon', open } });
const nine = 9 * 60;
const six = 18 * 60;

describe('a workgroup is refused', () => {
  test.each([
    [
      'an unknown member',
      { members: [{ user: 'ana' }, { user: 'nobody' }] },
      'members[1].user',
      'unknown_reference',
    ],
    [
      'a member named twice',
      { members: [{ user: 'ana' }, { user: 'ana' }] },
      'members[1].user',
      'duplicate',
    ],
    [
      'a skill that there is not',
      { skills: [{ skill: 'welsh' }] },
      'skills[0].skill',
      'unknown_reference',
    ],
    [
      'a range that is turned',
      { requiredSkills: [{ skill: 'spanish', minProficiency: 9, maxProficiency: 8 }] },
      'requiredSkills[0].maxProficiency',
      'out_of_range',
    ],
    ['six rings', { rings: Array.from({ length: 6 }, () => ({ seconds: 5 })) }, 'rings', undefined],
    [
      'a ring of strangers',
      { rings: [{ agents: ['eva'], seconds: 5 }] },
      'rings[0].agents[0]',
      'unknown_reference',
    ],
    [
      'buckets that do not grow',
      { serviceLevels: { chat: { targetSeconds: 20, buckets: [5, 10, 10] } } },
      'serviceLevels.chat.buckets[2]',
      'out_of_range',
    ],
    [
      'an overflow to itself',
      { overflow: { afterSeconds: 5, workgroup: 'support' } },
      'overflow.workgroup',
      'cycle',
    ],
    [
      'an overflow to nowhere',
      { overflow: { afterSeconds: 5, workgroup: 'none' } },
      'overflow.workgroup',
      'unknown_reference',
    ],
    ['a wrap-up of more than two hours', { wrapupSeconds: 7_201 }, 'wrapupSeconds', undefined],
    [
      'a percentage above 100',
      { utilization: { chat: { percent: 101, maxAssigned: 1 } } },
      'utilization.chat.percent',
      undefined,
    ],
    [
      'no assignment at all',
      { utilization: { chat: { percent: 1, maxAssigned: 0 } } },
      'utilization.chat.maxAssigned',
      undefined,
    ],
    [
      'a type of interaction that there is not',
      { utilization: { fax: {} } },
      'utilization.fax',
      undefined,
    ],
    [
      'a time zone that there is not',
      { hours: { timeZone: 'Europe/Atlantis' } },
      'hours.timeZone',
      'invalid',
    ],
    [
      'hours that end before they begin',
      hours({ weekday: 1, fromMinute: six, toMinute: nine }),
      'hours.open[0].toMinute',
      'out_of_range',
    ],
    [
      'hours that overlap',
      hours(
        { weekday: 1, fromMinute: nine, toMinute: six },
        { weekday: 1, fromMinute: nine + 60, toMinute: six + 60 },
      ),
      'hours.open[1]',
      'duplicate',
    ],
    [
      'a text that is missing',
      { hours: { timeZone: 'UTC', closed: { then: 'answer' } } },
      'hours.closed.text',
      'required',
    ],
    [
      'a wrap-up code that there is not',
      { wrapupCodes: ['none'] },
      'wrapupCodes[0]',
      'unknown_reference',
    ],
    ['a name that is taken', { name: 'Sales' }, 'name', 'duplicate'],
    ['a name that is no text', { name: 7 }, 'name', undefined],
  ] as const)('with %s', async (_, change, field, code) => {
    const findings = await refused(() => admin.patch(support, change, any));
    expect(findings).toEqual([[field, code]]);
  });

  it('that would close a circle of overflows, by either way out', async () => {
    const to = (workgroup: string) => ({ overflow: { afterSeconds: 60, workgroup } });
    await admin.post('/api/v1/workgroups', { id: 'third', name: 'Third', ...to('support') });
    const closed = { then: 'overflow', workgroup: 'third' };
    await admin.patch('/api/v1/workgroups/sales', { hours: { timeZone: 'UTC', closed } }, any);
    const findings = await refused(() => admin.patch(support, to('sales'), any));
    expect(findings).toEqual([['overflow.workgroup', 'cycle']]);
    await admin.patch('/api/v1/workgroups/sales', { hours: null }, any);
  });
});

describe('a channel is refused', () => {
  const channel = { id: 'new', platform: 'x', account: 'x-acme', workgroup: 'support' };
  test.each([
    [
      'on an account of the other platform',
      { ...channel, account: 'page-1001' },
      'account',
      'other_platform',
    ],
    ['with a page on X', { ...channel, page: '1' }, 'page', 'other_platform'],
    [
      'on Facebook without a page',
      { ...channel, platform: 'facebook', account: 'page-1001' },
      'page',
      'required',
    ],
    [
      'on the account of another page',
      { ...channel, platform: 'facebook', account: 'page-1001', page: '1002' },
      'page',
      'unknown_reference',
    ],
    [
      'on Facebook with handles',
      { ...channel, platform: 'facebook', account: 'page-1001', page: '1001', handles: ['@acme'] },
      'handles',
      'other_platform',
    ],
    ['that listens to nothing', { ...channel, privateMessages: false }, 'handles', 'required'],
    [
      'with a handle of no such form',
      { ...channel, handles: ['@acme phone'] },
      'handles[0]',
      undefined,
    ],
    ['with an empty keyword', { ...channel, keywords: ['  '] }, 'keywords[0]', undefined],
    ['with a keyword twice', { ...channel, keywords: ['a', 'a'] }, 'keywords[1]', 'duplicate'],
    [
      'of a workgroup that there is not',
      { ...channel, workgroup: 'none' },
      'workgroup',
      'unknown_reference',
    ],
    ['that polls without end', { ...channel, pollSeconds: 0 }, 'pollSeconds', undefined],
    ['that asks for nothing', { ...channel, postLimit: 0 }, 'postLimit', undefined],
  ] as const)('%s', async (_, body, field, code) => {
    const findings = await refused(() => admin.post('/api/v1/channels', body));
    expect(findings).toEqual([[field, code]]);
  });
});

describe('others are refused', () => {
  test.each([
    [
      'a user with a role that there is not',
      'users',
      { name: 'U', roles: ['king'] },
      'roles[0]',
      'unknown_reference',
    ],
    [
      'a user with a licence that nobody knows',
      'users',
      { name: 'U', licences: ['FREE'] },
      'licences[0]',
      'unknown_reference',
    ],
    [
      'a user with a skill beyond 100',
      'users',
      { name: 'U', skills: [{ skill: 'spanish', proficiency: 101 }] },
      'skills[0].proficiency',
      undefined,
    ],
    [
      'a role with a right that there is not',
      'roles',
      { name: 'R', rights: ['reign'] },
      'rights[0]',
      undefined,
    ],
    ['a status of no kind', 'statuses', { name: 'S' }, 'kind', undefined],
    [
      'an id that would not be one in an address',
      'statuses',
      { id: 'a/b', name: 'S', kind: 'busy' },
      'id',
      undefined,
    ],
    [
      'an account that leads elsewhere',
      'accounts',
      { platform: 'x', name: 'X', baseUrl: 'http://10.0.0.1/' },
      'baseUrl',
      'invalid',
    ],
    [
      'an account with a handle on Facebook',
      'accounts',
      { platform: 'facebook', name: 'F', handle: '@f' },
      'handle',
      'other_platform',
    ],
    [
      'a licence that expires on no day',
      'licences',
      { name: 'L', count: 1, expires: '2030-13-01' },
      'expires',
      'invalid',
    ],
    ['a licence counted below nothing', 'licences', { name: 'L', count: -1 }, 'count', undefined],
    ['a field that there is not', 'skills', { name: 'K', level: 3 }, 'level', undefined],
  ] as const)('%s', async (...[, kind, body, field, code]) => {
    const findings = await refused(() => admin.post(`/api/v1/${kind}`, { id: 'new', ...body }));
    expect(findings).toEqual([[field, code]]);
  });

  it('more users with a licence than it is counted', async () => {
    const licence = '/api/v1/licences/I3_ACCESS_ACD_SOCIAL_MEDIA';
    const held = await refused(() => admin.patch(licence, { count: 2 }, any));
    expect(held).toEqual([['count', 'licence_exceeded']]);
    await admin.patch(licence, { count: 3 }, any);
    const licences = ['I3_ACCESS_ACD_SOCIAL_MEDIA'];
    const user = await refused(() => admin.patch('/api/v1/users/omar', { licences }, any));
    expect(user).toEqual([['licences[0]', 'licence_exceeded']]);
  });

  it('a configuration that nobody may change any more', async () => {
    const findings = await refused(() => admin.patch('/api/v1/users/admin', { roles: [] }, any));
    expect(findings).toEqual([['users.roles', 'no_administrator']]);
  });

  it('a change of the id', async () => {
    const findings = await refused(() => admin.patch(support, { id: 'other' }, any));
    expect(findings).toEqual([['id', undefined]]);
  });
});

describe('what is in use is not deleted', () => {
  test.each([
    ['users/ana', [{ kind: 'workgroups', id: 'support', field: 'members[0].user' }]],
    ['workgroups/sales', [{ kind: 'channels', id: 'facebook-1002', field: 'workgroup' }]],
    ['accounts/x-acme', [{ kind: 'channels', id: 'x-acme', field: 'account' }]],
    ['roles/supervisor', [{ kind: 'users', id: 'sam', field: 'roles[0]' }]],
  ] as const)('such as %s', async (path, usedBy) => {
    const before = await whole();
    const { status, body } = await admin.delete(`/api/v1/${path}`);
    expect([status, body['code'], body['details']]).toEqual([409, 'in_use', { usedBy }]);
    expect(await whole()).toEqual(before);
  });

  it('but a licence of the product is, as licences may end at any time', async () => {
    const { status } = await admin.delete('/api/v1/licences/I3_ACCESS_ACD_SOCIAL_MEDIA');
    expect(status).toBe(204);
    const { body } = await admin.get('/api/v1/users/ana');
    expect(body['licences']).toEqual(['I3_ACCESS_ACD_SOCIAL_MEDIA']);
  });
});
