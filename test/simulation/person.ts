/** Someone with a program that talks to the cluster, and does not let go of what it has begun. */
import { isRejected } from '../../actors/errors.ts';
import type { Question } from '../../actors/runtime/client.ts';
import type { Reads } from './reads.ts';
import type { Random } from './random.ts';
import type { RunContext } from './workload.ts';

/** What became of a command, as the person knows it. */
export type Outcome = Readonly<
  | { status: 'done'; answer: unknown }
  | { status: 'rejected'; type: string; data: unknown }
  | { status: 'unknown' }
>;

export interface Person {
  readonly name: string;
  readonly random: Random;
  /** Asks until there is an answer, under one command id; may lose patience with a fault's help. */
  readonly perform: (question: Question) => Promise<Outcome>;
  readonly rest: (ms: number) => Promise<void>;
  readonly nextId: () => string;
}

/** After this a person's program asks again, perhaps elsewhere. */
const patienceMs = 4_000;

export const createPerson = (
  name: string,
  random: Random,
  { world, cluster, faults, history, violate }: RunContext,
  reads: Reads,
): Person => {
  let ids = 0;

  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      world.after(ms, `${name} rests`, resolve);
    });

  const perform = async (question: Question): Promise<Outcome> => {
    // A repeat may be told what the first attempt did: the answer is at least as new as its beginning.
    const reading = reads.begin(name, question.address);
    for (;;) {
      const outcome = await attempt(question);
      if (outcome.status === 'done') reading.end(outcome.answer);
      if (outcome.status !== 'unknown') {
        if (wasKept(question) && faults.strikes('commandRepeated', 0.05))
          void repeatLater(question, outcome);
        return outcome;
      }
      if (faults.strikes('commandAbandoned', 0.1)) return outcome;
      await rest(random.between(20, 400));
    }
  };

  const attempt = async (question: Question): Promise<Outcome> => {
    try {
      return { status: 'done', answer: await cluster.ask(name, question, patienceMs) };
    } catch (error) {
      if (isRejected(error)) return { status: 'rejected', type: error.type, data: error.data };
      complainOf(error, question);
      return { status: 'unknown' };
    }
  };

  /** The same command once more, late: it must get the same answer, and do nothing. */
  const repeatLater = async (question: Question, first: Outcome): Promise<void> => {
    await rest(faults.random('commandRepeated').between(0, 4_000));
    const second = await attempt(question);
    if (second.status === 'unknown' || JSON.stringify(second) === JSON.stringify(first)) return;
    violate(
      'a repeated command is answered alike',
      [question.address],
      `${question.commandId ?? ''}: ${JSON.stringify(first)}, then ${JSON.stringify(second)}`,
    );
  };

  /** Answers are kept of commands that have an id. */
  const wasKept = ({ commandId }: Question): boolean =>
    commandId !== undefined && history.answerOf(commandId) !== undefined;

  /** What is neither a refusal nor an outage is a defect. */
  const complainOf = (error: unknown, { address, command }: Question): void => {
    const isOutage =
      error instanceof Error &&
      (('retryable' in error && error.retryable === true) || isBroken(error));
    if (!isOutage)
      violate('failures are refusals or outages', [address], `${command.type}: ${String(error)}`);
  };

  const nextId = (): string => {
    ids += 1;
    return `${name}-${String(ids)}`;
  };

  return { name, random, perform, rest, nextId };
};

const isBroken = ({ message }: Error): boolean =>
  ['No gateway answers', 'Connection lost', 'Nothing came'].includes(message);
