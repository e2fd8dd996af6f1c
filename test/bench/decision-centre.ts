/** One large workgroup of a contact centre in five languages: who works in it, and what is asked of it. */
import type { Configuration, RequiredSkill, Ring, User } from '../../actors/configuration.ts';
import {
  agentId,
  conversationId,
  entryId,
  interactionId,
  workgroupId,
  type AgentId,
  type EpochMs,
  type InteractionType,
} from '../../actors/types.ts';
import type { Entry } from '../../actors/workgroup/workgroup.protocol.ts';
import type { Random } from '../simulation/random.ts';
import { scenarioConfiguration } from '../support/scenario-configuration.ts';
import { centreOf } from './centre.ts';

export const queueId = workgroupId('group-0');

/** An interaction asks for a language and a product: 40 of both together. */
export const languages: readonly string[] = ['english', 'german', 'portuguese', 'french', 'thai'];
const products = ['phone', 'line', 'mobile', 'television', 'bill', 'contract', 'shop', 'complaint'];
/** Nobody speaks it. */
export const unspoken: readonly string[] = ['basque'];

/** So much of an agent each takes, and how often each comes, of a hundred. */
const types: readonly (readonly [InteractionType, number, number])[] = [
  ['social_conversation', 25, 50],
  ['social_direct_message', 25, 30],
  ['email', 20, 15],
  ['chat', 25, 5],
];
const priorities = [50, 50, 50, 50, 60, 80];
/** Of an agent's time, so that an agent is full with four. */
export const slotPercent = 25;

/** Agents speak one or two of the languages and know two to four of the products. */
const person = (id: AgentId, user: User, random: Random): User => {
  const known = [...some(languages, 1 + random.below(2), random)];
  known.push(...some(products, 2 + random.below(3), random));
  const skills = known.map((skill) => {
    const [proficiency, desire] = [1 + random.below(100), random.below(101)];
    return { skill, proficiency, desire };
  });
  return { ...user, id, skills, cost: random.below(100) };
};

const some = (list: readonly string[], count: number, random: Random): ReadonlySet<string> => {
  const chosen = new Set<string>();
  while (chosen.size < count) chosen.add(random.pick(list));
  return chosen;
};

/** First those who speak best, then those who speak well, then everybody. */
const rings: readonly Ring[] = [
  { agents: [], minima: [{ skill: 'english', minProficiency: 70 }], seconds: 30 },
  { agents: [], minima: [{ skill: 'phone', minProficiency: 40 }], seconds: 60 },
];

export const configurationFor = (agents: number, random: Random): Configuration => {
  const config = scenarioConfiguration({
    ...centreOf(agents, 1),
    workgroup: {
      rings,
      utilization: Object.fromEntries(
        types.map(([type, percent]) => [type, { percent, maxAssigned: Math.floor(100 / percent) }]),
      ),
      serviceLevels: { social_conversation: { targetSeconds: 120, buckets: [30, 60, 120, 600] } },
    },
  });
  const users = Object.entries(config.users).map(
    ([id, user]) => [id, person(agentId(id), user, random)] as const,
  );
  return { ...config, users: Object.fromEntries(users) };
};

const required = (skill: string, minProficiency: number): RequiredSkill => ({
  skill,
  minProficiency,
  maxProficiency: 100,
  minDesire: 0,
  maxDesire: 100,
  proficiencyWeight: 1,
  desireWeight: 0.5,
});

/** @param preferred - who had the customer before, for one of ten */
export const entryOf = (
  number: number,
  at: EpochMs,
  random: Random,
  { languages: of, preferred }: { languages: readonly string[]; preferred: AgentId },
): Entry => {
  const conversation = conversationId(`facebook:page-1001:1001_${String(number)}`);
  const interaction = interactionId(`${conversation}~1`);
  return {
    id: entryId(`${interaction}/1`),
    interaction,
    conversation,
    interactionType: typeOf(random.below(100)),
    priority: random.pick(priorities),
    requiredSkills: [required(random.pick(of), 20), required(random.pick(products), 1)],
    queuedAt: at,
    createdAt: at,
    ...(random.chance(0.1) ? { preferred } : {}),
  };
};

const typeOf = (share: number): InteractionType => {
  let sum = 0;
  for (const [type, , often] of types) if (share < (sum += often)) return type;
  return 'chat';
};
