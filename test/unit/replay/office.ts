/** A morning that is short of staff, recorded: two agents answer what comes, two more sit in another workgroup. */
import type { AgentView } from '../../../actors/agent/agent.protocol.ts';
import type { Configuration } from '../../../actors/configuration.ts';
import { isRejected } from '../../../actors/errors.ts';
import { agentId, type AgentId } from '../../../actors/types.ts';
import {
  ana,
  ben,
  byId,
  demo,
  eva,
  agent,
  post,
  said,
  sales,
  support,
  user,
  workgroup,
} from '../actors/fixtures.ts';
import { createHost, seeded, type AnyCommand, type Host } from '../actors/host.ts';
import { jsonOf } from './recorded.ts';

const dan = agentId('dan');
const everybody: readonly AgentId[] = [ana, ben, eva, dan];

const serviceLevels = { social_conversation: { targetSeconds: 30, buckets: [30, 60] } };
const utilization = { social_conversation: { percent: 100, maxAssigned: 1 } };

export const office: Configuration = {
  ...demo,
  users: byId(everybody.map(user)),
  workgroups: byId([
    { ...workgroup(support, [ana, ben]), serviceLevels, utilization, wrapupSeconds: 5 },
    { ...workgroup(sales, [eva, dan]), serviceLevels, utilization, wrapupSeconds: 5 },
  ]),
};

const handlingMs = 60_000;
const everyMs = 20_000;
const customers = 40;

/** One comes every 20 s, and is done within a minute of an agent's time: two agents are too few. */
export const recordOfMorning = (): readonly string[] => {
  const host = createHost({ config: office, delayed: false });
  const random = seeded(5);
  for (const id of everybody) {
    host.ask(`agent/${id}`, { type: 'signOn', session: id, expiresAt: host.now + 86_400_000 });
    host.ask(`agent/${id}`, { type: 'setStatus', status: 'available' });
  }
  let nextAt = host.now;
  let count = 0;
  const since = new Map<string, number>();
  while (count < customers || since.size > 0) {
    if (host.now >= nextAt && count < customers) {
      count += 1;
      nextAt += everyMs;
      const id = `t${String(count)}`;
      const thread = { ...post, root: `${id}-1` };
      const items = [said(`${id}-1`, host.now, {})];
      host.ask(`conversation/${id}`, { type: 'receive', thread, items });
    }
    for (const id of everybody) work(host, id, { since, random });
    host.advance(1_000);
  }
  return host.history.map(jsonOf);
};

interface Work {
  readonly since: Map<string, number>;
  readonly random: () => number;
}

/** Picks up in some seconds, works for a minute, ends it. */
const work = (host: Host, id: AgentId, { since, random }: Work): void => {
  const { interactions } = host.ask(`agent/${id}`, { type: 'get' }) as AgentView;
  const by = agent(id);
  for (const { interaction, conversation, phase } of interactions) {
    const act = (type: string): void => {
      attempt(host, `conversation/${conversation}`, { type, interaction, by });
    };
    if (phase === 'alerting' && random() < 0.3) {
      act('pickUp');
      since.set(interaction, host.now);
    } else if (phase === 'connected' && host.now - (since.get(interaction) ?? 0) >= handlingMs) {
      act('disconnect');
      since.delete(interaction);
    }
  }
};

const attempt = (host: Host, address: string, command: AnyCommand): void => {
  try {
    host.ask(address, command);
  } catch (error) {
    if (!isRejected(error)) throw error;
  }
};
