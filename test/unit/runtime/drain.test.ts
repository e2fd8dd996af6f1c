/** Which node may hand over what it has, as the nodes themselves agree on it over their store. */
import { defaultLimits } from '../../../actors/runtime/limits.ts';
import { createNode, type ActorNode } from '../../../actors/runtime/node.ts';
import type { Store } from '../../../actors/runtime/partition-store.ts';
import { createMemoryStore } from '../../../services/store/memory/memory-store.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

const partitions = 8;

const nodeOn = (store: Store, clock: ManualClock, name: string): ActorNode =>
  createNode({
    incarnation: name,
    name,
    takesPartitions: true,
    partitions,
    actors: [],
    store,
    clock,
    bus: { deliver: () => Promise.resolve([]), announce: () => undefined },
    effects: { run: () => Promise.resolve(undefined) },
    observer: { note: () => undefined },
    limits: defaultLimits,
    config: () => ({}),
    residents: () => [],
    onConfigurationVersion: () => undefined,
  });

describe('draining', () => {
  const world = async () => {
    const clock = createManualClock();
    const store = createMemoryStore({ now: clock.now });
    const nodes = [nodeOn(store, clock, 'a'), nodeOn(store, clock, 'b')] as const;
    for (const node of nodes) await node.start();
    await clock.pass(2_000);
    return { clock, nodes };
  };
  const owned = (nodes: readonly ActorNode[]) => nodes.map((node) => node.status().owned.length);

  it('is refused to the last that takes, however little it has heard since the others were drained', async () => {
    const { clock, nodes } = await world();
    const [a, b] = nodes;
    expect(await a.drain()).toBe(true);
    // No time has passed: `b` has not heard of it by any beat of its own.
    expect(await b.drain()).toBe(false);
    await clock.pass(2_000);
    expect(owned(nodes)).toEqual([0, partitions]);
  });

  it('is never allowed to all who ask at once', async () => {
    const { clock, nodes } = await world();
    const allowed = await Promise.all(nodes.map((node) => node.drain()));
    expect(allowed.filter(Boolean).length).toBeLessThan(nodes.length);
    await clock.pass(2_000);
    expect(owned(nodes).reduce((sum, count) => sum + count)).toBe(partitions);
  });

  it('leaves to a node that was refused what it has, in every moment', async () => {
    const { clock, nodes } = await world();
    const [a, b] = nodes;
    await a.drain();
    await clock.pass(2_000);
    const refused = b.drain();
    expect(owned(nodes)).toEqual([0, partitions]);
    await refused;
    expect(owned(nodes)).toEqual([0, partitions]);
    expect(b.status().members.find(({ name }) => name === 'b')).toMatchObject({ takes: true });
  });

  it('ends when the node is let take again', async () => {
    const { clock, nodes } = await world();
    const [a] = nodes;
    const before = owned(nodes);
    await a.drain();
    await clock.pass(2_000);
    await a.undrain();
    await clock.pass(2_000);
    expect(owned(nodes)).toEqual(before);
  });
});
