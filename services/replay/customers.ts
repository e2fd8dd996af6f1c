/** The conversations of a simulation: they come, ring, are handled and end, as the record says they did. */
import { named } from '../../actors/configuration.ts';
import type { ConversationCommand } from '../../actors/conversation/conversation.protocol.ts';
import type { Tagged } from '../../actors/runtime/actor.ts';
import type { Ms } from '../../actors/types.ts';
import { createCases, over, type Case, type Cases, type Holder } from './cases.ts';
import type { Journey } from './journeys.ts';
import type { Responses } from './responses.ts';
import type { World } from './world.ts';

export interface Customers {
  /** All come, each in its time. */
  readonly begin: () => void;
  /** What a workgroup tells a conversation. */
  readonly hear: (command: Tagged) => void;
}

type Told<Type extends ConversationCommand['type']> = Extract<ConversationCommand, { type: Type }>;

interface Play {
  readonly world: World;
  readonly cases: Cases;
  readonly responses: Responses;
}

/** As many as a conversation allows. */
const overflowsMax = 8;

/** Where the workgroup is not configured any more. */
const alertDefaultMs: Ms = 30_000;

export const createCustomers = (
  world: World,
  journeys: readonly Journey[],
  responses: Responses,
): Customers => {
  const play: Play = { world, cases: createCases(world), responses };
  return {
    begin: () => {
      for (const journey of journeys)
        world.at(journey.visits[0]?.at ?? 0, () => {
          arrive(play, journey, 0);
        });
    },
    hear: (command) => {
      if (isOffer(command)) offered(play, command);
      else if (isOverflow(command)) overflowed(play, command);
    },
  };
};

const isOffer = (command: Tagged): command is Told<'offer'> => command.type === 'offer';

const isOverflow = (command: Tagged): command is Told<'overflow'> => command.type === 'overflow';

const arrive = (play: Play, journey: Journey, number: number, before?: Case): void => {
  const { world, cases } = play;
  const visit = journey.visits[number];
  if (visit === undefined) return;
  const { leaves } = visit;
  const one = cases.open(journey, { visit, number, before });
  const after = (ms: Ms, task: () => void): void => {
    world.at(world.now() + ms, () => {
      if (isWithNobody(one)) task();
    });
  };
  if (leaves !== undefined)
    after(leaves.afterMs, () => {
      leave(play, one, leaves.why);
    });
  for (const { afterMs, priority, requiredSkills } of visit.requalified)
    after(afterMs, () => {
      const { id } = one.entry;
      cases.toWorkgroup(one, { type: 'requalify', entry: id, priority, requiredSkills });
    });
};

const isWithNobody = ({ phase }: Case): boolean =>
  phase.status === 'waiting' || phase.status === 'ringing';

const leave = (play: Play, one: Case, why: 'abandoned' | 'transferred' | 'disconnected'): void => {
  const { cases } = play;
  const { phase, entry } = one;
  cases.toWorkgroup(one, { type: 'withdraw', entry: entry.id, why });
  if (phase.status === 'ringing')
    cases.toAgent(phase.agent, { type: 'released', token: phase.token, why });
  end(play, one);
};

/** What follows upon it comes when it's over, or in its own time. */
const end = (play: Play, one: Case): void => {
  one.phase = over;
  const { journey, number } = one;
  const visit = journey.visits[number + 1];
  if (visit === undefined) return;
  const at = visit.gapMs === undefined ? visit.at : play.world.now() + visit.gapMs;
  play.world.at(at, () => {
    arrive(play, journey, number + 1, one);
  });
};

const offered = (play: Play, { entry, token, agent }: Told<'offer'>): void => {
  const { world, cases } = play;
  const one = cases.waitingAs(entry);
  if (one === undefined) {
    cases.toAgent(agent, { type: 'released', token, why: 'dropped' });
    return;
  }
  one.phase = { status: 'ringing', agent, token };
  const rules = named(world.config().workgroups, one.workgroup);
  if (rules?.autoAnswer === true) connect(play, one, { agent, token });
  else answer(play, one, { agent, token });
};

/** The agent does what that agent has done with others; what would take too long is missed. */
const answer = (play: Play, one: Case, holder: Holder): void => {
  const { world, cases, responses } = play;
  const seconds = named(world.config().workgroups, one.workgroup)?.alertSeconds;
  const alertMs = seconds === undefined ? alertDefaultMs : seconds * 1_000;
  const { interaction } = one.journey;
  const times = cases.count(`${holder.agent} ${interaction}`);
  const response = responses.toOffer(holder.agent, interaction, times);
  const isInTime = response.what !== 'missed' && response.afterMs < alertMs;
  world.at(world.now() + (isInTime ? response.afterMs : alertMs), () => {
    if (one.phase.status !== 'ringing' || one.phase.token !== holder.token) return;
    if (!isInTime) giveBack(play, one, 'missed');
    else if (response.what === 'declined') giveBack(play, one, 'declined');
    else connect(play, one, holder);
  });
};

const giveBack = ({ cases }: Play, one: Case, why: 'missed' | 'declined'): void => {
  if (one.phase.status !== 'ringing') return;
  const { agent, token } = one.phase;
  one.phase = { status: 'waiting' };
  cases.toAgent(agent, { type: 'released', token, why });
  cases.toWorkgroup(one, { type: 'returned', entry: one.entry.id, token, why });
};

const connect = (play: Play, one: Case, holder: Holder): void => {
  const { world, cases } = play;
  const { agent, token } = holder;
  one.phase = { status: 'handled', agent, token };
  cases.connected(one);
  cases.toAgent(agent, { type: 'connected', token });
  cases.toWorkgroup(one, { type: 'connected', entry: one.entry.id, token });
  world.at(world.now() + one.visit.handlingMs, () => {
    finish(play, one, holder);
  });
};

const finish = (play: Play, one: Case, holder: Holder): void => {
  const { world, cases } = play;
  const { agent, token } = holder;
  const { ends: why } = one.visit;
  const seconds = named(world.config().workgroups, one.workgroup)?.wrapupSeconds ?? 0;
  const wrapupEndsAt =
    why === 'disconnected' && seconds > 0 ? world.now() + seconds * 1_000 : undefined;
  const wrapup = wrapupEndsAt === undefined ? {} : { wrapupEndsAt };
  cases.toAgent(agent, { type: 'released', token, why, ...wrapup });
  cases.toWorkgroup(one, { type: 'finished', interaction: one.journey.interaction, why });
  if (wrapupEndsAt !== undefined) wrapUp(play, one, { holder, wrapupEndsAt });
  end(play, one);
};

const wrapUp = (
  { world, cases, responses }: Play,
  { journey }: Case,
  { holder, wrapupEndsAt }: { readonly holder: Holder; readonly wrapupEndsAt: number },
): void => {
  const { agent, token } = holder;
  const way = responses.wrapUp(agent, journey.interaction);
  world.at(way.whole ? wrapupEndsAt : Math.min(wrapupEndsAt, world.now() + way.ms), () => {
    cases.toAgent(agent, { type: 'wrappedUp', token });
  });
};

const overflowed = ({ cases }: Play, told: Told<'overflow'>): void => {
  const { entry, workgroup, priority, requiredSkills } = told;
  const one = cases.waitingAs(entry);
  if (one === undefined || one.overflows >= overflowsMax) return;
  one.overflows += 1;
  cases.toWorkgroup(one, { type: 'withdraw', entry, why: 'overflowed' });
  one.workgroup = workgroup;
  cases.enqueue(one, { priority, requiredSkills });
};
