import { createSightings } from '../../../actors/runtime/sightings.ts';

const leaseMs = 400;
const card = JSON.stringify({ name: 'a', takes: true });
const beat = (count: number) => [{ incarnation: 'a.1', count, card }];

const setUp = () => {
  const time = { now: 0 };
  const sightings = createSightings(() => time.now, leaseMs);
  /** A roll that took no time to come. */
  const look = (at: number, count: number): void => {
    time.now = at;
    sightings.look(beat(count), at);
  };
  return { time, sightings, look };
};

it('takes a node for alive as long as its beat changes', () => {
  const { sightings, look } = setUp();
  look(0, 1);
  look(390, 2);
  look(780, 3);
  expect(sightings.isAlive('a.1')).toBe(true);
  expect(sightings.candidates()).toEqual([{ incarnation: 'a.1', name: 'a' }]);
});

it('takes a node for dead when a roll asked for a lease later shows the same beat', () => {
  const { sightings, look } = setUp();
  look(0, 1);
  look(400, 1);
  expect(sightings.isAlive('a.1')).toBe(false);
  expect(sightings.candidates()).toEqual([]);
});

it('takes no node for dead on the passing of time alone', () => {
  const { time, sightings, look } = setUp();
  look(0, 1);
  look(390, 1);
  time.now = 5_000;
  expect(sightings.isAlive('a.1')).toBe(true);
  expect(sightings.nextEndMs()).toBe(0);
});

it('learns nothing from a roll that a later one has overtaken', () => {
  const { time, sightings, look } = setUp();
  look(100, 2);
  time.now = 120;
  sightings.look(beat(1), 50);
  look(505, 2);
  expect(sightings.isAlive('a.1')).toBe(false);
});

it('says when the next node would count as dead', () => {
  const { time, sightings, look } = setUp();
  look(0, 1);
  time.now = 150;
  expect(sightings.nextEndMs()).toBe(250);
});

it('counts out a node that has left the roll', () => {
  const { sightings, look } = setUp();
  look(0, 1);
  sightings.look([], 10);
  expect(sightings.isAlive('a.1')).toBe(false);
  expect(sightings.nextEndMs()).toBeUndefined();
});

it('takes a node whose card it cannot read for one that takes nothing', () => {
  const { sightings } = setUp();
  sightings.look([{ incarnation: 'x.1', count: 1, card: '[]' }], 0);
  expect(sightings.isAlive('x.1')).toBe(true);
  expect(sightings.candidates()).toEqual([]);
});
