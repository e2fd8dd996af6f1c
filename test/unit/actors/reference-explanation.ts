/** What a decision says of itself against a look at everybody. */
import type { EntryId } from '../../../actors/types.ts';
import { decisionView } from '../../../actors/workgroup/decision.domain.ts';
import type { Decision, PresentView } from '../../../actors/workgroup/decision.protocol.ts';
import { workgroupActor } from '../../../actors/workgroup/workgroup.actor.ts';
import type { WorkgroupEvent } from '../../../actors/workgroup/workgroup.protocol.ts';
import { verdictOf, type Scene } from './reference-routing.ts';

type OfferMade = Extract<WorkgroupEvent, { type: 'offerMade' }>;

const countsOf = (codes: readonly (string | undefined)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const code of codes) if (code !== undefined) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

/** @param scene - right before the offer */
export const expectExplained = (scene: Scene, { entry: id, agent, token }: OfferMade): void => {
  const record = scene.state.board?.made?.decision;
  const entry = scene.state.entries.get(id);
  if (record === undefined || entry === undefined) throw new Error('An offer without a record');
  expect(record).toMatchObject({ token, chosen: agent });
  const decision = decisionView(record);
  const verdicts = [...scene.state.agents.values()].map(
    (stand) => [stand.agent, verdictOf(scene, stand, entry, agent)] as const,
  );
  const codes = new Map<string, string | undefined>(verdicts);
  expect(decision.refused).toEqual(countsOf([...codes.values()]));
  expect(decision.eligible).toBe([...codes.values()].filter((code) => code === undefined).length);
  expect(decision.candidates[0]?.agent).toBe(agent);
  expectSorted(decision);
  // There are never more of them than are shown.
  expect(shownIn(decision)).toEqual(codes);
};

const shownIn = ({ candidates }: Decision) =>
  new Map<string, string | undefined>(candidates.map(({ agent, code }) => [agent, code]));

/** The best first: of those whom an arrival could choose from. */
const expectSorted = ({ candidates, trigger }: Decision): void => {
  const scores = candidates.flatMap(({ verdict, score }) =>
    verdict === 'eligible' ? [score] : [],
  );
  const compared = trigger === 'arrival' ? scores : scores.slice(1);
  for (const [i, score] of compared.entries())
    expect(score).toBeLessThanOrEqual((compared[i - 1] ?? Infinity) + 1e-4);
};

/** @param scene - once all is settled */
export const expectOutlook = (scene: Scene, id: EntryId): void => {
  const { state, now, config } = scene;
  const entry = state.entries.get(id);
  if (entry?.stand.status !== 'waiting') return;
  const view = workgroupActor.answer(state, { type: 'explain', entry: id }, now, config);
  const { present } = view as PresentView;
  const codes = [...state.agents.values()].map((stand) => verdictOf(scene, stand, entry));
  expect({ id, ...present?.refused }).toEqual({ id, ...countsOf(codes) });
};
