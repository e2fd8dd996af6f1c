/** What people do on the platforms, through the sandbox's control interface. @see api.md "Platforms" */

/** One object on a platform, as the sandbox's truth has it. */
export interface PlatformObject {
  readonly id: string;
  readonly platform: 'facebook' | 'x';
  readonly kind: string;
  readonly parent: string | null;
  readonly author: string;
  readonly text: string;
  readonly at: string;
  readonly by: 'visitor' | 'staff' | 'product';
  readonly requestToken?: string;
}

/** Each of these resolves with the id of what was written. */
export interface Customers {
  readonly post: (page: string, author: string, text: string) => Promise<string>;
  /** Under a post or a comment. */
  readonly comment: (object: string, author: string, text: string) => Promise<string>;
  readonly privateMessage: (page: string, author: string, text: string) => Promise<string>;
  readonly tweet: (author: string, text: string, inReplyTo?: string) => Promise<string>;
  readonly directMessage: (author: string, to: string, text: string) => Promise<string>;
  readonly truth: () => Promise<readonly PlatformObject[]>;
  /** @see services/sandbox/faults.ts */
  readonly fault: (fault: object) => Promise<void>;
  readonly noFaults: () => Promise<void>;
  /** How often the faults that are set have struck. */
  readonly struck: () => Promise<number>;
  readonly xReplies: (whom: 'summoned' | 'open') => Promise<void>;
}

const timeoutMs = 5_000;

/** @param url - of the sandbox, or of the node that runs it */
export const createCustomers = (url: string): Customers => {
  const control = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${url}/sandbox/control/${path}`, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok)
      throw new Error(`${method} ${path}: ${String(response.status)} ${JSON.stringify(answer)}`);
    return answer;
  };
  const write = async (path: string, body: object): Promise<string> =>
    ((await control('POST', path, body)) as { id: string }).id;

  return {
    post: (page, author, text) => write(`facebook/pages/${page}/posts`, { author, text }),
    comment: (object, author, text) => write(`facebook/${object}/comments`, { author, text }),
    privateMessage: (page, author, text) =>
      write(`facebook/pages/${page}/messages`, { author, text }),
    tweet: (author, text, inReplyTo) =>
      write('x/tweets', { author, text, ...(inReplyTo === undefined ? {} : { inReplyTo }) }),
    directMessage: (author, to, text) => write('x/messages', { author, to, text }),
    truth: async () =>
      ((await control('GET', 'truth')) as { objects: readonly PlatformObject[] }).objects,
    fault: async (fault) => {
      await control('POST', 'faults', [fault]);
    },
    noFaults: async () => {
      await control('DELETE', 'faults');
    },
    struck: async () => {
      const { faults } = (await control('GET', 'faults')) as { faults: { applied: number }[] };
      return faults.reduce((sum, { applied }) => sum + applied, 0);
    },
    xReplies: async (whom) => {
      await control('POST', 'x/settings', { replies: whom });
    },
  };
};
