/** A user's sessions in memory. */
import type { OpenSession } from './session.protocol.ts';

/** Changed in place by `evolve`, and by nothing else. */
export interface SessionState {
  readonly user: string;
  /** In the order in which they began. */
  readonly sessions: Map<string, OpenSession>;
}

export const initial = (user: string): SessionState => ({ user, sessions: new Map() });
