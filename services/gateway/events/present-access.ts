/** What somebody could see when it happened, and may not see any more: access goes with the interaction. */
import type { ServiceBroker } from 'moleculer';
import type { Entry } from './event-log.ts';
import { inParallel } from '../in-parallel.ts';
import type { InteractionTarget } from '../interactions/interaction-ids.ts';
import { byOf, type Caller } from '../rights.ts';

/** Whether an interaction is the caller's to read, at this moment. @throws Error when that can't be known */
export type MayRead = (caller: Caller, target: InteractionTarget) => Promise<boolean>;

export const createMayRead =
  ({ ask }: Pick<ServiceBroker, 'ask'>): MayRead =>
  async (caller, target) => {
    try {
      await ask('conversation.get', { ...target, by: byOf(caller) });
      return true;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  };

const refusals: ReadonlySet<unknown> = new Set(['interaction_unknown', 'not_yours', 'forbidden']);

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && refusals.has(error.type);

/** Conversations asked at a time for one client. */
const atOnceMax = 16;

/**
 * Of past events, those whose words and names the caller may read now. Who supervises everything may read
 * everything, so that nobody is asked.
 */
export const readableBy = async (
  caller: Caller,
  entries: readonly Entry[],
  mayRead: MayRead,
): Promise<readonly Entry[]> => {
  if (caller.rights.includes('supervise') && caller.supervised === undefined) return entries;
  const targets = new Map(
    entries.flatMap(({ personalOf }) =>
      personalOf === undefined ? [] : [[personalOf.interaction, personalOf]],
    ),
  );
  const readable = new Set<string>();
  await inParallel([...targets.values()], atOnceMax, async (target) => {
    if (await mayRead(caller, target)) readable.add(target.interaction);
  });
  return entries.filter(
    ({ personalOf }) => personalOf === undefined || readable.has(personalOf.interaction),
  );
};
