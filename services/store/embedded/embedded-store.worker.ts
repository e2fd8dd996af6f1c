/**
 * The thread that holds the embedded store's file, so that waiting for the disk stops nothing else. All
 * requests that arrived while it was busy go into one transaction, and so share one fsync.
 */
import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { EmbeddedRequest, EmbeddedWorkerOptions } from './embedded-calls.ts';
import { createEmbeddedEngine } from './embedded-engine.ts';

/** A transaction gets no larger, so that the first to ask does not wait for too many. */
const requestsMax = 256;

const serve = (port: MessagePort, options: EmbeddedWorkerOptions): void => {
  const engine = createEmbeddedEngine(options);

  const arrivedSince = (first: EmbeddedRequest): readonly EmbeddedRequest[] => {
    const requests = [first];
    while (requests.length < requestsMax) {
      const next: { message: EmbeddedRequest } | undefined = receiveMessageOnPort(port);
      if (next === undefined) break;
      requests.push(next.message);
    }
    return requests;
  };

  port.on('message', (first: EmbeddedRequest) => {
    for (const reply of engine.answer(arrivedSince(first))) port.postMessage(reply, []);
  });
};

// The first message says which file.
parentPort?.once('message', (options: EmbeddedWorkerOptions) => {
  if (parentPort !== null) serve(parentPort, options);
});
