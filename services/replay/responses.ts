/** What a simulated agent does with an offer, and with a wrap-up: as that agent has done, by chance. */
import type { AgentId, InteractionId } from '../../actors/types.ts';
import { drawn } from './chance.ts';
import type { Person, Response, WrapUp } from './conduct.ts';

export interface Responses {
  /** @param times - how often the agent was offered it before */
  readonly toOffer: (agent: AgentId, interaction: InteractionId, times: number) => Response;
  readonly wrapUp: (agent: AgentId, interaction: InteractionId) => WrapUp;
}

/** Where nobody gives an example. */
const promptly: Response = { what: 'taken', afterMs: 5_000 };
const whole: WrapUp = { whole: true };

/** The same words are drawn under all rules, so that only the rules make a difference. */
export const createResponses = (people: readonly Person[]): Responses => {
  const byAgent = new Map(people.map((person) => [person.agent, person]));
  const everybodys = people.flatMap(({ responses }) => responses);
  const allWrapups = people.flatMap(({ wrapups }) => wrapups);

  return {
    toOffer: (agent, interaction, times) => {
      const own = byAgent.get(agent)?.responses ?? [];
      const examples = own.length > 0 ? own : everybodys;
      return drawn(examples, 'offer', agent, interaction, String(times)) ?? promptly;
    },
    wrapUp: (agent, interaction) => {
      const own = byAgent.get(agent)?.wrapups ?? [];
      const examples = own.length > 0 ? own : allWrapups;
      return drawn(examples, 'wrap-up', agent, interaction) ?? whole;
    },
  };
};
