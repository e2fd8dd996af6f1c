import type { Activation, AnyActor } from '../../../actors/runtime/activation.ts';
import type { Effect, Tagged } from '../../../actors/runtime/actor.ts';
import { createEffectLedger } from '../../../actors/runtime/effect-ledger.ts';
import type { EffectCall } from '../../../actors/runtime/ports.ts';
import { createManualClock } from './manual-clock.ts';

const send: Effect = { id: 'send', type: 'send' };
const poll: Effect = { id: 'poll', type: 'poll', everyMs: 100 };
const done: Tagged = { type: 'done' };

const activationOf = (inherited: boolean): Activation => ({
  address: 'agent/ana',
  actor: {} as AnyActor,
  state: undefined,
  usedAt: 0,
  storedWakeAt: undefined,
  inherited,
});

const setUp = () => {
  const clock = createManualClock(0);
  const calls: { at: number; id: string; call: EffectCall }[] = [];
  const told: Tagged[] = [];
  const world = {
    mayAct: true,
    run: (): Promise<Tagged | undefined> => Promise.resolve(done),
    /** What the actor does about an outcome. */
    tell: (): Promise<void> => Promise.resolve(),
  };
  const ledger = createEffectLedger({
    clock,
    runner: {
      run: (effect, call) => {
        calls.push({ at: clock.now(), id: effect.id, call });
        return world.run();
      },
    },
    mayAct: () => world.mayAct,
    tell: async (_, outcome) => {
      told.push(outcome);
      await world.tell();
    },
    quarantineUntil: 1_000,
    retryMs: 50,
  });
  return { clock, calls, told, world, ledger };
};

const times = (calls: readonly { at: number }[]): number[] => calls.map(({ at }) => at);

it('makes a call that is newly wanted at once, and tells its outcome', async () => {
  const { clock, calls, told, ledger } = setUp();
  const activation = activationOf(false);
  ledger.sync(activation, [send]);
  expect(ledger.isBusy(activation)).toBe(true);
  await clock.pass(10);
  expect(calls).toMatchObject([{ at: 0, call: { verify: false, actor: 'agent/ana' } }]);
  expect(told).toEqual([done]);
});

it('makes it once, however often it is said to be wanted', async () => {
  const { clock, calls, world, ledger } = setUp();
  const activation = activationOf(false);
  world.run = () => new Promise(() => undefined);
  ledger.sync(activation, [send]);
  await clock.pass(10);
  ledger.sync(activation, [send]);
  await clock.pass(10_000);
  expect(calls).toHaveLength(1);
});

it('leaves an inherited call alone for a while, and then looks first', async () => {
  const { clock, calls, ledger } = setUp();
  ledger.sync(activationOf(true), [send]);
  await clock.pass(999);
  expect(calls).toEqual([]);
  await clock.pass(1);
  expect(calls).toMatchObject([{ at: 1_000, call: { verify: true } }]);
});

it('takes up an inherited standing call at once', async () => {
  const { clock, calls, ledger } = setUp();
  ledger.sync(activationOf(true), [poll]);
  await clock.pass(0);
  expect(calls).toMatchObject([{ at: 0, call: { verify: false } }]);
});

it('repeats a standing call at its interval, until it is no longer wanted', async () => {
  const { clock, calls, ledger } = setUp();
  const activation = activationOf(false);
  ledger.sync(activation, [poll]);
  await clock.pass(250);
  ledger.sync(activation, []);
  await clock.pass(1_000);
  expect(times(calls)).toEqual([0, 100, 200]);
  expect(ledger.isBusy(activation)).toBe(false);
});

it('waits until the time that the actor has set', async () => {
  const { clock, calls, ledger } = setUp();
  ledger.sync(activationOf(false), [{ ...send, notBeforeAt: 70 }]);
  await clock.pass(200);
  expect(times(calls)[0]).toBe(70);
});

it('does not make a call again before the time to which its outcome has put it off', async () => {
  const { clock, calls, world, ledger } = setUp();
  const activation = activationOf(false);
  world.tell = () => {
    ledger.sync(activation, [{ ...send, verify: true, notBeforeAt: 500 }]);
    return Promise.resolve();
  };
  ledger.sync(activation, [send]);
  await clock.pass(520);
  expect(calls).toMatchObject([{ at: 0 }, { at: 500, call: { verify: true } }]);
});

it('looks before it repeats a call whose outcome could not be told', async () => {
  const { clock, calls, world, ledger } = setUp();
  world.tell = () => Promise.reject(new Error('owner moved'));
  ledger.sync(activationOf(false), [send]);
  await clock.pass(60);
  expect(calls).toMatchObject([{ call: { verify: false } }, { at: 50, call: { verify: true } }]);
});

it('tells the runner when it may no longer act', async () => {
  const { clock, calls, world, ledger } = setUp();
  const activation = activationOf(false);
  world.run = () => new Promise(() => undefined);
  ledger.sync(activation, [send]);
  await clock.pass(0);
  const call = calls[0]?.call;
  expect(call?.mayAct()).toBe(true);
  world.mayAct = false;
  expect(call?.mayAct()).toBe(false);
  world.mayAct = true;
  ledger.sync(activation, []);
  expect(call?.mayAct()).toBe(false);
  expect(call?.signal.aborted).toBe(true);
});

it('does not tell the outcome of a call that was called off', async () => {
  const { clock, told, world, ledger } = setUp();
  const activation = activationOf(false);
  const { promise, resolve } = Promise.withResolvers<Tagged>();
  world.run = () => promise;
  ledger.sync(activation, [send]);
  await clock.pass(0);
  ledger.sync(activation, []);
  resolve(done);
  await clock.pass(0);
  expect(told).toEqual([]);
});

it('begins nothing any more once it is stopped, whatever a last commit wants', async () => {
  const { clock, calls, ledger } = setUp();
  const activation = activationOf(false);
  ledger.sync(activation, [send]);
  ledger.stop();
  ledger.sync(activation, [send]);
  await clock.pass(5_000);
  expect(calls).toEqual([]);
});

it('does not wait out the old interval when a standing call is to come oftener', async () => {
  const { clock, calls, ledger } = setUp();
  const activation = activationOf(false);
  ledger.sync(activation, [{ ...poll, everyMs: 10_000 }]);
  await clock.pass(10);
  ledger.sync(activation, [{ ...poll, everyMs: 100 }]);
  await clock.pass(250);
  expect(times(calls)).toEqual([0, 110, 210]);
});
