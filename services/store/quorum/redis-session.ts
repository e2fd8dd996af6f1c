/** One connection to one Redis process, as the protocol sees it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import type { RedisConnection } from '../redis/redis-connection.ts';
import { listOf, numberOf, textOf } from '../stored-values.ts';
import type { Calls, Conf, Identity, Kind, Refusal, Reply, Session } from './protocol.ts';
import { redisCalls, type Names, type RedisCall } from './redis-calls.ts';
import { stampIn } from './redis-values.ts';

interface Script {
  readonly lua: string;
  readonly digest: string;
}

const textOfFile = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

const scriptOf = (kind: Kind): Script => {
  const lua = [...redisCalls[kind].begins, `${kind}.lua`].map(textOfFile).join('\n');
  return { lua, digest: createHash('sha1').update(lua).digest('hex') };
};

const scripts = new Map<Kind, Script>();

const scriptFor = (kind: Kind): Script => {
  const script = scripts.get(kind) ?? scriptOf(kind);
  scripts.set(kind, script);
  return script;
};

/** @param isOpen whether the connection is still the one that this session was made for */
export const createRedisSession = (
  connection: RedisConnection,
  names: Names,
  isOpen: () => boolean,
): Session => {
  const send = (kind: Kind, keys: readonly string[], args: readonly (string | number)[]) => {
    const { lua, digest } = scriptFor(kind);
    return connection.attempt(`do "${kind}"`, async (client) => {
      if (!isOpen()) throw new StoreFailure('the connection is another one');
      try {
        return await client.call('EVALSHA', [digest, keys.length, ...keys, ...args]);
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
        // Nothing that was meant for one process may reach the next.
        if (!isOpen()) throw error;
        return client.call('EVAL', [lua, keys.length, ...keys, ...args]);
      }
    });
  };

  return {
    identify: () => connection.attempt('tell who it is', (client) => identify(client, names)),
    call: async <K extends Kind>(kind: K, takes: Calls[K]['takes'], incarnation: number) => {
      const call: RedisCall<K> = redisCalls[kind];
      const first = call.begins.length > 0 ? [incarnation] : [];
      const args = [...first, ...call.args(takes, names)];
      return replyOf<K>(call, await send(kind, call.keys(names, takes), args));
    },
  };
};

const replyOf = <K extends Kind>(call: RedisCall<K>, raw: unknown): Reply<K> => {
  const [status, self, ...rest] = listOf(raw);
  const stamp = stampIn(textOf(self));
  if (status === 'ok') return Object.assign(call.gives(rest), { status: 'ok' as const, stamp });
  return { ...refusalOf(textOf(status), rest), stamp };
};

const refusalOf = (status: string, [first, second]: readonly unknown[]): Refusal => {
  switch (status) {
    case 'fenced':
      return { status, epoch: numberOf(first) };
    case 'lag':
      return { status, place: { epoch: numberOf(first), seq: numberOf(second) } };
    case 'notReady':
    case 'unadmitted':
    case 'no':
    case 'stale':
    case 'noShadow':
      return { status };
    default:
      throw new TypeError(`A script answers ${status}`);
  }
};

const identify = async (client: Redis, names: Names): Promise<Identity> => {
  const [info, kept, isAlways] = await Promise.all([
    client.info('server'),
    client.mget(names.self, names.run, names.conf, names.fsync),
    syncsAlways(client),
  ]);
  const run = /^run_id:(\w+)/m.exec(info)?.[1];
  if (run === undefined) throw new StoreFailure('The server does not tell its run_id');
  const [self, admitted, conf, fsync] = kept;
  if (self == null || admitted == null || conf == null) return { run, isAlways };
  const { incarnation } = stampIn(self);
  const wasAlways = fsync === 'always';
  return {
    run,
    isAlways,
    kept: { conf: confIn(conf), run: admitted, incarnation, wasAlways },
  };
};

/** Managed servers that don't tell are taken not to. */
const syncsAlways = async (client: Redis): Promise<boolean> => {
  try {
    const settings = await client.config('GET', 'append*');
    const pairs = listOf(settings).map(String);
    const valueOf = (name: string): string | undefined => pairs[pairs.indexOf(name) + 1];
    return valueOf('appendonly') === 'yes' && valueOf('appendfsync') === 'always';
  } catch {
    return false;
  }
};

const confIn = (json: string): Conf => {
  const conf: unknown = JSON.parse(json);
  if (!isConf(conf)) throw new TypeError('The server holds something else than a conf.');
  return conf;
};

const isConf = (value: unknown): value is Conf =>
  typeof value === 'object' &&
  value !== null &&
  'cluster' in value &&
  'servers' in value &&
  'index' in value &&
  'partitions' in value;
