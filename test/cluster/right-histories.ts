/** Histories that follow the rules, made at random; and ways to spoil them so that they no longer do. */
import type { Random } from '../simulation/random.ts';
import {
  holderOf,
  initial,
  ofItself,
  respond,
  shownState,
  type Ask,
  type Line,
  type Standing,
  type Verb,
} from './assignment-model.ts';
import type { Operation, Outcome } from './linearizability.ts';

export interface RightHistory {
  readonly operations: readonly Operation[];
  readonly lines: readonly Line[];
  /** The operations that changed something, with the line that tells of it. */
  readonly effects: readonly { readonly operation: Operation; readonly line: Line }[];
}

const agents = ['ana', 'ben', 'eva'];
const verbs: readonly Verb[] = [
  'look',
  'pickup',
  'decline',
  'hold',
  'resume',
  'transfer',
  'disconnect',
  'wrapup',
];
const steps = 60;
/** How far an invocation and a response may lie from the instant that counts; 1 is a step. */
const spread = 4;

/** @param lost - how likely an answer does not arrive */
export const walk = (random: Random, lost: number): RightHistory => {
  const operations: Operation[] = [];
  const lines: Line[] = [];
  const effects: { operation: Operation; line: Line }[] = [];
  let standing: Standing = initial;

  const happen = (line: Line, after: Standing): void => {
    lines.push(line);
    standing = after;
  };
  const goOn = (): void => {
    const line = nextOfItself(standing, random);
    const after = line === undefined ? undefined : ofItself(standing, line);
    if (line !== undefined && after !== undefined) happen(line, after);
  };
  const command = (at: number): void => {
    const ask = anyAsk(random);
    const said = respond(standing, ask);
    if (typeof said !== 'string') happen(said.line, said.after);
    const isLost = random.chance(lost);
    const operation: Operation = {
      ...ask,
      outcome: isLost ? { is: 'unknown' } : outcomeOf(said, standing, lines.length),
      invokedAt: at - random.between(0, spread),
      respondedAt: isLost ? Infinity : at + random.between(0, spread),
    };
    operations.push(operation);
    if (typeof said !== 'string') effects.push({ operation, line: said.line });
  };

  for (let at = 0; at < steps; at += 1)
    if (random.chance(0.3)) goOn();
    else command(at);
  return { operations, lines, effects };
};

const outcomeOf = (said: unknown, standing: Standing, version: number): Outcome =>
  typeof said === 'string' && said !== 'ok'
    ? { is: 'refused', code: said }
    : { is: 'ok', state: shownState(standing), agent: holderOf(standing), version };

const anyAsk = (random: Random): Ask => {
  if (random.chance(0.1)) return { agent: 'supervisor', verb: 'look', isSupervisor: true };
  const verb = random.pick(verbs);
  const toAgent = verb === 'transfer' && random.chance(0.5) ? random.pick(agents) : undefined;
  return { agent: random.pick(agents), verb, ...(toAgent === undefined ? {} : { toAgent }) };
};

const nextOfItself = (standing: Standing, random: Random): Line | undefined => {
  const { phase } = standing;
  switch (phase.status) {
    case 'queued':
      return { type: 'offered', agent: random.pick(agents) };
    case 'handed':
      return random.chance(0.5)
        ? { type: 'offered', agent: phase.agent }
        : { type: 'offerEnded', agent: phase.agent, why: 'refused' };
    case 'offered':
      return { type: 'offerEnded', agent: phase.agent, why: 'missed' };
    case 'wrapup':
      return { type: 'wrappedUp', agent: phase.agent };
    case 'connected':
    case 'held':
    case 'disconnected':
      return undefined;
  }
};

export interface Spoiled {
  readonly what: string;
  readonly operations: readonly Operation[];
  readonly lines: readonly Line[];
}

/** Of a history whose answers have all arrived: each way spoils it for certain. */
export const spoil = (history: RightHistory, random: Random): readonly Spoiled[] => {
  const { operations, lines, effects } = history;
  if (effects.length < 2) return [];
  const { operation, line } = random.pick(effects);
  const replaced = (by: Partial<Operation>): readonly Operation[] =>
    operations.map((one) => (one === operation ? { ...one, ...by } : one));
  const first = effects[0]?.operation;
  const late = { invokedAt: steps + spread + 1, respondedAt: steps + spread + 2 };
  return [
    { what: 'a line is missing', operations, lines: lines.filter((one) => one !== line) },
    {
      what: 'a line is told twice',
      operations,
      lines: lines.flatMap((one) => (one === line ? [one, one] : [one])),
    },
    {
      what: 'an answer names another agent',
      operations: replaced({ outcome: { ...operation.outcome, agent: 'somebody' } as Outcome }),
      lines,
    },
    {
      what: 'what came first was asked for last',
      operations: operations.map((one) => (one === first ? { ...one, ...late } : one)),
      lines,
    },
  ];
};
