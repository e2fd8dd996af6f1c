/** Whose business an event is: topics by right. */
import { scopeOf, type Caller } from '../rights.ts';

export type Allows = (topics: readonly string[]) => boolean;

/** What people do and say. */
const ofPeople: readonly string[] = ['agent:', 'workgroup:', 'interaction:'];

const isOneOf =
  (kinds: readonly string[]) =>
  (topic: string): boolean =>
    kinds.some((kind) => topic.startsWith(kind));
const isOfPeople = isOneOf(ofPeople);
const isOfOperation = (topic: string): boolean => !isOfPeople(topic);
const isSupervised = isOneOf([...ofPeople, 'channel:']);

/**
 * Each right adds what it is about: everybody follows what concerned them when it happened; supervisors,
 * besides, what happens in their workgroups; administrators what happens to channels and the cluster, but
 * not what customers and agents do and say.
 */
export const allowsOf = (caller: Caller): Allows => {
  const only = onlyTopicOf(caller);
  if (only !== undefined) return (topics) => topics.includes(only);
  const { rights, supervised: workgroups, user } = caller;
  const own = new Set([`agent:${user}`, ...[...(workgroups ?? [])].map((id) => `workgroup:${id}`)]);
  const tests = [(topic: string): boolean => own.has(topic)];
  if (rights.includes('supervise') && workgroups === undefined) tests.push(isSupervised);
  if (rights.includes('administer')) tests.push(isOfOperation);
  return (topics) => topics.some((topic) => tests.some((test) => test(topic)));
};

/** Whoever has the same is told the same. */
export const audienceOf = (caller: Caller): string => {
  const { user, rights, supervised: workgroups } = caller;
  const seesAll = rights.includes('supervise') && workgroups === undefined;
  return `${seesAll ? '' : user} ${scopeOf(caller)}`;
};

/** The one topic of those who look at nobody else's. */
export const onlyTopicOf = ({ user, rights }: Caller): string | undefined =>
  rights.includes('supervise') || rights.includes('administer') ? undefined : `agent:${user}`;
