/**
 * The reference: what one Redis takes of the least that a durable state machine needs, one script call
 * for each transition: compare a version, write about 400 bytes, append to a stream.
 */
import { Redis } from 'ioredis';

// KEYS[1] state, KEYS[2] stream, ARGV[1] expected version, ARGV[2] next version, ARGV[3] state.
// Returns 1 when written, 0 when somebody else has written meanwhile.
const script = `
local version = redis.call('HGET', KEYS[1], 'v')
if version and version ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'v', ARGV[2], 's', ARGV[3])
redis.call('XADD', KEYS[2], 'MAXLEN', '~', 1000, '*', 'e', ARGV[2])
return 1`;

const stateBytes = 400;
const streams = 64;

export interface RawCas {
  /** @returns how many succeeded per second */
  readonly run: (inFlight: number, ms: number) => Promise<number>;
  readonly close: () => void;
}

type CasClient = Redis & {
  readonly cas: (...args: readonly (string | number)[]) => Promise<number>;
};

/** @param autoPipelining - whether ioredis gathers the commands of one tick into one write */
export const createRawCas = (url: string, autoPipelining: boolean): RawCas => {
  const client = new Redis(url, { enableAutoPipelining: autoPipelining });
  client.defineCommand('cas', { numberOfKeys: 2, lua: script });
  const { cas } = client as CasClient;
  const state = 's'.repeat(stateBytes);
  let runs = 0;

  const work = async (prefix: string, worker: number, until: number): Promise<number> => {
    const keys = [`${prefix}:{${String(worker)}}:s`, `${prefix}:{${String(worker % streams)}}:e`];
    let version = 0;
    while (performance.now() < until) {
      const done = await cas.call(client, ...keys, version, version + 1, state);
      if (done !== 1) throw new Error('A raw CAS was refused: this is not what is to be measured');
      version += 1;
    }
    return version;
  };

  return {
    run: async (inFlight, ms) => {
      runs += 1;
      const prefix = `raw:${autoPipelining ? 'a' : 'p'}${String(runs)}`;
      const startedAt = performance.now();
      const until = startedAt + ms;
      const workers = Array.from({ length: inFlight }, (_, i) => work(prefix, i, until));
      const counts = await Promise.all(workers);
      const seconds = (performance.now() - startedAt) / 1_000;
      return counts.reduce((sum, count) => sum + count, 0) / seconds;
    },
    close: () => {
      client.disconnect();
    },
  };
};
