import { agentId, channelId, workgroupId } from '../../actors/types.ts';
import { append, changeOf, type Change } from '../../services/configuration/audit.ts';
import { checkDocument } from '../../services/configuration/check-document.ts';
import { createConfigurationBook } from '../../services/configuration/configuration-book.ts';
import { createConfigurationStore } from '../../services/configuration/configuration-store.ts';
import {
  channelDefaults,
  emptyConfiguration,
  userDefaults,
  workgroupDefaults,
} from '../../services/configuration/defaults.ts';
import { createPasswords } from '../../services/configuration/passwords.ts';
import { createSealing } from '../../services/configuration/sealing.ts';
import { createSecrets } from '../../services/configuration/secrets.ts';
import { readStored } from '../../services/configuration/stored.ts';
import { validate } from '../../services/configuration/validate.ts';
import { createMemoryStore } from '../../services/store/memory/memory-store.ts';

describe('the description of a kind', () => {
  it('has the defaults that new installations and tests begin with', () => {
    const named = { id: 'one', name: 'One' };
    expect(checkDocument('users', named).document).toEqual({ ...named, ...userDefaults });
    expect(checkDocument('workgroups', named).document).toEqual({ ...named, ...workgroupDefaults });
    const bound = { id: 'one', platform: 'x', account: 'a', workgroup: 'w' };
    expect(checkDocument('channels', bound).document).toEqual({ ...bound, ...channelDefaults });
  });

  it('finds nothing wrong with an empty installation', () => {
    expect(validate(emptyConfiguration)).toEqual([]);
  });

  it('says of a whole that was made by hand what is out of form, and where', () => {
    const workgroup = { ...workgroupDefaults, id: workgroupId('w'), name: 'W', alertSeconds: 0 };
    const found = validate({ ...emptyConfiguration, workgroups: { w: workgroup } });
    expect(found.map(({ kind, id, field, code }) => [kind, id, field, code])).toEqual([
      ['workgroups', 'w', 'alertSeconds', 'out_of_range'],
    ]);
  });
});

describe('what an older program has stored', () => {
  it('is read with the defaults of what has come since', () => {
    const { acdQueue, alertSeconds } = workgroupDefaults;
    const workgroup = { id: 'w', name: 'W', acdQueue, alertSeconds, members: [{ user: 'ana' }] };
    const ana = { id: 'ana', name: 'Ana', roles: ['agent'], licences: [], utilization: {} };
    const { stations: _, roles: __, ...old } = emptyConfiguration;
    const configuration = { ...old, users: { ana }, workgroups: { w: workgroup } };
    const read = readStored(JSON.stringify({ configuration, passwords: {}, credentials: {} }));
    expect(read.configuration.workgroups['w']).toMatchObject({
      ...workgroupDefaults,
      members: [{ user: 'ana', activated: true }],
    });
    expect(read.configuration.users['ana']).toEqual({ ...userDefaults, ...ana });
    expect(Object.keys(read.configuration.roles)).toContain('auditor');
    expect(read.configuration.stations).toEqual({});
  });
});

describe('the audit log', () => {
  const act = { by: 'admin', at: 1 };
  const change = (id: string, text: string) => {
    const after = { id, name: id, text, workgroups: [] };
    const found = changeOf({ kind: 'responses', id, after }, act);
    if (found === undefined) throw new Error('A new document is a change.');
    return found;
  };

  it('counts on when the oldest lines go', () => {
    let kept: readonly Change[] = [];
    for (let i = 1; i <= 1_005; i += 1) kept = append(kept, [change(`r-${String(i)}`, 'x')], i);
    expect(kept).toHaveLength(1_000);
    expect([kept.at(0)?.number, kept.at(-1)?.number]).toEqual([6, 1_005]);
  });

  it('keeps no more than a million characters, and of a long field only its size', () => {
    let kept: readonly Change[] = [];
    for (let i = 1; i <= 200; i += 1) kept = append(kept, [change('r', 'x'.repeat(8_000))], i);
    expect(JSON.stringify(kept).length).toBeLessThan(1_001_000);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.at(-1)?.number).toBe(200);
    const [long] = append([], [change('r', 'x'.repeat(9_000))], 1);
    expect(JSON.stringify(long).length).toBeLessThan(500);
  });
});

describe('two nodes that decide the same in the same millisecond', () => {
  it('have not both done it', async () => {
    const secrets = createSecrets('a secret');
    const { settings } = createMemoryStore({ now: () => 0 });
    const first = { configuration: emptyConfiguration, passwords: {}, credentials: {} };
    await settings.write(0, JSON.stringify(first));
    const nodes = [1, 2].map(() => {
      const book = createConfigurationBook(settings, secrets, () => undefined);
      const sealing = createSealing(createPasswords({ demo: true }), secrets);
      return createConfigurationStore({ settings, book, sealing, now: () => 0 });
    });
    const request = {
      verb: 'create',
      kind: 'skills',
      id: 'welsh',
      body: { name: 'Welsh' },
    } as const;
    const outcomes = await Promise.all(
      nodes.map((node) => node.change(request, { user: 'admin' })),
    );
    const statuses = outcomes.map(({ status }) => status);
    expect(statuses.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['done', 'refused']);
  });
});

describe('an account without its id', () => {
  it.each([
    ['facebook', { page: '1001' }, { accessToken: 'EAAP' }, '1001', undefined],
    ['x', { handles: ['@acme'] }, { accessToken: '778899-secret' }, '778899', '@acme'],
  ] as const)(
    'is who its channel or its token says, on %s',
    async (...[platform, fields, credentials, externalId, handle]) => {
      const secrets = createSecrets('a secret');
      const { settings } = createMemoryStore({ now: () => 0 });
      const account = {
        id: 'a',
        platform,
        name: '@acme',
        externalId: '',
        plan: 'self_serve',
      } as const;
      const channel = {
        ...channelDefaults,
        id: channelId('c'),
        platform,
        account: 'a',
        workgroup: workgroupId('w'),
        ...fields,
      };
      const stored = {
        configuration: {
          ...emptyConfiguration,
          accounts: { a: account },
          channels: { c: channel },
        },
        passwords: { [agentId('admin')]: '' },
        credentials: { a: secrets.seal(JSON.stringify(credentials)) },
      };
      await settings.write(0, JSON.stringify(stored));
      const book = createConfigurationBook(settings, secrets, () => undefined);
      await book.reload();
      const found = book.accountOf('a')?.account;
      expect([found?.externalId, found?.handle]).toEqual([externalId, handle]);
    },
  );
});
