/**
 * Work that would hold up everything else, on a thread of its own, which is there while there is work. What
 * is small is done at once where it's asked: to send it would take as long.
 */
import { parentPort, Worker } from 'node:worker_threads';

/** By name: pure functions, of and to what can be copied between threads. */
export type Jobs = Readonly<Record<string, Job>>;

/** Written as a method: what a job takes is known by its name alone. */
type Job = { run(task: unknown): unknown }['run'];

export interface Thread<Of extends Jobs> {
  /** @throws ThreadFailure when there is too much to do, or it takes too long */
  readonly run: <Name extends keyof Of & string>(
    name: Name,
    task: Parameters<Of[Name]>[0],
  ) => Promise<ReturnType<Of[Name]>>;
  /** What is under way fails. */
  readonly close: () => void;
}

/** Nothing is known to be wrong with the work: it may be tried again. */
class ThreadFailure extends Error {
  override readonly name = 'ThreadFailure';
  readonly retryable = true;
}

/** Characters and bytes of a task that is done at once: some milliseconds. */
const smallMax = 64 * 1_024;
/** Each waits with some megabytes. */
const waitingMax = 4;
const answerWithinMs = 9_000;
const idleMs = 30_000;
/** Of the thread's own heap; a task of 4 MB takes about 100 MB. */
const heapMbMax = 512;

interface Ask {
  readonly id: number;
  readonly name: string;
  readonly task: unknown;
}

type Told = Readonly<{ id: number; value: unknown } | { id: number; defect: string }>;

/** Written as methods, as what is answered is known by the name of the job alone. */
interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** @param file the thread's program: it calls `serveJobs` with the same jobs */
export const createThread = <Of extends Jobs>(file: URL, jobs: Of): Thread<Of> => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  const end = (why: string): void => {
    clearTimeout(idle);
    const ended = worker;
    worker = undefined;
    void ended?.terminate();
    for (const one of waiting.values()) one.reject(new ThreadFailure(why));
    waiting.clear();
  };

  const begun = (): Worker => {
    const started = newWorker(file);
    started.on('message', (told: Told) => {
      if ('value' in told) waiting.get(told.id)?.resolve(told.value);
      else waiting.get(told.id)?.reject(new Error(`A thread's job failed: ${told.defect}`));
    });
    started.on('error', () => {
      if (worker === started) end('The thread has ended.');
    });
    return started;
  };

  const send = async (name: string, task: unknown, one: Waiting): Promise<void> => {
    if (waiting.size >= waitingMax) throw new ThreadFailure('Too much waits already.');
    clearTimeout(idle);
    worker ??= begun();
    const id = (lastId += 1);
    const late = setTimeout(() => {
      end(`No answer within ${String(answerWithinMs)} ms.`);
    }, answerWithinMs);
    try {
      one.resolve(
        await new Promise((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          const ask: Ask = { id, name, task };
          worker?.postMessage(ask, []);
        }),
      );
    } finally {
      clearTimeout(late);
      waiting.delete(id);
      if (waiting.size === 0) idle = setTimeout(() => end('It was idle.'), idleMs).unref();
    }
  };

  const start = async (name: string, task: unknown, one: Waiting): Promise<void> => {
    if (sizeOf(task) > smallMax) await send(name, task, one);
    else one.resolve(jobs[name]?.(task));
  };

  return {
    run: (name, task) =>
      new Promise((resolve, reject) => {
        start(name, task, { resolve, reject }).catch(reject);
      }),
    close: () => {
      end('It was closed.');
    },
  };
};

/** Nobody waits for it at the end of the process. */
const newWorker = (file: URL): Worker => {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: heapMbMax } });
  worker.unref();
  return worker;
};

/** Of its texts and bytes, one deep. */
const sizeOf = (task: unknown): number => {
  if (typeof task !== 'object' || task === null) return 0;
  let size = 0;
  for (const part of Object.values(task) as readonly unknown[])
    if (typeof part === 'string' || part instanceof Uint8Array) size += part.length;
  return size;
};

/** The thread's own side. */
export const serveJobs = (jobs: Jobs): void => {
  const port = parentPort;
  port?.on('message', ({ id, name, task }: Ask) => {
    port.postMessage(answerOf(jobs, { id, name, task }), []);
  });
};

const answerOf = (jobs: Jobs, { id, name, task }: Ask): Told => {
  try {
    return { id, value: jobs[name]?.(task) };
  } catch (error) {
    // Without the message, which may say something about a person.
    return { id, defect: error instanceof Error ? error.name : typeof error };
  }
};
