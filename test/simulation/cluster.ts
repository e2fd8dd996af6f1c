/** The nodes of a simulated cluster: their lives, and the way in for people. */
import type { Question } from '../../actors/runtime/client.ts';
import type { Store } from '../../actors/runtime/partition-store.ts';
import type { Observation } from '../../actors/runtime/ports.ts';
import type { Faults } from './faults.ts';
import type { History } from './history.ts';
import { hopMs } from './latency.ts';
import { createRandom } from './random.ts';
import { createSimClock, type SimClock } from './sim-clock.ts';
import { createNetwork, type Lines } from './sim-network.ts';
import { createSimNode, type SimNode, type SimNodePorts } from './sim-node.ts';
import { createWitnesses } from './sim-witnesses.ts';
import { createSimStore, type StoreWay } from './sim-store.ts';
import type { Process, World } from './world.ts';

export interface Cluster {
  /** Starts a new life of a node that has none. */
  readonly boot: (name: string) => void;
  readonly crash: (name: string) => void;
  /** Hands over, leaves, exits. */
  readonly stop: (name: string) => void;
  readonly nodes: () => readonly SimNode[];
  readonly find: (name: string) => SimNode | undefined;
  /**
   * A person's program asks through the gateway of some node. Rejects when the connection breaks or
   * nothing comes for too long: the outcome is unknown then.
   */
  readonly ask: (who: string, question: Question, timeoutMs: number) => Promise<unknown>;
}

export interface ClusterPorts extends Omit<
  SimNodePorts,
  | 'name'
  | 'takesPartitions'
  | 'store'
  | 'effects'
  | 'network'
  | 'witnesses'
  | 'find'
  | 'others'
  | 'note'
  | 'actors'
  | 'config'
> {
  readonly configOf: (process: Process) => unknown;
  readonly actorsOf: () => SimNodePorts['actors'];
  readonly world: World;
  readonly faults: Faults;
  readonly seed: number;
  readonly history: History;
  readonly way: Omit<StoreWay, 'random'>;
  readonly lines: Lines;
  readonly createEffects: (process: Process, clock: SimClock) => SimNodePorts['effects'];
  readonly note: (observation: Observation, process: Process) => void;
  /** Puts a planted fault between a node and its ports. */
  readonly plantStore: (store: Store, process: Process) => Store;
  readonly plantClock: (clock: SimClock) => SimClock;
}

/** Nodes that only ask bear names that begin so. */
const gatewayPrefix = 'g';

export const createCluster = (ports: ClusterPorts): Cluster => {
  const { world, faults, seed, history } = ports;
  const lives = new Map<string, SimNode>();
  const counts = new Map<string, number>();
  const people = createRandom(seed, 'people');
  const network = createNetwork(world, faults, createRandom(seed, 'network'), ports.lines);
  const way = { ...ports.way, random: createRandom(seed, 'store') };
  const nodes = (): SimNode[] => [...lives.values()];

  const boot = (name: string): void => {
    if (lives.has(name)) return;
    const life = (counts.get(name) ?? 0) + 1;
    counts.set(name, life);
    const process = world.spawn(`${name}.${String(life)}`);
    const clock = ports.plantClock(createSimClock(world, process, faults));
    const planted = ports.plantStore(history.watched(process.id), process);
    note(process, 'boots');
    const node = createSimNode(world, process, clock, {
      ...ports,
      actors: ports.actorsOf(),
      config: () => ports.configOf(process),
      name,
      takesPartitions: !name.startsWith(gatewayPrefix),
      store: createSimStore(planted, process, way),
      effects: ports.createEffects(process, clock),
      network,
      witnesses: (asking) => witnessesOf(asking),
      find: (incarnation) => nodes().find((one) => one.process.id === incarnation),
      others: (self) => nodes().filter((one) => one.process !== self),
    });
    lives.set(name, node);
  };

  const witnessesOf = createWitnesses({
    world,
    faults,
    random: createRandom(seed, 'witnesses'),
    areGone: (incarnation) => {
      const node = nodes().find(({ process }) => process.id === incarnation);
      return node === undefined || ports.lines.areGone(node.process);
    },
  });

  const note = (process: Process, what: string): void => {
    world.trace.line(world.now(), () => ({ subjects: [], text: `${process.id} ${what}` }));
  };

  const crash = (name: string): void => {
    const node = lives.get(name);
    if (node === undefined) return;
    note(node.process, 'crashes');
    lives.delete(name);
    world.kill(node.process);
  };

  const stop = (name: string): void => {
    const node = lives.get(name);
    if (node === undefined || node.isLeaving) return;
    node.isLeaving = true;
    note(node.process, 'is asked to stop');
    const exit = (): void => {
      if (lives.get(name) !== node) return;
      note(node.process, 'has stopped');
      lives.delete(name);
      world.kill(node.process);
    };
    world.after(
      0,
      ' stops',
      () => {
        node.node.stop().then(
          () => world.after(0, ' exits', exit, node.process),
          () => world.after(0, ' exits', exit, node.process),
        );
      },
      node.process,
    );
  };

  const ask: Cluster['ask'] = (who, question, timeoutMs) =>
    new Promise((resolve, reject) => {
      const open = nodes().filter(({ isLeaving }) => !isLeaving);
      if (open.length === 0) {
        reject(new Error('No gateway answers'));
        return;
      }
      const { process, ask: askCluster } = people.pick(open);
      const broken = (): void => {
        world.after(hopMs(people), `${who} loses connection`, () => {
          reject(new Error('Connection lost'));
        });
      };
      process.onDeath.add(broken);
      world.trace.line(world.now(), () => ({
        subjects: [question.address, who],
        text: `${who} asks ${question.address} through ${process.id}: ${JSON.stringify(question.command)}`,
      }));
      world.after(timeoutMs, `${who} gives up waiting`, () => {
        reject(new Error('Nothing came'));
      });
      const back = (told: () => void): void => {
        process.onDeath.delete(broken);
        world.after(hopMs(people), `${who} hears ${question.command.type}`, told);
      };
      const begin = async (): Promise<void> => {
        try {
          const json = JSON.stringify((await askCluster(question)) ?? null);
          back(() => {
            resolve(JSON.parse(json));
          });
        } catch (error) {
          back(() => {
            reject(error instanceof Error ? error : new Error(String(error)));
          });
        }
      };
      world.after(hopMs(people), ` is asked by ${who}`, () => void begin(), process);
    });

  return { boot, crash, stop, nodes, find: (name) => lives.get(name), ask };
};
