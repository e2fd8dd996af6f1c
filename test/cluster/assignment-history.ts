/** What was asked of interactions and answered, as those who asked have seen it. */
import { isRefusal, type ApiClient, type ApiInteraction } from '../support/api-client.ts';
import type { Ask, Verb } from './assignment-model.ts';
import type { Operation, Outcome } from './linearizability.ts';

export interface AssignmentHistory {
  /** Does it, whatever comes of it; the answer when it was taken. */
  readonly act: (
    client: ApiClient,
    interaction: string,
    verb: Exclude<Verb, 'look'>,
    body?: Body,
  ) => Promise<ApiInteraction | undefined>;
  readonly look: (supervisor: ApiClient, interaction: string) => Promise<void>;
  /** All that the agent has, each as a look of its own. */
  readonly lookAtMine: (client: ApiClient) => Promise<readonly ApiInteraction[]>;
  /** The same client, of whom everything is noted that concerns assignments; it fails as it did. */
  readonly watch: (client: ApiClient) => ApiClient;
  readonly of: (interaction: string) => readonly Operation[];
  readonly count: (is: Outcome['is']) => number;
}

export interface Body {
  readonly workgroup?: string;
  readonly agent?: string;
  readonly code?: string;
}

export const createAssignmentHistory = (): AssignmentHistory => {
  const operations = new Map<string, Operation[]>();

  const note = (id: string, operation: Operation): void => {
    const known = operations.get(id);
    if (known === undefined) operations.set(id, [operation]);
    else known.push(operation);
  };

  const record = async (
    id: string,
    ask: Ask,
    attempt: () => Promise<ApiInteraction>,
  ): Promise<ApiInteraction> => {
    const invokedAt = performance.now();
    const operation = { ...ask, invokedAt };
    try {
      const seen = await attempt();
      note(id, { ...operation, respondedAt: performance.now(), outcome: answered(seen) });
      return seen;
    } catch (error) {
      const outcome = failed(error);
      const respondedAt = outcome.is === 'unknown' ? Infinity : performance.now();
      note(id, { ...operation, respondedAt, outcome });
      throw error;
    }
  };

  const watch = (client: ApiClient): ApiClient => ({
    ...client,
    act: (id, verb, body: Body = {}) => {
      const attempt = () => client.act(id, verb, body);
      if (verb === 'reply' || verb === 'note') return attempt();
      const toAgent = body.agent === undefined ? {} : { toAgent: body.agent };
      return record(id, { agent: client.user, verb, ...toAgent }, attempt);
    },
    interaction: (id) =>
      record(id, { agent: client.user, verb: 'look' }, () => client.interaction(id)),
  });

  return {
    act: (client, id, verb, body) =>
      watch(client)
        .act(id, verb, body)
        .catch(() => undefined),
    look: async (supervisor, id) => {
      const ask = { agent: supervisor.user, verb: 'look', isSupervisor: true } as const;
      await record(id, ask, () => supervisor.interaction(id)).catch(() => undefined);
    },
    watch,
    lookAtMine: async (client) => {
      const invokedAt = performance.now();
      const mine = await client.mine();
      const times = { invokedAt, respondedAt: performance.now() };
      for (const seen of mine)
        note(seen.id, { agent: client.user, verb: 'look', ...times, outcome: answered(seen) });
      return mine;
    },
    of: (id) => operations.get(id) ?? [],
    count: (is) => {
      const all = [...operations.values()].flat();
      return all.filter(({ outcome }) => outcome.is === is).length;
    },
  };
};

const answered = ({ state, agent, version }: ApiInteraction): Outcome => ({
  is: 'ok',
  state,
  agent: agent ?? null,
  version,
});

const failed = (error: unknown): Outcome =>
  isRefusal(error) ? { is: 'refused', code: error.code } : { is: 'unknown' };
