/** Whose business an event is: topics by right. */
import type { Caller } from './rights.ts';

export type Allows = (topics: readonly string[]) => boolean;

/** What supervisors follow, of any agent, queue and interaction. */
const supervised: readonly string[] = ['agent:', 'workgroup:', 'interaction:', 'channel:'];

/**
 * An agent follows what concerned the agent when it happened, and nothing else; a supervisor of named
 * workgroups, besides, what concerns these.
 */
export const allowsOf = (caller: Caller): Allows => {
  const only = onlyTopicOf(caller);
  if (only !== undefined) return (topics) => topics.includes(only);
  const { rights, supervised: workgroups, user } = caller;
  if (rights.includes('administer')) return () => true;
  if (workgroups !== undefined) {
    const own = new Set([`agent:${user}`, ...[...workgroups].map((id) => `workgroup:${id}`)]);
    return (topics) => topics.some((topic) => own.has(topic));
  }
  return (topics) => topics.some((topic) => supervised.some((kind) => topic.startsWith(kind)));
};

/** The one topic of those who look at nobody else's. */
export const onlyTopicOf = ({ user, rights }: Caller): string | undefined =>
  rights.includes('supervise') || rights.includes('administer') ? undefined : `agent:${user}`;
