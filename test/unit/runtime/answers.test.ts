import { Rejected } from '../../../actors/errors.ts';
import { createAnswers, refusalOf } from '../../../actors/runtime/answers.ts';
import { defaultLimits } from '../../../actors/runtime/limits.ts';
import { createManualClock } from './manual-clock.ts';

const envelope = {
  address: 'agent/ana',
  command: { type: 'greet' },
  commandId: 'c1',
  deadlineAt: Infinity,
} as const;

const setUp = () => {
  const clock = createManualClock(1_000);
  const stored = new Map<string, string>();
  const asked: string[] = [];
  const store = {
    answer: (_: number, id: string) => {
      asked.push(id);
      return Promise.resolve(stored.get(id));
    },
  };
  return { clock, stored, asked, answers: createAnswers(store, 0, clock, defaultLimits) };
};

it('gives the answer that is still on its way to a repeat that comes meanwhile', async () => {
  const { answers, asked } = setUp();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  answers.keep('c1', envelope, { answer: 'hello' }, promise);
  const repeat = answers.find(envelope);
  resolve('hello');
  await expect(repeat).resolves.toEqual({ answer: 'hello' });
  expect(asked).toEqual([]);
});

it('keeps an answer in the commit for as long as the client asked', () => {
  const { answers } = setUp();
  const revealed = Promise.resolve();
  expect(answers.keep('c1', envelope, { answer: { a: 1 } }, revealed)).toEqual([
    'c1',
    '{"answer":{"a":1}}',
    1_000 + defaultLimits.answerMs,
  ]);
  const [, , until] = answers.keep('c2', { ...envelope, keepMs: 5 }, { answer: 1 }, revealed);
  expect(until).toBe(1_005);
});

it('looks in the store while a first attempt may be older than this owner', async () => {
  const { clock, stored, asked, answers } = setUp();
  stored.set('c1', '{"answer":"before"}');
  await expect(answers.find(envelope)).resolves.toEqual({ answer: 'before' });
  await clock.pass(defaultLimits.deadlineMs);
  await expect(answers.find(envelope)).resolves.toBeUndefined();
  expect(asked).toEqual(['c1']);
});

it('always looks for a command that says that it may be a repeat', async () => {
  const { clock, stored, answers } = setUp();
  stored.set('c1', '{"answer":null}');
  await clock.pass(defaultLimits.deadlineMs);
  await expect(answers.find({ ...envelope, repeated: true })).resolves.toEqual({ answer: null });
});

it('forgets an answer whose commit has failed', async () => {
  const { answers } = setUp();
  const failed = Promise.reject(new Error('owner moved'));
  answers.keep('c1', envelope, { answer: 'hello' }, failed);
  await expect(failed).rejects.toThrow('owner moved');
  expect(answers.pending('c1')).toBeUndefined();
});

it('asks nobody about a question without an id', async () => {
  const { asked, answers } = setUp();
  const { commandId: _, ...question } = envelope;
  await expect(answers.find({ ...question, repeated: true })).resolves.toBeUndefined();
  expect(asked).toEqual([]);
});

it('refuses again what it has refused, from memory and from the store', async () => {
  const refused = refusalOf(new Rejected('not_offered', { interaction: 'i1' }));
  const { answers } = setUp();
  const revealed = Promise.reject(new Rejected('not_offered', { interaction: 'i1' }));
  const [, json] = answers.keep('c1', envelope, refused, revealed);
  await expect(answers.find(envelope)).rejects.toMatchObject({ type: 'not_offered' });
  const next = setUp();
  next.stored.set('c1', json);
  const repeat = next.answers.find(envelope);
  await expect(repeat).rejects.toMatchObject({ type: 'not_offered', data: { interaction: 'i1' } });
});
