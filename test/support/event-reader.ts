/** Reads Server-Sent Events, and goes on where it was when the stream breaks. @see api.md "Push" */
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './api-client.ts';

export interface SeenEvent {
  readonly id: number;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface EventReader {
  /** How often the server has said that it can't replay what was missed. */
  readonly resets: () => number;
  readonly stop: () => void;
}

const reconnectMs = 100;

export const readEvents = (
  client: ApiClient,
  onEvent: (event: SeenEvent) => void = () => undefined,
): EventReader => {
  const stop = new AbortController();
  let resets = 0;
  let lastId: number | undefined;

  const take = (block: string): void => {
    const fields = new Map(
      block.split('\n').map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
      }),
    );
    const name = fields.get('event') ?? 'message';
    if (name === 'reset') resets += 1;
    const id = Number(fields.get('id') ?? Number.NaN);
    if (!Number.isNaN(id)) lastId = id;
    const data = fields.get('data');
    if (data === undefined || Number.isNaN(id)) return;
    onEvent({ id, name, data: JSON.parse(data) as Readonly<Record<string, unknown>> });
  };

  const readOnce = async (): Promise<void> => {
    const { url, token } = client.access();
    const response = await fetch(`${url}/api/v1/events`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(lastId === undefined ? {} : { 'last-event-id': String(lastId) }),
      },
      signal: stop.signal,
    });
    if (!response.ok || response.body === null)
      throw new Error(`events: ${String(response.status)}`);
    let rest = '';
    const decoder = new TextDecoder();
    for await (const piece of response.body) {
      rest += decoder.decode(piece as Uint8Array, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      blocks.forEach(take);
    }
  };

  const readOn = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await readOnce().catch(() => {
        client.moveOn();
      });
      if (!stop.signal.aborted) await pause(reconnectMs);
    }
  };
  void readOn();

  return {
    resets: () => resets,
    stop: () => {
      stop.abort();
    },
  };
};
