/** All that a simulation takes from the record: who came, how people worked, which rules held when. */
import type { RoutingRules } from '../../actors/workgroup/record.protocol.ts';
import type { Configuration } from '../../actors/configuration.ts';
import type { EpochMs, Ms, WorkgroupId } from '../../actors/types.ts';
import { createConductBook, type Person } from './conduct.ts';
import type { FoldListener } from './fold.ts';
import { createJourneyBook, type Journey } from './journeys.ts';
import { createMeasures, type Measured } from './measures.ts';
import { mergedConfiguration } from './recorded-rules.ts';

export interface Past {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly journeys: readonly Journey[];
  readonly people: readonly Person[];
  /** What held from when on; the first from the beginning. */
  readonly configurations: readonly Dated[];
  /** What has really happened. */
  readonly truth: Measured;
}

export interface Dated {
  readonly at: EpochMs;
  readonly configuration: Configuration;
}

export interface PastBook extends FoldListener {
  /** Undefined when nothing in the period can be told. */
  readonly past: () => Past | undefined;
}

interface Noted {
  readonly at: EpochMs;
  readonly workgroup: WorkgroupId;
  readonly rules: RoutingRules;
}

export const createPastBook = (): PastBook => {
  const journeys = createJourneyBook();
  const conduct = createConductBook();
  const truth = createMeasures();
  const noted: Noted[] = [];
  let from: EpochMs | undefined;
  let to = -Infinity;

  const reach = (at: EpochMs): void => {
    from = Math.min(from ?? at, at);
    to = Math.max(to, at);
  };

  return {
    begins: ({ workgroup, at, state, rules }) => {
      reach(at);
      noted.push({ at, workgroup, rules });
      const waiting = [...state.entries.values()].toSorted((a, b) => a.arrivedAt - b.arrivedAt);
      // What is offered just then waits once more.
      const entries = waiting.map(
        ({ arrivedAt: _a, overflowed: _o, lowered: _l, foundClosed: _f, ...rest }) => {
          const { stand: _s, missedBy: _m, ...entry } = rest;
          return entry;
        },
      );
      journeys.begin(workgroup, at, entries);
      truth.begin(workgroup, entries);
      conduct.begin(
        at,
        [...state.agents.values()].map(({ presence }) => presence),
      );
    },
    goesOn: ({ workgroup, at, events }) => {
      reach(at);
      for (const event of events) {
        journeys.note(workgroup, event);
        conduct.note(event);
        truth.note(workgroup, event);
        if (event.type === 'rulesNoted') noted.push({ at, workgroup, rules: event.rules });
      }
    },
    past: () =>
      from === undefined
        ? undefined
        : {
            from,
            to,
            journeys: journeys.journeys(),
            people: conduct.people(),
            configurations: configurationsOf(noted, from),
            truth: truth.measured(),
          },
  };
};

/** Workgroups hear of one change one after the other: what lies closer together is one. */
const togetherMs: Ms = 2_000;

const configurationsOf = (noted: readonly Noted[], from: EpochMs): readonly Dated[] => {
  const current = new Map<WorkgroupId, RoutingRules>();
  const dated: { at: EpochMs; configuration: Configuration }[] = [];
  for (const { at, workgroup, rules } of noted.toSorted((a, b) => a.at - b.at)) {
    current.set(workgroup, rules);
    const before = dated.at(-1);
    const isNext = before === undefined || at - before.at > togetherMs;
    const version = dated.length + (isNext ? 1 : 0);
    const configuration = { ...mergedConfiguration([...current.values()]), version };
    if (isNext) dated.push({ at: before === undefined ? from : at, configuration });
    else before.configuration = configuration;
  }
  return dated;
};
