/** Whether what came first was thought of first. @see architecture.md section 8, 6 */

/** When something happened for the first time to what waited. */
export interface First {
  readonly interaction: string;
  /** Those of one name ask for the same, and are worth the same. */
  readonly queue: string;
  readonly queuedAt: number;
  readonly at: number;
}

export interface Overtaken {
  readonly interaction: string;
  /** How long before it the earliest of those that came later had its turn. */
  readonly byMs: number;
}

export const overtaken = (firsts: readonly First[]): readonly Overtaken[] =>
  firsts.flatMap(({ interaction, queue, queuedAt, at }) => {
    const later = firsts.filter((other) => other.queue === queue && other.queuedAt > queuedAt);
    const earliest = Math.min(...later.map((other) => other.at));
    return earliest < at ? [{ interaction, byMs: at - earliest }] : [];
  });
