/** Agents who do what agents do, through the public API, and go on whatever happens to the nodes. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../simulation/random.ts';
import {
  ApiRefusal,
  isRefusal,
  type ApiAgent,
  type ApiClient,
  type ApiInteraction,
} from '../support/api-client.ts';
import { count, type Ledger } from './ledger.ts';

export interface AgentsAtWork {
  /** Interactions that somebody has, rings or wraps up, when last looked at. */
  readonly busy: () => number;
  readonly goHome: () => Promise<void>;
}

export interface AgentsAtWorkOptions {
  readonly clients: readonly ApiClient[];
  readonly workgroups: readonly string[];
  readonly ledger: Ledger;
  readonly random: Random;
}

/** Between two looks of one agent at the screen. */
const lookEveryMs = 700;
const utilizationMax = 100;
const assignedMax = 4;

type Held = ApiAgent['interactions'][number];

export const putAgentsToWork = async (options: AgentsAtWorkOptions): Promise<AgentsAtWork> => {
  const { clients, random, ledger } = options;
  const busy = new Map<string, number>();
  const shift = { isOver: false };

  const work = async (client: ApiClient): Promise<void> => {
    await pause(random.between(0, lookEveryMs));
    while (!shift.isOver) {
      await look(client).catch((error: unknown) => {
        count(ledger, `an agent was told: ${describe(error)}`);
      });
      await pause(lookEveryMs);
    }
  };

  const look = async (client: ApiClient): Promise<void> => {
    const me = await client.me();
    checkUtilization(me, ledger);
    busy.set(me.id, me.interactions.length);
    const isWrappingUp = me.interactions.some(({ phase }) => phase === 'wrapup');
    if (me.status !== 'Available' && !isWrappingUp) await client.setStatus('Available');
    for (const held of me.interactions) await handle(options, client, held);
  };

  await Promise.all(
    clients.map(async (client) => {
      await client.signIn();
      await client.setStatus('Available');
    }),
  );
  const all = clients.map(work);
  return {
    busy: () => [...busy.values()].reduce((sum, one) => sum + one, 0),
    goHome: async () => {
      shift.isOver = true;
      await Promise.all(all);
    },
  };
};

/** Never exceeded, on any view. @see architecture.md section 8, 4 */
export const checkUtilization = (me: ApiAgent, { violations }: Ledger): void => {
  const active = me.interactions.filter(({ phase }) => phase !== 'wrapup');
  const used = active.reduce((sum, { percent }) => sum + percent, 0);
  if (used > utilizationMax || me.utilization > utilizationMax)
    violations.add(`${me.id} is used at ${String(Math.max(used, me.utilization))} %`);
  const types = new Set(active.map(({ type }) => type));
  for (const type of types)
    if (active.filter((one) => one.type === type).length > assignedMax)
      violations.add(`${me.id} has more than ${String(assignedMax)} of ${type}`);
};

const handle = async (
  options: AgentsAtWorkOptions,
  client: ApiClient,
  { interaction: id, phase }: Held,
): Promise<void> => {
  const { random, ledger } = options;
  try {
    if (phase === 'alerting') await answerOffer(client, id, random);
    else if (phase === 'held') await client.act(id, 'resume');
    else if (phase === 'wrapup') {
      if (random.chance(0.7)) await client.act(id, 'wrapup', { code: 'resolved' });
    } else await work(options, client, id);
  } catch (error) {
    // It has moved on between the look and the deed; or nobody was there to ask.
    count(ledger, `refused: ${describe(error)}`);
  }
};

/** A few are declined, or left to ring until their time is over. */
const answerOffer = async (client: ApiClient, id: string, random: Random): Promise<void> => {
  if (random.chance(0.05)) await client.act(id, 'decline');
  else if (random.chance(0.95)) await client.act(id, 'pickup');
};

const work = async (
  { random, ledger, workgroups }: AgentsAtWorkOptions,
  client: ApiClient,
  id: string,
): Promise<void> => {
  const interaction = await client.interaction(id);
  const answered = ledger.tried.has(id);
  if (interaction.state !== 'connected') return;
  if (random.chance(0.08)) await client.act(id, 'hold');
  else if (random.chance(0.05))
    await client.act(id, 'transfer', { workgroup: other(workgroups, interaction, random) });
  else if (!answered || random.chance(0.3)) await reply(client, interaction, ledger);
  else await client.act(id, 'disconnect');
};

const other = (
  workgroups: readonly string[],
  { workgroup }: ApiInteraction,
  random: Random,
): string => random.pick(workgroups.filter((id) => id !== workgroup));

const reply = async (
  client: ApiClient,
  { id, replyability }: ApiInteraction,
  ledger: Ledger,
): Promise<void> => {
  if (!replyability.allowed) {
    await client.act(id, 'disconnect');
    return;
  }
  const text = `Answer ${String(ledger.replies.size + 1)}.`;
  const record: { interaction: string; outcome: 'accepted' | 'refused' | 'unknown' } = {
    interaction: id,
    outcome: 'unknown',
  };
  ledger.replies.set(text, record);
  ledger.tried.add(id);
  try {
    await client.act(id, 'reply', { text });
    record.outcome = 'accepted';
    count(ledger, 'replies');
  } catch (error) {
    if (isRefusal(error)) record.outcome = 'refused';
    throw error;
  }
};

const describe = (error: unknown): string =>
  error instanceof ApiRefusal ? `${String(error.status)} ${error.code}` : String(error);
