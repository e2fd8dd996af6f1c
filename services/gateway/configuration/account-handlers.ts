/** Whether the credentials of an account work, and whose they are. */
import type { Params, Reply } from '../../actions.ts';
import type { Gateway } from '../gateway.ts';
import { askHere } from '../here.ts';

/** The hub tries a call three times, five seconds each. */
const testTimeoutMs = 18_000;

interface Asked {
  readonly body: Params<'hub.testAccount'>;
}

export const test = async ({ body }: Asked, { broker }: Gateway) =>
  answerOf(await askHere(broker, 'hub.testAccount', body, testTimeoutMs));

/** What is wrong, by a code and no more: what a platform writes may name people. */
const answerOf = (verdict: Reply<'hub.testAccount'>) => {
  if (verdict === null) return { works: false, failure: 'address' };
  const { works, identity, failure } = verdict;
  return {
    works,
    ...(identity === undefined ? {} : { identity }),
    ...(failure === undefined ? {} : { failure: codeOf(failure) }),
  };
};

type Failure = NonNullable<NonNullable<Reply<'hub.testAccount'>>['failure']>;

/** What a platform refuses to say about the caller itself, it refuses for want of a permission. */
const codeOf = ({ type }: Failure): string => (type === 'rejected' ? 'auth' : type);
