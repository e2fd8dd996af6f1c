import { createRandom } from '../simulation/random.ts';
import type { Line, Verb } from './assignment-model.ts';
import { check, type Operation, type Outcome } from './linearizability.ts';
import { spoil, walk } from './right-histories.ts';

const ok = (state: string, agent: string | null, version: number): Outcome => ({
  is: 'ok',
  state,
  agent,
  version,
});
const refused = (code: string): Outcome => ({ is: 'refused', code });
const unknown: Outcome = { is: 'unknown' };

/** `[from, until]`: from its invocation to its response. */
const op = (
  agent: string,
  verb: Verb,
  [invokedAt, respondedAt]: readonly [number, number],
  outcome: Outcome,
): Operation => ({
  agent,
  verb,
  invokedAt,
  respondedAt: outcome.is === 'unknown' ? Infinity : respondedAt,
  outcome,
  ...(agent === 'supervisor' ? { isSupervisor: true } : {}),
});

/** `offered ana`, `offerEnded ana missed`, `requeued` */
const line = (text: string): Line => {
  const [type = '', agent, why] = text.split(' ');
  return { type, ...(agent === undefined ? {} : { agent }), ...(why === undefined ? {} : { why }) };
};

interface Case {
  readonly operations: readonly Operation[];
  readonly lines: readonly string[];
}

const verdictOn = ({ operations, lines }: Case) => check({ operations, lines: lines.map(line) });

const anaHasIt = {
  operation: op('ana', 'pickup', [0, 10], ok('connected', 'ana', 3)),
  lines: ['offered ana', 'connected ana'],
};

const right: Readonly<Record<string, Case>> = {
  'a journey without any trouble': {
    operations: [
      anaHasIt.operation,
      op('ana', 'hold', [20, 30], ok('held', 'ana', 4)),
      op('ana', 'resume', [40, 50], ok('connected', 'ana', 5)),
      op('ana', 'disconnect', [60, 70], ok('wrapup', 'ana', 6)),
      op('ana', 'wrapup', [80, 90], ok('disconnected', 'ana', 7)),
      op('supervisor', 'look', [95, 99], ok('disconnected', 'ana', 7)),
    ],
    lines: [...anaHasIt.lines, 'held ana', 'resumed ana', 'disconnected ana', 'wrappedUp ana'],
  },
  'a pick-up that comes too late': {
    operations: [
      op('ana', 'pickup', [0, 10], refused('not_offered')),
      op('ben', 'pickup', [0, 30], ok('connected', 'ben', 5)),
      op('ana', 'pickup', [40, 50], refused('not_yours')),
    ],
    lines: ['offered ana', 'offerEnded ana missed', 'offered ben', 'connected ben'],
  },
  'a pick-up without an answer that did happen': {
    operations: [
      op('ana', 'pickup', [0, 1], unknown),
      op('ana', 'hold', [20, 30], ok('held', 'ana', 4)),
    ],
    lines: ['offered ana', 'connected ana', 'held ana'],
  },
  'a pick-up without an answer that never happened': {
    operations: [op('ana', 'pickup', [0, 1], unknown)],
    lines: ['offered ana', 'offerEnded ana missed'],
  },
  'a transfer to an agent who refuses, and one who takes it': {
    operations: [
      anaHasIt.operation,
      { ...op('ana', 'transfer', [20, 30], ok('queued', null, 4)), toAgent: 'ben' },
      op('ben', 'pickup', [20, 60], refused('not_offered')),
      op('eva', 'pickup', [70, 80], ok('connected', 'eva', 9)),
    ],
    lines: [
      ...anaHasIt.lines,
      'transferred ana',
      'offerEnded ben refused',
      'requeued',
      'offered eva',
      'connected eva',
    ],
  },
  'two commands at once, answered in the other order': {
    operations: [
      anaHasIt.operation,
      op('ana', 'hold', [20, 60], ok('held', 'ana', 4)),
      op('ana', 'resume', [20, 50], ok('connected', 'ana', 5)),
    ],
    lines: [...anaHasIt.lines, 'held ana', 'resumed ana'],
  },
};

const wrong: Readonly<Record<string, Case>> = {
  'two agents have it, and the timeline knows of one': {
    operations: [anaHasIt.operation, op('ben', 'pickup', [20, 30], ok('connected', 'ben', 4))],
    lines: anaHasIt.lines,
  },
  'two agents have it, and the timeline knows of both': {
    operations: [anaHasIt.operation, op('ben', 'pickup', [5, 15], ok('connected', 'ben', 5))],
    lines: [...anaHasIt.lines, 'offered ben', 'connected ben'],
  },
  "a pick-up after another's pick-up, without a return in between": {
    operations: [anaHasIt.operation, op('ben', 'pickup', [20, 30], ok('connected', 'ben', 4))],
    lines: [...anaHasIt.lines, 'connected ben'],
  },
  'a command of a former owner is taken after the transfer': {
    operations: [
      anaHasIt.operation,
      op('ana', 'transfer', [20, 30], ok('queued', null, 4)),
      op('ana', 'hold', [40, 50], ok('held', 'ana', 5)),
    ],
    lines: [...anaHasIt.lines, 'transferred ana', 'held ana'],
  },
  'a command of a former owner is answered as if nothing had been': {
    operations: [
      anaHasIt.operation,
      op('ana', 'transfer', [20, 30], ok('queued', null, 4)),
      op('ana', 'pickup', [40, 50], ok('connected', 'ana', 4)),
    ],
    lines: [...anaHasIt.lines, 'transferred ana'],
  },
  'a disconnect is lost': {
    operations: [
      anaHasIt.operation,
      op('ana', 'disconnect', [20, 30], ok('wrapup', 'ana', 4)),
      op('supervisor', 'look', [40, 50], ok('connected', 'ana', 3)),
    ],
    lines: anaHasIt.lines,
  },
  'a disconnect is in the timeline, and forgotten by a later view': {
    operations: [
      anaHasIt.operation,
      op('ana', 'disconnect', [20, 30], ok('wrapup', 'ana', 4)),
      op('supervisor', 'look', [40, 50], ok('connected', 'ana', 5)),
    ],
    lines: [...anaHasIt.lines, 'disconnected ana'],
  },
  'a disconnect that was refused happens all the same': {
    operations: [anaHasIt.operation, op('ana', 'disconnect', [20, 30], refused('wrong_state'))],
    lines: [...anaHasIt.lines, 'disconnected ana'],
  },
  'a command without an answer happens twice': {
    operations: [
      anaHasIt.operation,
      op('ana', 'hold', [20, 21], unknown),
      op('ana', 'resume', [30, 40], ok('connected', 'ana', 5)),
    ],
    lines: [...anaHasIt.lines, 'held ana', 'resumed ana', 'held ana'],
  },
  'something is picked up that nobody asked for': {
    operations: [op('ben', 'pickup', [0, 10], refused('interaction_unknown'))],
    lines: ['offered ana', 'connected ana'],
  },
  'an agent who never had it is told what becomes of it': {
    operations: [anaHasIt.operation, op('ben', 'look', [20, 30], ok('connected', 'ana', 3))],
    lines: anaHasIt.lines,
  },
  'a view is older than one that came before it': {
    operations: [
      anaHasIt.operation,
      op('ana', 'hold', [20, 30], ok('held', 'ana', 4)),
      op('supervisor', 'look', [40, 50], ok('connected', 'ana', 3)),
    ],
    lines: [...anaHasIt.lines, 'held ana'],
  },
  'it is offered to an agent while another one has it': {
    operations: [anaHasIt.operation],
    lines: [...anaHasIt.lines, 'offered ben'],
  },
  'two changes have the same version': {
    operations: [anaHasIt.operation, op('ana', 'hold', [20, 30], ok('held', 'ana', 3))],
    lines: [...anaHasIt.lines, 'held ana'],
  },
};

describe('a history of one interaction', () => {
  it.each(Object.entries(right))('is right: %s', (_, history) => {
    expect(verdictOn(history)).toMatchObject({ holds: true });
  });

  it.each(Object.entries(wrong))('is wrong: %s', (_, history) => {
    expect(verdictOn(history)).toMatchObject({ holds: false, stuck: expect.any(String) as string });
  });
});

describe('histories of many agents at once, made at random from the rules', () => {
  const seeds = Array.from({ length: 300 }, (_, i) => i + 1);

  it('are right, however many answers are missing', () => {
    for (const seed of seeds) {
      const history = walk(createRandom(seed, 'history'), seed % 2 === 0 ? 0.2 : 0);
      expect([seed, check(history)]).toEqual([seed, expect.objectContaining({ holds: true })]);
    }
  });

  it('are wrong as soon as a line of the timeline, an answer or its time is another', () => {
    const spoiled = seeds.flatMap((seed) =>
      spoil(walk(createRandom(seed, 'history'), 0), createRandom(seed, 'spoil')),
    );
    for (const one of spoiled) expect([one.what, check(one).holds]).toEqual([one.what, false]);
    expect(spoiled.length).toBeGreaterThan(seeds.length * 2);
  });
});
