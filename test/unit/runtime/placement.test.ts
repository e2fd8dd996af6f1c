import { partitionOf, preferredOwner, type Candidate } from '../../../actors/runtime/placement.ts';

const partitions = 64;
const all = Array.from({ length: partitions }, (_, partition) => partition);
const nodes = (...names: string[]): Candidate[] =>
  names.map((name) => ({ name, incarnation: `${name}.1` }));
const ownersOf = (candidates: Candidate[]): (string | undefined)[] =>
  all.map((partition) => preferredOwner(partition, candidates));

it('spreads actors evenly over the partitions', () => {
  const counts = all.map(() => 0);
  for (let i = 0; i < 6_400; i += 1) {
    const partition = partitionOf(`conversation/facebook:acme:1001_${String(i)}`, partitions);
    counts[partition] = (counts[partition] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect(Math.max(...counts)).toBeLessThan(145);
});

it('spreads partitions over the nodes', () => {
  const owners = ownersOf(nodes('a', 'b', 'c', 'd'));
  for (const { incarnation } of nodes('a', 'b', 'c', 'd')) {
    const share = owners.filter((owner) => owner === incarnation).length;
    expect(share).toBeGreaterThan(6);
    expect(share).toBeLessThan(28);
  }
});

it('moves to a node that joins what is to be its own, and nothing else', () => {
  const before = ownersOf(nodes('a', 'b', 'c'));
  const after = ownersOf(nodes('a', 'b', 'c', 'd'));
  const moved = all.filter((partition) => before[partition] !== after[partition]);
  expect(moved.length).toBeGreaterThan(6);
  expect(moved.length).toBeLessThan(28);
  for (const partition of moved) expect(after[partition]).toBe('d.1');
});

it('gives a restarted node back what it had', () => {
  const before = ownersOf(nodes('a', 'b'));
  const restarted = [{ name: 'a', incarnation: 'a.2' }, ...nodes('b')];
  expect(ownersOf(restarted)).toEqual(before.map((owner) => (owner === 'a.1' ? 'a.2' : owner)));
});

it('decides the same whatever the order of the nodes, and for nobody when there is none', () => {
  expect(ownersOf(nodes('c', 'a', 'b'))).toEqual(ownersOf(nodes('a', 'b', 'c')));
  expect(preferredOwner(0, [])).toBeUndefined();
});

it('takes the smaller incarnation of two lives of one name', () => {
  const lives = [
    { name: 'a', incarnation: 'a.2' },
    { name: 'a', incarnation: 'a.1' },
  ];
  expect(preferredOwner(3, lives)).toBe('a.1');
});
