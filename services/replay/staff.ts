/** The agents of a simulation: there when they were there, for as much else as they were at. */
import type { AgentCommand } from '../../actors/agent/agent.protocol.ts';
import type { Configuration } from '../../actors/configuration.ts';
import type { AgentId, EpochMs, InteractionType, Ms, StatusKind } from '../../actors/types.ts';
import { drawn } from './chance.ts';
import type { Person, Stance } from './conduct.ts';
import type { World } from './world.ts';

export interface Staff {
  /** Everybody does what they did, from when on they did it. */
  readonly begin: () => void;
  /** An agent has been put in a not-answering status. */
  readonly wentMissing: (agent: AgentId) => void;
}

/** For as long as anybody may simulate. */
const sessionMs: Ms = 366 * 86_400_000;

/** How long agents stay away when there's no example. */
const awayDefaultMs: Ms = 60_000;

export const createStaff = (world: World, people: readonly Person[]): Staff => {
  const byAgent = new Map(people.map((person) => [person.agent, person]));
  const stances = new Map<AgentId, Stance>();
  const missed = new Map<AgentId, number>();
  const everybodysMs = people.flatMap(({ awayMs }) => awayMs);

  const takeUp = (agent: AgentId, stance: Stance): void => {
    const before = stances.get(agent);
    stances.set(agent, stance);
    const desk = createDesk(world, agent);
    desk.sessions(before, stance);
    desk.occupations(before, stance);
    if (stance.kind !== 'offline' && stance.kind !== before?.kind) desk.status(stance.kind);
  };

  return {
    begin: () => {
      for (const { agent, stances: all } of people)
        for (const stance of all)
          world.at(stance.at, () => {
            takeUp(agent, stance);
          });
    },
    wentMissing: (agent) => {
      const times = missed.get(agent) ?? 0;
      missed.set(agent, times + 1);
      const own = byAgent.get(agent)?.awayMs ?? [];
      const examples = own.length > 0 ? own : everybodysMs;
      const ms = drawn(examples, 'away', agent, String(times)) ?? awayDefaultMs;
      world.at(world.now() + ms, () => {
        const kind = stances.get(agent)?.kind;
        if (kind !== undefined && kind !== 'offline') createDesk(world, agent).status(kind);
      });
    },
  };
};

/** One person's hands. */
const createDesk = (world: World, agent: AgentId) => {
  const tell = (command: AgentCommand): void => {
    world.tell(`agent/${agent}`, command);
  };

  const sessions = (before: Stance | undefined, { kind, stations, at }: Stance): void => {
    if (kind === 'offline') {
      tell({ type: 'signOff' });
      return;
    }
    const wanted = new Map(sessionsOf(stations));
    const had =
      before === undefined || before.kind === 'offline' ? [] : sessionsOf(before.stations);
    const expiresAt: EpochMs = at + sessionMs;
    for (const [session, station] of wanted)
      if (!had.some(([known]) => known === session))
        tell({ type: 'signOn', session, expiresAt, ...station });
    for (const [session] of had) if (!wanted.has(session)) tell({ type: 'signOff', session });
  };

  const occupations = (before: Stance | undefined, after: Stance): void => {
    const [had, has] = [workOf(before), workOf(after)];
    for (const [externalId, interactionType] of had)
      if (!has.has(externalId)) tell(occupy(externalId, interactionType, { state: 'ended' }));
    for (const [externalId, interactionType] of has)
      if (!had.has(externalId)) tell(occupy(externalId, interactionType, { state: 'connected' }));
  };

  return {
    sessions,
    occupations,
    status: (kind: StatusKind): void => {
      const status = statusOf(world.config(), kind);
      if (status !== undefined) tell({ type: 'setStatus', status });
    },
  };
};

/** One without a station, so that the agent stays when a station is left. */
const sessionsOf = (
  stations: readonly string[],
): readonly (readonly [string, { readonly station?: string }])[] => [
  ['replay', {}],
  ...stations.map((station) => [`replay at ${station}`, { station }] as const),
];

/** What names the work outside ACD, of which the record knows no more than that there was some. */
const outside = 'outside ACD';

const workOf = (stance: Stance | undefined): ReadonlyMap<string, InteractionType> =>
  new Map<string, InteractionType>([
    ...(stance?.others ?? []).map(
      ({ token, interactionType }) => [token, interactionType] as const,
    ),
    ...(stance?.nonAcd === true ? ([[outside, 'call']] as const) : []),
  ]);

const occupy = (
  externalId: string,
  interactionType: InteractionType,
  { state }: { readonly state: 'connected' | 'ended' },
): AgentCommand => ({
  type: 'occupy',
  interactionType,
  externalId,
  state,
  acd: externalId !== outside,
});

const statusOf = ({ statuses }: Configuration, kind: StatusKind): string | undefined =>
  Object.values(statuses)
    .filter((status) => status.kind === kind)
    .map(({ id }) => id)
    .toSorted()[0];
