/** The office of the contact centre: changes the configuration now and then, and every node hears of it. */
import { accessLicence, type Configuration } from '../../actors/configuration.ts';
import { addressOf, type Address } from '../../actors/runtime/actor.ts';
import {
  agentNames,
  changeConfiguration,
  pages,
  restoreConfiguration,
} from './centre-configuration.ts';
import { createRandom } from './random.ts';
import type { RunContext } from './workload.ts';
import type { Process } from './world.ts';

export interface Office {
  readonly configOf: (process: Process) => Configuration;
  /** Actors that are to be awake whether anyone speaks to them or not. */
  readonly residents: () => readonly Address[];
  readonly start: () => void;
  /** Makes good what was changed. */
  readonly finish: () => void;
}

/** How long a node may take to hear of a change: some beats. */
const hearsWithinMs = 800;

export const createOffice = (
  { seed, world, cluster }: RunContext,
  first: Configuration,
): Office => {
  const random = createRandom(seed, 'office');
  const heard = new Map<Process, Configuration>();
  const meanMs = random.pick([1_500, 4_000, Infinity]);
  let current = first;
  let isOver = false;

  const residents = (): readonly Address[] => [
    ...pages.map((page) => addressOf('channel', page)),
    ...Object.keys(first.workgroups).map((id) => addressOf('workgroup', id)),
    addressOf('licence', accessLicence),
  ];

  /** A process that begins reads what is in force. */
  const configOf = (process: Process): Configuration => {
    const known = heard.get(process) ?? current;
    heard.set(process, known);
    return known;
  };

  const publish = (changed: Configuration): void => {
    const before = current;
    current = changed;
    const agents = agentNames.filter((name) => isMoved(name, before, changed));
    const concerned = [...residents(), ...agents.map((name) => addressOf('agent', name))];
    for (const { process, node } of cluster.nodes()) {
      configOf(process);
      const hear = (): void => {
        if (configOf(process).version >= changed.version) return;
        heard.set(process, changed);
        node.reconfigured(concerned);
      };
      world.after(random.between(0, hearsWithinMs), ' hears of a change', hear, process);
    }
  };

  const planNext = (): void => {
    if (meanMs === Infinity) return;
    world.after(random.between(0, 2 * meanMs), 'the office changes something', () => {
      if (isOver) return;
      publish(changeConfiguration(current, random));
      planNext();
    });
  };

  return {
    configOf,
    residents,
    start: planNext,
    finish: () => {
      isOver = true;
      publish(restoreConfiguration(current, first));
    },
  };
};

const isMoved = (name: string, before: Configuration, after: Configuration): boolean =>
  placesOf(name, before) !== placesOf(name, after);

const placesOf = (name: string, { workgroups }: Configuration): string =>
  Object.values(workgroups)
    .flatMap(({ id, members }) =>
      members.flatMap(({ user, activated }) =>
        (user as string) === name ? [`${id} ${String(activated)}`] : [],
      ),
    )
    .join();
