/**
 * Scores in millionths of a point: whole numbers, so that sums are exact and equal scores are equal.
 * What grows with time grows alike for all who are compared, so it's left out: a base never changes.
 * @see acd.md section 3
 */
import type { User, Weights } from '../configuration.ts';
import type { EpochMs } from '../types.ts';
import type { Entry } from './workgroup.protocol.ts';

type Points = number;

export const points = (score: number): Points => Math.round(score * 1_000_000);

const minutes = (ms: number): number => ms / 60_000;

/** priority*Vp + minutesInQueue*Vq + minutesInSystem*Vt, less what it is for an entry of this very instant. */
export const entryBase = (
  { priority, queuedAt, createdAt }: Pick<Entry, 'priority' | 'queuedAt' | 'createdAt'>,
  { interaction }: Weights,
): Points =>
  points(priority * interaction.priority) -
  points(minutes(queuedAt) * interaction.queue) -
  points(minutes(createdAt) * interaction.system);

/** cost*Wc + minutesAvailable*Wa + a1*W1 + a2*W2 + a3*W3, less what grows with time. */
export const agentBase = (
  user: Pick<User, 'cost' | 'attributes'> | undefined,
  availableSinceAt: EpochMs,
  { agent }: Weights,
): Points => {
  const { cost, attributes } = user ?? { cost: 0, attributes: [0, 0, 0] };
  const own = attributes.reduce((sum, value, i) => sum + points(value * weightAt(agent, i)), 0);
  return points(cost * agent.cost) - points(minutes(availableSinceAt) * agent.available) + own;
};

const weightAt = ({ attributes }: Weights['agent'], i: number): number => attributes[i] ?? 0;

/** The whole interaction score at an instant, in points, as people see it. */
export const interactionScore = (
  base: Points,
  skill: Points,
  { interaction }: Weights,
  now: EpochMs,
): number => (base + skill + points(minutes(now) * (interaction.queue + interaction.system))) / 1e6;

/** The whole agent score at an instant. */
export const agentScore = (score: Points, { agent }: Weights, now: EpochMs): number =>
  (score + points(minutes(now) * agent.available)) / 1e6;
