/** Requests and news between processes. Loses, repeats, delays and reorders; says nothing false. */
import type { Faults } from './faults.ts';
import { hopMs } from './latency.ts';
import type { Random } from './random.ts';
import type { Process, World } from './world.ts';

export interface Network {
  /**
   * Asks `work` of another process. Rejects with something retryable when no answer comes in time,
   * else with what the other side threw, as far as it survives the wire.
   */
  readonly request: (from: Process, to: Process | undefined, request: Request) => Promise<unknown>;
  /** Best effort. */
  readonly tell: (from: Process, to: Process, label: string, work: () => void) => void;
}

export interface Request {
  readonly label: string;
  readonly timeoutMs: number;
  /** Runs in the other process. */
  readonly work: () => Promise<unknown>;
}

/** What the servers' lines to processes are worth. */
export interface Lines {
  /** The servers say that they have none to it, be that true or not. */
  readonly areGone: (process: Process) => boolean;
  /** Nothing gets through from it to others, or to it. */
  readonly isIsolated: (process: Process) => boolean;
}

export const createNetwork = (
  world: World,
  faults: Faults,
  random: Random,
  { isIsolated }: Pick<Lines, 'isIsolated'>,
): Network => {
  const lateMs = (): number =>
    faults.strikes('messageLate', 0.02) ? faults.random('messageLate').between(5, 1_500) : 0;

  const request: Network['request'] = (from, to, { label, timeoutMs, work }) =>
    new Promise((resolve, reject) => {
      const lapse = world.after(
        timeoutMs,
        ` times out ${label}`,
        () => {
          reject(unreachable('no answer'));
        },
        from,
      );
      const settle = (told: () => void): void => {
        if (faults.strikes('messageLost', 0.01) || isIsolated(from)) return;
        const settled = (): void => {
          lapse();
          told();
        };
        world.after(hopMs(random) + lateMs(), ` hears ${label}`, settled, from);
      };
      if (to?.alive !== true) {
        // The broker knows of no such receiver.
        settle(() => {
          reject(unreachable('no receiver'));
        });
        return;
      }
      const arrive = async (): Promise<void> => {
        try {
          const json = JSON.stringify((await work()) ?? null);
          settle(() => {
            resolve(JSON.parse(json));
          });
        } catch (error) {
          settle(() => {
            reject(overTheWire(error));
          });
        }
      };
      if (!isIsolated(from)) send(to, label, () => void arrive());
    });

  const send = (to: Process, label: string, arrive: () => void): void => {
    if (isIsolated(to)) return;
    if (!faults.strikes('messageLost', 0.01))
      world.after(hopMs(random) + lateMs(), ` gets ${label}`, arrive, to);
    if (faults.strikes('messageRepeated', 0.01))
      world.after(
        faults.random('messageRepeated').between(0, 2_000),
        ` gets ${label} again`,
        arrive,
        to,
      );
  };

  return {
    request,
    tell: (from, to, label, work) => {
      const isLost = faults.strikes('announcementLost', 0.2) || isIsolated(from);
      if (!isLost) send(to, label, work);
    },
  };
};

const unreachable = (message: string): Error =>
  Object.assign(new Error(message), { name: 'RequestTimeoutError', retryable: true });

/** What survives of an error: its fields, not its class. */
const overTheWire = (error: unknown): Error => {
  if (!(error instanceof Error)) return new Error(String(error));
  const fields = Object.fromEntries(
    Object.entries(error).filter(([key]) => ['code', 'type', 'data', 'retryable'].includes(key)),
  );
  return Object.assign(new Error(error.message), structuredClone(fields), { name: error.name });
};
