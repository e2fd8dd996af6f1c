/** What a supervisor reads of the decisions on an interaction. */
import { decisionView } from '../workgroup/decision.domain.ts';
import { supervised } from './access.ts';
import type { ConversationCommand, KeptExplanation } from './conversation.protocol.ts';
import { departure } from './handling.ts';
import type { Interaction } from './interaction.protocol.ts';
import { decisionsShownMax } from './limits.ts';
import type { ConversationState } from './state.ts';

/** The newest ones; with where it waits, if it does. @throws Rejected what {@link supervised} says */
export const explanation = (
  state: ConversationState,
  asked: Extract<ConversationCommand, { type: 'explanation' }>,
): KeptExplanation => {
  const interaction = supervised(state, asked);
  const { id, number, workgroup } = interaction;
  const own = state.decisions.filter((kept) => kept.number === number);
  return {
    interaction: id,
    workgroup,
    decisions: own.slice(-decisionsShownMax).map(({ decision }) => ({
      token: decision.token,
      decision: decisionView(decision),
    })),
    ...waitingIn(interaction),
  };
};

const waitingIn = (interaction: Interaction): Pick<KeptExplanation, 'place'> => {
  const { left } = departure(interaction);
  return left === undefined ? {} : { place: left };
};
