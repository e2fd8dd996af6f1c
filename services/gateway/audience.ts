/** Whose business an event is: topics by right. */
import type { Caller } from './rights.ts';

export type Allows = (topics: readonly string[]) => boolean;

/** What supervisors follow, of any agent, queue and interaction. */
const supervised: readonly string[] = ['agent:', 'workgroup:', 'interaction:', 'channel:'];

/** An agent follows what concerned the agent when it happened, and nothing else. */
export const allowsOf = ({ user, rights }: Caller): Allows => {
  if (rights.includes('administer')) return () => true;
  if (rights.includes('supervise'))
    return (topics) => topics.some((topic) => supervised.some((kind) => topic.startsWith(kind)));
  const own = `agent:${user}`;
  return (topics) => topics.includes(own);
};
