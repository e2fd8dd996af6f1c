/** What becomes of interactions when a node dies: those of types that are on go on, the others end. */
import type { Configuration } from '../../actors/configuration.ts';
import type { Interaction } from '../../actors/conversation/interaction.protocol.ts';
import { isRecovered } from '../../actors/conversation/recovery.ts';
import { recoveryParameters } from '../../actors/recovery.ts';
import type { Incarnation, Partition } from '../../actors/runtime/partition-store.ts';
import type { DurableConversation, Happening } from './durable.ts';
import type { Claimed, Committed } from './history.ts';
import type { Random } from './random.ts';
import { epochStartAt } from './sim-clock.ts';
import type { RunContext } from './workload.ts';

/** Some type does not survive, or neither does. */
export const withTypesOff = (config: Configuration, random: Random): Configuration => {
  const names = [...recoveryParameters.values()];
  const on = random.pick([...names, 'neither']);
  const parameters = Object.entries(config.parameters).map(([name, { id, value }]) => {
    const isOff = names.includes(name) && name !== on;
    return [name, { id, value: isOff ? '0' : value }] as const;
  });
  return { ...config, parameters: Object.fromEntries(parameters) };
};

/** By how much the clocks of two nodes may differ. */
const clocksDifferMs = 1_000;

interface Tenure {
  readonly owner: Incarnation | undefined;
  /** When it was last taken from an owner that had not released it, by the store's clock. */
  readonly takenAt: number;
}

export const checkSwitchovers = (
  { history, violate }: Pick<RunContext, 'history' | 'violate'>,
  config: Configuration,
): void => {
  const tenures = new Map<Partition, Tenure>();
  const open = new Map<string, Interaction>();

  const onClaim = ({ partition, by, at }: Claimed): void => {
    const { owner, takenAt = -Infinity } = tenures.get(partition) ?? {};
    const isTaken = owner !== undefined && owner !== by;
    tenures.set(partition, { owner: by, takenAt: isTaken ? epochStartAt + at : takenAt });
  };
  const onRelease = ({ partition, by }: Pick<Claimed, 'partition' | 'by'>): void => {
    const tenure = tenures.get(partition);
    if (tenure?.owner === by) tenures.set(partition, { ...tenure, owner: undefined });
  };

  const onCommit = ({ partition, delta }: Committed): void => {
    const { takenAt = -Infinity } = tenures.get(partition) ?? {};
    for (const json of delta.events) {
      const { event } = JSON.parse(json) as { event: Happening };
      if (event.type === 'notRecovered') checkEnd(open.get(event.interaction ?? ''), takenAt);
    }
    for (const [address, json] of delta.heads)
      if (address.startsWith('conversation/')) look(json, takenAt);
  };

  const look = (json: string, takenAt: number): void => {
    const [, { id, open: all }] = JSON.parse(json) as [number, DurableConversation];
    for (const one of all) {
      open.set(one.id, one);
      const isOld = one.queuedAt < takenAt - clocksDifferMs;
      if (isOld && !isRecovered(one.interactionType, config))
        violate('what is off does not outlive its node', [`conversation/${id}`], one.id);
      if (one.cause !== undefined)
        violate('what was lost comes back as another', [`conversation/${id}`], one.id);
    }
  };

  const checkEnd = (interaction: Interaction | undefined, takenAt: number): void => {
    if (interaction === undefined) return;
    const { id, interactionType, queuedAt } = interaction;
    if (isRecovered(interactionType, config)) violate('what is on is never lost', [], id);
    if (takenAt < queuedAt - clocksDifferMs) violate('an order to move loses nothing', [], id);
  };

  history.listen({ onClaim, onRelease, onCommit });
};
