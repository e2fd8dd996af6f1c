/** A period once more, under whatever rules. */
import type { Tagged } from '../../actors/runtime/actor.ts';
import { agentId, workgroupId } from '../../actors/types.ts';
import { createCustomers } from './customers.ts';
import { createMeasures, type Measured } from './measures.ts';
import type { Dated, Past } from './past.ts';
import { isKnown } from './record.ts';
import { createResponses } from './responses.ts';
import { createStaff } from './staff.ts';
import { createWorld } from './world.ts';

/** @param configurations - what holds from when on; the first from the beginning */
export const simulate = (past: Past, configurations: readonly Dated[]): Measured => {
  const [first, ...later] = configurations;
  const measures = createMeasures();
  if (first === undefined) return measures.measured();
  const starts = past.people.flatMap(({ stances }) => stances[0]?.at ?? []);
  const world = createWorld({
    startAt: Math.min(past.from, ...starts),
    config: first.configuration,
    onEvent: (actor, event) => {
      const [kind = '', id = ''] = splitAt(actor);
      if (kind === 'workgroup' && isKnown(event)) measures.note(workgroupId(id), event);
      if (kind === 'agent' && isMissing(event)) staff.wentMissing(agentId(id));
    },
    onMessage: (to, command) => {
      if (to.startsWith('conversation/')) customers.hear(command);
    },
  });
  const staff = createStaff(world, past.people);
  const customers = createCustomers(world, past.journeys, createResponses(past.people));
  for (const id of Object.keys(first.configuration.workgroups))
    world.tell(`workgroup/${id}`, { type: 'reconfigured' });
  staff.begin();
  customers.begin();
  for (const { at, configuration } of later)
    world.at(at, () => {
      world.reconfigure(configuration);
    });
  // The last thing that is known to have happened has happened in a simulation, too.
  world.runUntil(past.to + 1);
  return measures.measured();
};

const splitAt = (address: string): readonly string[] => {
  const slash = address.indexOf('/');
  return [address.slice(0, slash), address.slice(slash + 1)];
};

const isMissing = (event: Tagged): boolean =>
  event.type === 'statusChanged' && 'why' in event && event.why === 'missed';
