import { createOutbox } from '../../../actors/runtime/outbox.ts';
import type { PartitionImage } from '../../../actors/runtime/partition-store.ts';

const empty: PartitionImage = { timers: [], outgoing: [], lastSent: [], applied: [] };
const greeting = { to: 'agent/ana', command: { type: 'greet' } } as const;
const json = JSON.stringify(greeting);

it('numbers the messages of each way from 1', () => {
  const outbox = createOutbox(0, empty);
  expect([outbox.add(1, greeting), outbox.add(2, greeting), outbox.add(1, greeting)]).toMatchObject(
    [
      { to: 1, number: 1 },
      { to: 2, number: 1 },
      { to: 1, number: 2 },
    ],
  );
});

it('sends nothing before it is durable', () => {
  const outbox = createOutbox(0, empty);
  const first = outbox.add(1, greeting);
  expect([...outbox.destinations()]).toEqual([]);
  expect(outbox.parcel(1, 10)).toBeUndefined();
  outbox.release([first]);
  expect([...outbox.destinations()]).toEqual([1]);
  expect(outbox.parcel(1, 10)).toEqual({ from: 0, to: 1, first: 1, messages: [greeting] });
});

it('sends the oldest first, so many at a time, until they are confirmed', () => {
  const outbox = createOutbox(0, empty);
  outbox.release([outbox.add(1, greeting), outbox.add(1, greeting), outbox.add(1, greeting)]);
  expect(outbox.parcel(1, 2)).toMatchObject({ first: 1, messages: { length: 2 } });
  expect(outbox.parcel(1, 2)).toMatchObject({ first: 1, messages: { length: 2 } });
  expect(outbox.confirm(1, 2)).toEqual([1, 2]);
  expect(outbox.parcel(1, 2)).toMatchObject({ first: 3, messages: { length: 1 } });
  expect(outbox.unconfirmed()).toBe(1);
});

it('takes a confirmation that comes again, or too late, for nothing', () => {
  const outbox = createOutbox(0, empty);
  outbox.release([outbox.add(1, greeting), outbox.add(1, greeting)]);
  expect(outbox.confirm(1, 2)).toEqual([1, 2]);
  expect(outbox.confirm(1, 2)).toEqual([]);
  expect(outbox.confirm(1, 1)).toEqual([]);
});

it('goes on after a takeover where the former owner was', () => {
  const outbox = createOutbox(0, {
    ...empty,
    outgoing: [
      [1, 6, json],
      [1, 5, json],
    ],
    lastSent: [
      [1, 6],
      [2, 9],
    ],
  });
  expect(outbox.parcel(1, 10)).toMatchObject({ first: 5, messages: [greeting, greeting] });
  expect(outbox.add(1, greeting).number).toBe(7);
  expect(outbox.add(2, greeting).number).toBe(10);
});
