/** My Interactions: what rings first, then by deadline, then by age. */
import { useRef } from 'react';
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

/** Nothing moves under the pointer: while it's over the list, the order stays and what is new comes last. */
export const useSteadyOrder = (
  wanted: readonly Interaction[],
  isHeld: boolean,
): readonly Interaction[] => {
  const order = useRef<readonly string[]>([]);
  const sorted = wanted.toSorted(byUrgency);
  if (!isHeld) {
    order.current = sorted.map(({ id }) => id);
    return sorted;
  }
  const place = ({ id }: Interaction): number => {
    const index = order.current.indexOf(id);
    return index === -1 ? order.current.length : index;
  };
  return sorted.toSorted((a, b) => place(a) - place(b));
};
