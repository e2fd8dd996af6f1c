/** The main thread's side of the worker: sends requests, and keeps a promise for each. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StoreFailure, StoreMismatch } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import type {
  EmbeddedMethods,
  EmbeddedReply,
  EmbeddedRequest,
  EmbeddedWorkerOptions,
} from './embedded-calls.ts';

export interface EmbeddedClient {
  /** @throws StoreFailure, also when there is no answer in time; `open` also StoreMismatch */
  readonly call: <Method extends keyof EmbeddedMethods>(
    method: Method,
    ...args: Parameters<EmbeddedMethods[Method]>
  ) => Promise<ReturnType<EmbeddedMethods[Method]>>;
  /** Lets the requests under way finish, and lets go of the file. */
  readonly close: () => Promise<void>;
}

/** Written as methods, because what the worker answers to a call is known by its method alone. */
interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export const createEmbeddedClient = (
  options: EmbeddedWorkerOptions,
  callTimeoutMs: Ms,
): EmbeddedClient => {
  const worker = new Worker(new URL('./embedded-store.worker.ts', import.meta.url));
  worker.postMessage(options, []);
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let ended: string | undefined;

  worker.on('message', (reply: EmbeddedReply) => {
    const waiting = pending.get(reply.id);
    if ('failure' in reply) waiting?.reject(errorOf(reply));
    else waiting?.resolve(reply.value);
  });
  worker.on('error', (error: Error) => {
    ended = error.message;
  });
  worker.on('exit', () => {
    ended ??= 'it is closed';
    for (const waiting of pending.values()) waiting.reject(failure(ended));
  });

  const call: EmbeddedClient['call'] = async (method, ...args) => {
    if (ended !== undefined) throw failure(ended);
    const id = (lastId += 1);
    const deadline = setTimeout(() => {
      pending.get(id)?.reject(failure(`no answer within ${String(callTimeoutMs)} ms`));
    }, callTimeoutMs);
    try {
      return await new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        const request: EmbeddedRequest = { id, method, args };
        worker.postMessage(request, []);
      });
    } finally {
      clearTimeout(deadline);
      pending.delete(id);
    }
  };

  const close = async (): Promise<void> => {
    if (ended !== undefined) return;
    const exited = once(worker, 'exit');
    await call('close').catch(() => undefined);
    await worker.terminate();
    await exited;
  };

  return { call, close };
};

const failure = (why: string): StoreFailure => new StoreFailure(`The embedded store: ${why}`);

const errorOf = (reply: { readonly failure: string; readonly isMismatch: boolean }): Error =>
  reply.isMismatch ? new StoreMismatch(reply.failure) : failure(reply.failure);
