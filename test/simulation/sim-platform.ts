/** A platform out there: it takes what it is sent, late and now and then without a word. */
import type { Faults } from './faults.ts';
import type { Random } from './random.ts';
import type { Process, World } from './world.ts';

/** One thing that exists on the platform. What exists is the truth about effects. */
export interface PlatformObject<Content> {
  readonly id: string;
  readonly at: number;
  /** Reads don't show it earlier. */
  readonly visibleAt: number;
  readonly content: Content;
}

/** `unknown`: no answer, or one that says nothing about the effect. */
export type WriteOutcome = Readonly<
  { status: 'done'; id: string } | { status: 'refused' } | { status: 'unknown' }
>;

export interface SimPlatform<Content> {
  /** Opens a connection: the caller has one when this resolves. */
  readonly connect: (process: Process) => Promise<void>;
  /** The bytes leave in the very tick of the call. */
  readonly write: (process: Process, content: Content) => Promise<WriteOutcome>;
  /** What can be seen by now; undefined when the platform does not say. */
  readonly read: (process: Process) => Promise<readonly PlatformObject<Content>[] | undefined>;
  /** Someone else puts something there: a customer. */
  readonly put: (content: Content) => PlatformObject<Content>;
  readonly truth: () => readonly PlatformObject<Content>[];
  readonly onWritten: (listener: (object: PlatformObject<Content>) => void) => void;
}

/** So late at most does a call have its effect after its bytes left. */
const effectWithinMs = 900;
/** So late at most is an effect shown by a read. */
const lagMaxMs = 900;
/** The product's client gives up after this. */
const callTimeoutMs = 1_000;
/** From the bytes on: after this a read tells for certain whether the call had its effect. */
export const certainAfterMs = effectWithinMs + lagMaxMs;

export const createSimPlatform = <Content>(
  world: World,
  faults: Faults,
  random: Random,
): SimPlatform<Content> => {
  const objects: PlatformObject<Content>[] = [];
  const listeners: ((object: PlatformObject<Content>) => void)[] = [];

  const hop = (): number =>
    faults.strikes('platformSlow', 0.1)
      ? faults.random('platformSlow').between(50, effectWithinMs / 2)
      : random.between(2, 20);

  const put = (content: Content): PlatformObject<Content> => {
    const at = world.now();
    const lagMs = faults.strikes('platformReadLag', 0.3)
      ? faults.random('platformReadLag').between(0, lagMaxMs)
      : 0;
    const object = { id: `p${String(objects.length + 1)}`, at, visibleAt: at + lagMs, content };
    objects.push(object);
    world.trace.line(at, () => ({
      subjects: [],
      text: `the platform has ${object.id}: ${JSON.stringify(content)}`,
    }));
    return object;
  };

  /** Whether, once the bytes are there, anything comes of them. */
  const fate = (): 'done' | 'refused' | 'failed' => {
    if (faults.strikes('platformRefused', 0.05)) return 'refused';
    return faults.strikes('platformFailed', 0.05) ? 'failed' : 'done';
  };

  const receive = (content: Content): WriteOutcome => {
    const what = fate();
    if (what === 'refused') return { status: 'refused' };
    // A server that fails may do so before or after it has done the work.
    if (what === 'failed' && random.chance(0.5)) return { status: 'unknown' };
    const object = put(content);
    for (const listener of listeners) listener(object);
    return what === 'failed' ? { status: 'unknown' } : { status: 'done', id: object.id };
  };

  const write = (process: Process, content: Content): Promise<WriteOutcome> =>
    new Promise((resolve) => {
      const settle =
        (outcome: WriteOutcome): (() => void) =>
        () => {
          resolve(outcome);
        };
      world.after(callTimeoutMs, ' call times out', settle({ status: 'unknown' }), process);
      const lateMs = random.chance(0.05) ? random.between(0, effectWithinMs / 2) : 0;
      world.after(hop() + lateMs, `${process.id} reaches platform`, () => {
        const outcome = receive(content);
        if (!faults.strikes('platformAnswerLost', 0.05))
          world.after(hop(), ' platform answers', settle(outcome), process);
      });
    });

  return {
    connect: (process) =>
      new Promise((resolve) => {
        world.after(hop(), ' connects', resolve, process);
        // Buggify: between the asking and the acting there is room for anything.
        if (faults.strikes('platformFreeze', 0.05))
          world.pause(process, faults.random('platformFreeze').between(100, 6_000));
      }),
    write,
    read: (process) =>
      new Promise((resolve) => {
        world.after(
          callTimeoutMs,
          ' read times out',
          () => {
            resolve(undefined);
          },
          process,
        );
        world.after(hop(), `${process.id} reads platform`, () => {
          if (faults.strikes('platformFailed', 0.05)) return;
          const seen = objects.filter(({ visibleAt }) => visibleAt <= world.now());
          world.after(
            hop(),
            ' platform tells',
            () => {
              resolve(seen);
            },
            process,
          );
        });
      }),
    put,
    truth: () => objects,
    onWritten: (listener) => listeners.push(listener),
  };
};
