/** A client of the API, by real HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

type Headers_ = Readonly<Record<string, string>>;

export interface Client {
  readonly token: string;
  readonly url: string;
  readonly get: (path: string, headers?: Headers_) => Promise<Answer>;
  readonly post: (path: string, body?: unknown, headers?: Headers_) => Promise<Answer>;
  readonly put: (path: string, body?: unknown, headers?: Headers_) => Promise<Answer>;
  readonly patch: (path: string, body?: unknown, headers?: Headers_) => Promise<Answer>;
  readonly delete: (path: string, headers?: Headers_) => Promise<Answer>;
  /** Opens the event stream. */
  readonly events: (lastEventId?: number) => Promise<EventStream>;
}

export interface ServerEvent {
  readonly id: number;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface EventStream {
  /** The next event; rejects when none comes in time. */
  readonly next: () => Promise<ServerEvent>;
  /** The next `count` events. */
  readonly take: (count: number) => Promise<readonly ServerEvent[]>;
  /** Resolves once the other side has closed it. */
  readonly ended: () => Promise<void>;
  /** Everything that came, as it came. */
  readonly text: () => string;
  readonly close: () => void;
}

const withinMs = 5_000;

export const createClient = (url: string, token = ''): Client => {
  const authorization: Headers_ = token === '' ? {} : { authorization: `Bearer ${token}` };

  const send = async (
    method: string,
    path: string,
    body: unknown,
    headers: Headers_ = {},
  ): Promise<Answer> => {
    const isText = typeof body === 'string';
    const response = await fetch(url + path, {
      method,
      headers: {
        ...authorization,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Answer['body']) : { text },
    };
  };

  return {
    token,
    url,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    put: (path, body, headers) => send('PUT', path, body, headers),
    patch: (path, body, headers) => send('PATCH', path, body, headers),
    delete: (path, headers) => send('DELETE', path, undefined, headers),
    events: (lastEventId) => {
      const last: Headers_ =
        lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) };
      return openEvents(`${url}/api/v1/events`, { ...authorization, ...last });
    },
  };
};

export const openEvents = async (url: string, headers: Headers_): Promise<EventStream> => {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  if (response.status !== 200 || response.body === null)
    throw new Error(`No stream: ${String(response.status)} ${await response.text()}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let all = '';
  let rest = '';
  const queue: ServerEvent[] = [];
  let ended = false;
  let changed = (): void => undefined;

  const read = async (): Promise<void> => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      all += value;
      const blocks = (rest + value).split('\n\n');
      rest = blocks.pop() ?? '';
      queue.push(...blocks.flatMap(parse));
      changed();
    }
  };
  const reading = read()
    .catch(() => undefined)
    .finally(() => {
      ended = true;
      changed();
    });

  const next = async (): Promise<ServerEvent> => {
    const giveUpAt = Date.now() + withinMs;
    while (queue.length === 0) {
      if (ended) throw new Error('The stream has ended.');
      if (Date.now() > giveUpAt) throw new Error('No event came in time.');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        changed = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return queue.shift() as ServerEvent;
  };

  return {
    next,
    take: async (count) => {
      const events: ServerEvent[] = [];
      while (events.length < count) events.push(await next());
      return events;
    },
    ended: async () => {
      const timeout = new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('The stream has not ended in time.')), withinMs).unref();
      });
      await Promise.race([reading, timeout]);
    },
    text: () => all,
    close: () => {
      abort.abort();
    },
  };
};

const parse = (block: string): readonly ServerEvent[] => {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return [];
  return [
    {
      id: Number(fields.get('id')),
      event: fields.get('event') ?? 'message',
      data: JSON.parse(data) as ServerEvent['data'],
    },
  ];
};

/** Asks again until the answer is as wanted. @throws Error after some seconds */
export const eventually = async <T>(
  ask: () => Promise<T>,
  isRight: (value: T) => boolean,
): Promise<T> => {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    const value = await ask();
    if (isRight(value)) return value;
    if (Date.now() > giveUpAt) throw new Error(`Still not so: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
