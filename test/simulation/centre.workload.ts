/** The product's own workload: customers write, agents answer, on the real domain actors. */
import type { Configuration } from '../../actors/configuration.ts';
import { agentActor } from '../../actors/agent/agent.actor.ts';
import { channelActor } from '../../actors/channel/channel.actor.ts';
import { conversationActor } from '../../actors/conversation/conversation.actor.ts';
import { licenceActor } from '../../actors/licence/licence.actor.ts';
import { anyActor, type AnyActor } from '../../actors/runtime/activation.ts';
import { workgroupActor } from '../../actors/workgroup/workgroup.actor.ts';
import { createAlarms } from './alarms.ts';
import { createOffice } from './centre-office.ts';
import { agentNames, createConfiguration } from './centre-configuration.ts';
import {
  checkHolders,
  checkOrder,
  checkOverlooked,
  createUtilizationCheck,
  followDeadlines,
} from './centre-checkers.ts';
import { checkDesks, stationOf, waitingForLicence, withDesks } from './centre-desks.ts';
import { createHub, threadOf, type Posted } from './centre-hub.ts';
import { checkSwitchovers, withTypesOff } from './centre-switchovers.ts';
import { createReplies, checkThreads } from './centre-threads.ts';
import { work, writeSomething, type Shift } from './centre-people.ts';
import { followDurable, type Changes, type Durable } from './durable.ts';
import { createPerson } from './person.ts';
import { createRandom, type Random } from './random.ts';
import { createReads } from './reads.ts';
import { createSimPlatform } from './sim-platform.ts';
import type { RunContext, Workload, WorkloadKind } from './workload.ts';

/** The actors of the product, or some of them broken on purpose. */
export interface CentreActors {
  readonly agent: AnyActor;
  readonly channel: AnyActor;
  readonly conversation: AnyActor;
  readonly workgroup: AnyActor;
  readonly licence: AnyActor;
}

const realActors: CentreActors = {
  agent: anyActor(agentActor),
  channel: anyActor(channelActor),
  conversation: anyActor(conversationActor),
  workgroup: anyActor(workgroupActor),
  licence: anyActor(licenceActor),
};

const customerNames = ['customer1', 'customer2', 'customer3', 'customer4', 'customer5'];

const create = (
  context: RunContext,
  actors: CentreActors,
  adapt: (config: Configuration, random: Random) => Configuration,
): Workload => {
  const { seed, world, faults, history, violate } = context;
  const style = createRandom(seed, 'centre');
  const everybodys = adapt(createConfiguration(style), createRandom(seed, 'recovery'));
  // A stream of its own, so that the other seeds stay what they were.
  const config = createRandom(seed, 'desks').chance(0.35) ? withDesks(everybodys) : everybodys;
  const agentRestMs = style.pick([100, 300, 800]);
  const customerRestMs = style.pick([800, 2_000, 4_000]);
  const platform = createSimPlatform<Posted>(world, faults, createRandom(seed, 'platform'));
  const office = createOffice(context, config);
  const alarms = createAlarms(context);
  const reads = createReads(context, history);
  const shift: Shift = { isClosing: false, isOver: false };
  let busy = 0;

  const rules = { config, violate };
  const checkUtilization = createUtilizationCheck(rules);

  const onChange = (changes: Changes, before: Durable): void => {
    checkUtilization(changes, before);
    checkOrder(changes, before, rules);
    for (const { actor, event } of changes.events)
      if (actor.startsWith('conversation/')) followDeadlines(event, actor, alarms);
      else checkOverlooked(event, actor, rules);
  };
  const durable = followDurable(history, onChange, (changes, after) => {
    checkHolders(changes, after, violate);
    if (changes.agents.length > 0) checkDesks(after.agents, violate);
  });
  checkSwitchovers(context, config);
  const replies = createReplies(context, durable);
  platform.onWritten(({ content }) => {
    replies.onPlatform(content);
  });

  const busyWith = async (life: Promise<void>): Promise<void> => {
    busy += 1;
    await life;
    busy -= 1;
  };

  const customer = (name: string): void => {
    const random = createRandom(seed, name);
    const next = (): void => {
      if (shift.isClosing) return;
      writeSomething(platform, name, random);
      world.after(random.between(50, customerRestMs), `${name} writes`, next);
    };
    world.after(random.between(0, customerRestMs), `${name} writes`, next);
  };

  return {
    actors: Object.values(actors),
    config: office.configOf,
    residents: office.residents,
    createEffects: (process) => createHub(platform, process),
    start: () => {
      office.start();
      for (const name of customerNames.slice(0, context.peopleMax)) customer(name);
      for (const name of agentNames.slice(0, Math.max(3, context.peopleMax))) {
        const person = createPerson(name, createRandom(seed, name), context, reads);
        const station = stationOf(config, name);
        void busyWith(work({ person, shift, books: replies, station }, agentRestMs));
      }
    },
    finish: () => {
      shift.isClosing = true;
      office.finish();
    },
    underWay: () => {
      const { agents } = durable;
      const open = whatIsOpen(durable) ?? replies.pending() ?? waitingForLicence(agents);
      const still = open ?? missing(durable, platform.truth());
      if (still !== undefined) return still;
      shift.isOver = true;
      return busy > 0 ? `${String(busy)} agents are at work` : alarms.pending();
    },
    check: () => {
      replies.check();
      checkThreads(durable, platform.truth(), violate);
      alarms.checkLateness(context.disturbances());
    },
  };
};

const whatIsOpen = ({ conversations, agents, queues }: Durable): string | undefined => {
  for (const { id, open } of conversations.values()) {
    const [first] = open;
    if (first !== undefined) return `${first.id} of ${id} is ${JSON.stringify(first.phase)}`;
  }
  for (const { id, slots, wrapups } of agents.values()) {
    if (Object.keys(slots).length > 0) return `${id} has ${JSON.stringify(slots)}`;
    if (Object.keys(wrapups).length > 0) return `${id} wraps up ${JSON.stringify(wrapups)}`;
  }
  for (const [id, entries] of queues) {
    const [first] = entries.keys();
    if (first !== undefined) return `${first} waits in ${id}`;
  }
  return undefined;
};

/** Customers' words that are not yet where they belong. */
const missing = (
  { messages }: Durable,
  truth: readonly { readonly id: string; readonly content: Posted }[],
): string | undefined => {
  for (const { id, content } of truth) {
    if (content.by === 'product') continue;
    const conversation = threadOf(content);
    if (messages.get(conversation)?.has(id) !== true) return `${id} is not yet in ${conversation}`;
  }
  return undefined;
};

/** The contact centre with actors of one's own choice. */
export const centreWith = (changed: Partial<CentreActors>): WorkloadKind => ({
  name: 'centre',
  create: (context) => create(context, { ...realActors, ...changed }, (config) => config),
});

export const centre: WorkloadKind = centreWith({});

/** The same where interactions of some type end with the node that had them. */
export const switchoverWith = (changed: Partial<CentreActors>): WorkloadKind => ({
  name: 'switchover',
  create: (context) => create(context, { ...realActors, ...changed }, withTypesOff),
});

export const switchover: WorkloadKind = switchoverWith({});
