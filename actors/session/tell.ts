/** Who hears that a session has ended: the agent, and every gateway, which has the feed. */
import type { AgentCommand } from '../agent/agent.protocol.ts';
import type { SessionEvent } from './session.protocol.ts';
import type { SessionState } from './state.ts';

interface Told {
  readonly to: `agent/${string}`;
  readonly command: AgentCommand;
}

/** An agent is signed on by sessions; users who are no agents have nothing that would end. */
export const tell = (event: SessionEvent, { user }: SessionState): readonly Told[] =>
  event.type === 'sessionEnded'
    ? [{ to: `agent/${user}`, command: { type: 'signOff', session: event.session } }]
    : [];

/** Gateways refuse the tokens of what has ended; that it began or goes on is no news to them. */
export const audience = ({ type }: SessionEvent, { user }: SessionState): readonly string[] =>
  type === 'sessionEnded' ? [`session:${user}`] : [];
