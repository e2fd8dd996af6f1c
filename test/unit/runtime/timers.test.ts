import { createTimers } from '../../../actors/runtime/timers.ts';
import { createManualClock } from './manual-clock.ts';

const setUp = () => {
  const clock = createManualClock(0);
  const rung: string[] = [];
  const timers = createTimers(clock, (address) => rung.push(`${address} ${String(clock.now())}`));
  return { clock, rung, timers };
};

it('rings each alarm once, at its time, the earliest first', async () => {
  const { clock, rung, timers } = setUp();
  timers.set('agent/b', 30);
  timers.set('agent/a', 10);
  timers.set('agent/c', 20);
  await clock.pass(100);
  expect(rung).toEqual(['agent/a 10', 'agent/c 20', 'agent/b 30']);
});

it('forgets the former time of an alarm that is moved, and one that is removed', async () => {
  const { clock, rung, timers } = setUp();
  timers.set('agent/a', 10);
  timers.set('agent/a', 40);
  timers.set('agent/b', 20);
  timers.set('agent/b', undefined);
  await clock.pass(100);
  expect(rung).toEqual(['agent/a 40']);
});

it('moves an alarm to an earlier time', async () => {
  const { clock, rung, timers } = setUp();
  timers.set('agent/a', 40);
  timers.set('agent/a', 10);
  await clock.pass(100);
  expect(rung).toEqual(['agent/a 10']);
});

it('rings at once what is overdue', async () => {
  const { clock, rung, timers } = setUp();
  await clock.pass(50);
  timers.set('agent/a', 10);
  await clock.pass(0);
  expect(rung).toEqual(['agent/a 50']);
});

it('waits longer than a timer of Node can', async () => {
  const { clock, rung, timers } = setUp();
  const inAMonth = 30 * 24 * 3_600_000;
  timers.set('agent/a', inAMonth);
  await clock.pass(inAMonth - 1);
  expect(rung).toEqual([]);
  await clock.pass(1);
  expect(rung).toEqual([`agent/a ${String(inAMonth)}`]);
});

it('can be set again while it rings', async () => {
  const clock = createManualClock(0);
  const rung: number[] = [];
  const timers = createTimers(clock, (address) => {
    rung.push(clock.now());
    if (rung.length < 3) timers.set(address, clock.now() + 10);
  });
  timers.set('agent/a', 10);
  await clock.pass(100);
  expect(rung).toEqual([10, 20, 30]);
});

it('rings no more once it is stopped', async () => {
  const { clock, rung, timers } = setUp();
  timers.set('agent/a', 10);
  timers.stop();
  timers.set('agent/b', 20);
  await clock.pass(100);
  expect(rung).toEqual([]);
});

it('keeps its order among many', async () => {
  const { clock, rung, timers } = setUp();
  for (let i = 0; i < 200; i += 1) timers.set(`agent/${String(i)}`, ((i * 7_919) % 200) + 1);
  await clock.pass(300);
  const times = rung.map((line) => Number(line.split(' ')[1]));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times).toHaveLength(200);
});
