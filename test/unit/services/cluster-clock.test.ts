import { createClusterClock } from '../../../services/cluster/cluster-clock.ts';

/** A machine: its monotonic clock, and a wall clock that can be set. */
const machine = (wallAt = 1_000_000) => {
  const state = { monotonic: 0, wallAt };
  const clock = createClusterClock(
    () => state.monotonic,
    () => state.wallAt + state.monotonic,
  );
  return { state, clock };
};

describe('the clock of the cluster', () => {
  it('takes the time of the store at once when it hears it first', () => {
    const { clock } = machine();
    clock.learn(1_000_700);
    expect(clock.now()).toBe(1_000_700);
  });

  it('counts on by the monotonic clock, whatever the wall clock does', () => {
    const { state, clock } = machine();
    clock.learn(1_000_000);
    state.monotonic += 500;
    state.wallAt += 3_600_000;
    expect(clock.now()).toBe(1_000_500);
  });

  it('makes up for being behind little by little', () => {
    const { state, clock } = machine();
    clock.learn(1_000_000);
    state.monotonic += 100;
    clock.learn(1_000_120);
    expect(clock.now()).toBe(1_000_100);
    state.monotonic += 100;
    expect(clock.now()).toBe(1_000_210);
    state.monotonic += 1_000;
    expect(clock.now()).toBe(1_001_220);
  });

  it('never runs backwards when it is ahead of the store', () => {
    const { state, clock } = machine();
    clock.learn(1_000_000);
    let before = clock.now();
    for (let beat = 0; beat < 20; beat += 1) {
      state.monotonic += 120;
      clock.learn(1_000_000 + state.monotonic - 5_000);
      expect(clock.now()).toBeGreaterThanOrEqual(before);
      before = clock.now();
    }
    expect(before).toBeLessThan(1_000_000 + state.monotonic);
  });

  it('goes to the time of the store at once after the machine has slept', () => {
    const { clock } = machine();
    clock.learn(1_000_000);
    clock.learn(1_000_000 + 3_600_000);
    expect(clock.now()).toBe(4_600_000);
  });
});
