/** Writes a decision's record out in full. */
import { present } from '../types.ts';
import type {
  CandidateRecord,
  CandidateView,
  Decision,
  DecisionRecord,
  ScoreView,
  Survey,
  SurveyView,
  Term,
  TermName,
} from './decision.protocol.ts';

export const decisionView = (record: DecisionRecord): Decision => {
  const { at, trigger, workgroup, chosen, outcome, code } = record;
  return {
    at,
    trigger,
    workgroup,
    chosen,
    ...present({ outcome, code }),
    ...(trigger === 'transfer' ? inPerson(record) : surveyView(record)),
  };
};

/** Nobody else was considered; it's the agent who says whether it may be. */
const inPerson = ({ chosen, outcome, code, ...survey }: DecisionRecord): SurveyView => {
  const verdict = outcome === 'refused' ? 'refused' : 'eligible';
  const candidate = { agent: chosen, verdict, ...present({ code }), score: 0, terms: [] } as const;
  return { ...surveyView(survey), candidates: [candidate] };
};

export const surveyView = (survey: Survey): SurveyView => {
  const { candidates, terms, eligible, refused, interaction, waiting } = survey;
  return {
    candidates: candidates.map((candidate) => candidateView(candidate, terms)),
    eligible,
    refused,
    interaction: scoreView(interaction.map(([name, weight, value]) => termOf(name, weight, value))),
    waiting,
  };
};

export const candidateView = (
  candidate: CandidateRecord,
  terms: Survey['terms'],
): CandidateView => {
  const [agent, code, , , ...values] = candidate;
  return {
    agent,
    verdict: code === '' ? 'eligible' : 'refused',
    ...present({ code: code === '' ? undefined : code, arithmetic: arithmeticOf(candidate) }),
    ...scoreView(terms.map(([name, weight], i) => termOf(name, weight, values[i] ?? 0))),
  };
};

const arithmeticOf = ([, code, has, more]: CandidateRecord): string | undefined => {
  const sum = `${String(has)} + ${String(more)}`;
  if (code === '') return `${sum} <= 100`;
  if (code === 'utilization') return `${sum} > 100`;
  return code === 'max_assigned' ? `${String(has)} + 1 > ${String(more)}` : undefined;
};

const scoreView = (terms: readonly Term[]): ScoreView => ({
  score: rounded(terms.reduce((sum, { points }) => sum + points, 0)),
  terms,
});

const inMinutes: ReadonlySet<TermName> = new Set(['available', 'queue', 'system']);

const termOf = (name: TermName, weight: number, stored: number): Term => {
  const value = inMinutes.has(name) ? stored / 60_000 : stored;
  return { name, value: rounded(value), weight, points: rounded(value * weight) };
};

/** To millionths, in which scores are compared; never to -0. @see scores.ts */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;
