/** Why an interaction was offered to whom, and what would make it routable. */
import type { Reply } from '../../actions.ts';
import type { Gateway } from '../gateway.ts';
import { targetOf } from './interaction-ids.ts';
import { byOf, type Caller } from '../rights.ts';

type Kept = Reply<'conversation.explanation'>;
type Present = Reply<'workgroup.explain'>;

interface Asked {
  readonly params: { readonly id: string };
  readonly query: { readonly agent?: string };
  readonly caller: Caller;
}

/** The conversation knows the past, its queue the present. */
export const explanation = async ({ params, query, caller }: Asked, gateway: Gateway) => {
  const asked = { ...targetOf(params.id), by: byOf(caller) };
  const kept = await gateway.broker.ask('conversation.explanation', asked);
  const { decisions, ...now } = await presentOf(gateway, kept, query.agent);
  const known = new Set(kept.decisions.map(({ token }) => token));
  const news = decisions.filter(({ token }) => !known.has(token));
  const { interaction, workgroup } = kept;
  const all = [...kept.decisions, ...news].map(({ decision }) => decision);
  return { interaction, workgroup, decisions: all.toSorted((a, b) => a.at - b.at), ...now };
};

const nothing: Present = { decisions: [], routableWhen: [] };

/** Of what is in no queue there is nothing to tell, but whom it was asked about must exist. */
const presentOf = async (
  { broker }: Gateway,
  { place, workgroup, interaction }: Kept,
  agent: string | undefined,
): Promise<Present> => {
  if (place === undefined && agent === undefined) return nothing;
  return broker.ask('workgroup.explain', {
    id: place?.workgroup ?? workgroup,
    ...(place === undefined ? { interaction } : { entry: place.entry }),
    ...(agent === undefined ? {} : { agent }),
  });
};
