/** My Interactions: what rings first, then by deadline, then by age. */
import type { Interaction } from '../api/answers.ts';

/** What has to be done by then, or is done without the agent. */
export const deadlineOf = (interaction: Interaction): string | undefined => {
  switch (interaction.state) {
    case 'offered':
      return interaction.offerExpiresAt;
    case 'wrapup':
      return interaction.wrapupEndsAt;
    case 'connected':
    case 'held':
      return interaction.replyUntil;
    case 'queued':
    case 'disconnected':
      return undefined;
  }
};

/** Since when the deadline runs. */
export const deadlineFrom = (interaction: Interaction): string | undefined => {
  if (interaction.state === 'offered') return interaction.offeredAt;
  return interaction.state === 'wrapup' ? interaction.endedAt : undefined;
};

const rank = ({ state }: Interaction): number => (state === 'offered' ? 0 : 1);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

export const byUrgency = (a: Interaction, b: Interaction): number =>
  rank(a) - rank(b) ||
  compare(deadlineOf(a) ?? '~', deadlineOf(b) ?? '~') ||
  compare(a.createdAt, b.createdAt);

/**
 * Nothing moves under the pointer: while it's over the list, the order stays and what is new comes last.
 * @param held - the ids as they stood when the pointer came; undefined while it's elsewhere
 */
export const inSteadyOrder = (
  sorted: readonly Interaction[],
  held: readonly string[] | undefined,
): readonly Interaction[] => {
  if (held === undefined) return sorted;
  const place = ({ id }: Interaction): number => {
    const index = held.indexOf(id);
    return index === -1 ? held.length : index;
  };
  return sorted.toSorted((a, b) => place(a) - place(b));
};
