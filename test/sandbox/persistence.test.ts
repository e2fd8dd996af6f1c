import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { createSandbox } from '../../services/sandbox/sandbox.ts';
import { at, connect, list, startSandbox, text } from './running-sandbox.ts';
import type { RunningSandbox } from './running-sandbox.ts';

const PROGRAM = join(import.meta.dirname, '../../services/sandbox/sandbox.main.ts');

describe('a sandbox with a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-sandbox-'));
  const file = join(folder, 'sandbox.db');
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const start = async (): Promise<{ child: ChildProcess; sandbox: RunningSandbox }> => {
    const child = spawn(process.execPath, [PROGRAM, '--port', '0', '--file', file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const port = text(JSON.parse(line) as unknown, 'listening');
    const sandbox = await connect(`http://127.0.0.1:${port}/sandbox`, async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    });
    return { child, sandbox };
  };

  test('outlives a kill -9: what was answered is there, and life goes on', async () => {
    const first = await start();
    const { call, write, tokens } = first.sandbox;
    const post = await write('facebook/pages/1001/posts', { author: 'Carla', text: 'help 😀' });
    const comment = await write(`facebook/${post}/comments`, { author: 'Emre', text: 'me too' });
    await write('facebook/pages/1001/messages', { author: 'Carla', text: 'in private' });
    const tweet = await write('x/tweets', { author: 'dora', text: '@acme hello' });
    await call('PATCH', `/control/x/objects/${tweet}`, { body: { text: '@acme hello!' } });
    await write('x/messages', { author: 'dora', to: 'acme', text: 'psst' });
    await call('POST', '/control/x/settings', { body: { replies: 'open' } });
    const before = await first.sandbox.truth();
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const second = await start();
    const { sandbox } = second;
    expect(sandbox.tokens).toEqual(tokens);
    expect(await sandbox.truth()).toEqual(before);
    expect((await sandbox.call('GET', '/control/x/settings')).json).toMatchObject({
      replies: 'open',
    });
    const graph = (path: string) =>
      sandbox.call('GET', `/facebook/v24.0/${path}`, { token: tokens.page });
    const comments = await graph(`${post}/comments`);
    expect(list(comments.json, 'data').map((item) => text(item, 'id'))).toEqual([comment]);
    const threads = await graph('1001/conversations?fields=messages{message},participants');
    expect(at(threads.json, 'data', 0, 'messages', 'data', 0, 'message')).toBe('in private');
    const reply = await sandbox.call('POST', '/facebook/v24.0/1001/messages', {
      token: tokens.page,
      body: {
        recipient: { id: text(threads.json, 'data', 0, 'participants', 'data', 0, 'id') },
        message: { text: 'Hello again' },
      },
    });
    expect(reply.status).toBe(200);
    const events = await sandbox.call('GET', '/x/2/dm_events?expansions=sender_id', {
      token: tokens.access,
    });
    expect(at(events.json, 'includes', 'users', 0, 'username')).toBe('dora');
    const fresh = await sandbox.write('x/tweets', { author: 'dora', text: '@acme again' });
    expect(before.map((object) => object['id'])).not.toContain(fresh);
    const found = await sandbox.call('GET', '/x/2/tweets/search/recent?query=%40acme', {
      token: tokens.bearer,
    });
    expect(list(found.json, 'data').map((item) => text(item, 'text'))).toEqual([
      '@acme again',
      '@acme hello!',
    ]);
    await sandbox.close();
  });

  test('loses nothing that it answered while it is killed in full flow', async () => {
    const { child, sandbox } = await start();
    const answered: string[] = [];
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let count = 0; ; count += 1) {
        const body = { author: `writer ${String(writer)}`, text: String(count) };
        answered.push(await sandbox.write('facebook/pages/1002/posts', body));
        if (answered.length === 60) child.kill('SIGKILL');
      }
    });
    await Promise.allSettled(writers);
    const after = await start();
    const ids = (await after.sandbox.truth()).map((object) => String(object['id']));
    expect(answered.length).toBeGreaterThanOrEqual(60);
    expect(ids).toEqual(expect.arrayContaining(answered));
    expect(new Set(ids).size).toBe(ids.length);
    await after.sandbox.close();
  });

  test('keeps a used refresh token used', async () => {
    const own = join(folder, 'tokens.db');
    const first = await startSandbox({ file: own });
    const refresh = (sandbox: RunningSandbox) =>
      sandbox.call('POST', '/x/2/oauth2/token', {
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          refresh_token: first.tokens.refresh,
          client_id: first.tokens.clientId,
        }),
      });
    expect((await refresh(first)).status).toBe(200);
    await first.close();
    const second = await startSandbox({ file: own });
    expect((await refresh(second)).status).toBe(400);
    await second.close();
  });

  test('has it for itself, and refuses a file of another layout', () => {
    const own = join(folder, 'locked.db');
    const options = { clock: { now: () => 0 }, file: own, seed: 1, xReplies: 'open' } as const;
    const sandbox = createSandbox(options);
    expect(() => createSandbox(options)).toThrow('locked');
    void sandbox.close();
    const database = new DatabaseSync(own);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => createSandbox(options)).toThrow('version 99');
  });

  test.each([
    ['a port that is none', ['--port', 'http'], '--port must be 0 to 65535'],
    ['an option that is none', ['--colour', 'red'], "Unknown option '--colour'"],
    ['a rule that is none', ['--x-replies', 'never'], '--x-replies must be summoned or open'],
    ['a folder that is none', ['--file', '/nowhere/at/all.db'], 'Cannot open the sandbox'],
  ])('says plainly that it was given %s', async (_, args, message) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'pipe' });
    children.push(child);
    const exit = once(child, 'exit');
    const [line] = (await once(createInterface({ input: child.stderr }), 'line')) as [string];
    expect(line).toContain(message);
    expect(await exit).toEqual([1, null]);
  });
});
