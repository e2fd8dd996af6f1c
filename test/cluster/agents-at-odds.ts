/** Agents who press every button, on what is theirs and on what is not, while nodes go down. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../simulation/random.ts';
import type { ApiAgent, ApiClient } from '../support/api-client.ts';
import { checkUtilization } from './agents-at-work.ts';
import type { AssignmentHistory, Body } from './assignment-history.ts';
import type { Verb } from './assignment-model.ts';
import { count, type Ledger } from './ledger.ts';

export interface AgentsAtOdds {
  readonly history: AssignmentHistory;
  readonly ledger: Ledger;
  readonly supervisor: ApiClient;
  readonly interactions: readonly string[];
  readonly agents: readonly string[];
  readonly workgroups: readonly string[];
}

type Deed = Exclude<Verb, 'look'>;
type Held = ApiAgent['interactions'][number];

const deeds: readonly Deed[] = [
  'pickup',
  'decline',
  'hold',
  'resume',
  'transfer',
  'disconnect',
  'wrapup',
];

/** What most people would do next, by the phase on the agent's screen. */
const usual: Readonly<Record<string, readonly Deed[]>> = {
  alerting: ['pickup', 'pickup', 'pickup', 'decline'],
  connected: ['hold', 'hold', 'transfer', 'transfer', 'transfer', 'disconnect'],
  held: ['resume', 'resume', 'resume', 'transfer', 'transfer', 'disconnect'],
  wrapup: ['wrapup'],
};

/** One after the other, for as long as it's said; `client` stands for one of several agents each time. */
export const pressButtons = async (
  scene: AgentsAtOdds,
  clients: readonly ApiClient[],
  random: Random,
  isOver: () => boolean,
): Promise<void> => {
  /** As each was last seen to stand. */
  const screens = new Map<string, ApiAgent>();
  while (!isOver()) {
    const client = random.pick(clients);
    try {
      await pressOne(scene, client, random, screens);
    } catch {
      count(scene.ledger, 'looks without an answer');
      client.moveOn();
      await pause(20);
    }
  }
};

const pressOne = async (
  scene: AgentsAtOdds,
  client: ApiClient,
  random: Random,
  screens: Map<string, ApiAgent>,
): Promise<void> => {
  const { history, supervisor, interactions } = scene;
  const choice = random.next();
  if (choice < 0.25) screens.set(client.user, await lookAround(scene, client));
  else if (choice < 0.35) await history.lookAtMine(client);
  else if (choice < 0.4) await history.look(supervisor, random.pick(interactions));
  else await act(scene, client, random, screens.get(client.user));
};

/** Who is not available becomes it again, so that offers keep coming. */
const lookAround = async (scene: AgentsAtOdds, client: ApiClient): Promise<ApiAgent> => {
  const me = await client.me();
  checkUtilization(me, scene.ledger);
  count(scene.ledger, 'utilization looked at');
  const isWrappingUp = me.interactions.some(({ phase }) => phase === 'wrapup');
  return me.status === 'Available' || isWrappingUp ? me : client.setStatus('Available');
};

const act = async (
  scene: AgentsAtOdds,
  client: ApiClient,
  random: Random,
  me: ApiAgent | undefined,
): Promise<void> => {
  const held = me?.interactions ?? [];
  const own = held.length > 0 && random.chance(0.7) ? random.pick(held) : undefined;
  const id = own?.interaction ?? anyOf(scene.interactions, random);
  const verb = deedFor(own, random);
  const seen = await scene.history.act(client, id, verb, bodyOf(scene, verb, random));
  // Refused, or without an answer: the next node may see it otherwise, and must not.
  if (seen === undefined) client.moveOn();
};

/** A tenth of them is fought over by all. */
const anyOf = (interactions: readonly string[], random: Random): string => {
  const fewer = random.chance(0.5) ? interactions.length / 10 : interactions.length;
  return interactions[random.below(Math.ceil(fewer))] ?? '';
};

const deedFor = (own: Held | undefined, random: Random): Deed => {
  const sensible = random.chance(0.8) ? usual[own?.phase ?? ''] : undefined;
  return random.pick(sensible ?? deeds);
};

const bodyOf = ({ agents, workgroups }: AgentsAtOdds, verb: Deed, random: Random): Body => {
  if (verb === 'wrapup') return { code: 'resolved' };
  if (verb !== 'transfer') return {};
  return random.chance(0.4)
    ? { agent: random.pick(agents) }
    : { workgroup: random.pick(workgroups) };
};

/** Picks up what rings and ends what there is, until the agent has nothing. @returns what is left */
export const clearDesk = async (scene: AgentsAtOdds, client: ApiClient): Promise<number> => {
  const { interactions } = await lookAround(scene, client);
  for (const { interaction: id, phase } of interactions) {
    if (phase === 'alerting') await scene.history.act(client, id, 'pickup');
    if (phase === 'wrapup') await scene.history.act(client, id, 'wrapup', { code: 'resolved' });
    else await scene.history.act(client, id, 'disconnect');
  }
  return interactions.length;
};
