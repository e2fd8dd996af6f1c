/** Licences of stations, whatever people, wires and the office do: the real agents and the real licence. */
import type { AgentState } from '../../../actors/agent/agent.protocol.ts';
import { licensedStationsOf, stationsOf } from '../../../actors/agent/stations.ts';
import type { Configuration } from '../../../actors/configuration.ts';
import { accessLicence } from '../../../actors/configuration.ts';
import { isRejected } from '../../../actors/errors.ts';
import type { LicenceState } from '../../../actors/licence/state.ts';
import { agentId } from '../../../actors/types.ts';
import { byId, demo, user } from './fixtures.ts';
import { createHost, pick, seeded, type AnyCommand, type Host, type Random } from './host.ts';

const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map(agentId);
const desks = ['d1', 'd2', 'd3', 'd4'] as const;
const licence = `licence/${accessLicence}`;
const seeds = Array.from({ length: 300 }, (_, i) => i + 1);
const steps = 200;

/** Some hold it, some don't; there may be none of it, or only for a while. */
const made = (random: Random, version: number, now: number): Configuration => {
  const count = Math.floor(random() * 5);
  const expires = random() < 0.3 ? { expiresAt: now + Math.floor(random() * 60_000) } : {};
  const document = { id: accessLicence, name: accessLicence, count, ...expires };
  const held = (rate: number) => (random() < rate ? [accessLicence] : []);
  return {
    ...demo,
    version,
    users: byId(
      people.filter(() => random() < 0.95).map((id) => ({ ...user(id), licences: held(0.2) })),
    ),
    stations: byId(desks.map((id) => ({ id, name: id, licences: held(0.8) }))),
    licences: random() < 0.9 ? byId([document]) : {},
  };
};

/** The rule in other words than the actor's. */
const leftFor = ({ licences, users }: Configuration, now: number): number => {
  const document = licences[accessLicence];
  if (document === undefined || now >= (document.expiresAt ?? Infinity)) return 0;
  const taken = Object.values(users).filter((one) => one.licences.length > 0).length;
  return Math.max(0, document.count - taken);
};

interface Office {
  readonly host: Host;
  readonly step: () => void;
  /** Everybody hears of everything. */
  readonly rest: () => void;
  readonly signAllOff: () => void;
  readonly agents: () => readonly AgentState[];
  readonly licence: () => LicenceState;
  /** The configuration that the licence's node knows. */
  readonly known: () => Configuration;
}

const open = (seed: number, restartRate: number): Office => {
  const random = seeded(seed);
  const behind = new Map<string, Configuration>();
  const known = (address: string): Configuration => behind.get(address) ?? host.config;
  const host: Host = createHost({
    config: made(random, 1, 0),
    delayed: true,
    configOf: known,
    restarts: { rate: restartRate, random: seeded(seed + 1) },
    repeats: { rate: 0.2, random: seeded(seed + 2) },
  });
  let sessions = 0;

  const ask = (address: string, command: AnyCommand): void => {
    try {
      host.ask(address, command);
    } catch (error) {
      if (!isRejected(error)) throw error;
    }
  };
  const signOn = (): void => {
    sessions += 1;
    // Sometimes one of the sessions before, which then moves or lasts longer.
    const session = `s${String(random() < 0.2 ? Math.ceil(random() * sessions) : sessions)}`;
    const expiresAt = host.now + 1 + Math.floor(random() * 60_000);
    const station = random() < 0.8 ? { station: pick(random, desks) } : {};
    ask(`agent/${pick(random, people)}`, { type: 'signOn', session, expiresAt, ...station });
  };
  const signOff = (): void => {
    const session = { session: `s${String(Math.ceil(random() * sessions))}` };
    const which = random() < 0.7 ? session : {};
    ask(`agent/${pick(random, people)}`, { type: 'signOff', ...which });
  };
  const reconfigure = (): void => {
    for (const address of [licence, ...people.map((id) => `agent/${id}`)])
      behind.set(address, known(address));
    host.config = made(random, host.config.version + 1, host.now);
  };
  const catchUp = (address: string): void => {
    behind.delete(address);
    ask(address, { type: 'reconfigured' });
  };
  const moves: readonly (readonly [number, () => void])[] = [
    [20, signOn],
    [15, signOff],
    [3, reconfigure],
    [10, () => [...behind.keys()].slice(0, 1).forEach(catchUp)],
    [10, () => host.advance(Math.floor(random() * 20_000))],
    [60, () => host.deliverOne(random)],
  ];
  const total = moves.reduce((sum, [weight]) => sum + weight, 0);
  const rest = (): void => {
    [...behind.keys()].forEach(catchUp);
    host.deliverAll(random);
  };
  ask(licence, { type: 'reconfigured' });

  return {
    host,
    step: () => {
      let chance = random() * total;
      for (const [weight, move] of moves) {
        chance -= weight;
        if (chance >= 0) continue;
        move();
        return;
      }
    },
    rest,
    signAllOff: () => {
      for (const id of people) ask(`agent/${id}`, { type: 'signOff' });
      rest();
    },
    agents: () => people.map((id) => host.player(`agent/${id}`).state() as AgentState),
    licence: () => host.player(licence).state() as LicenceState,
    known: () => known(licence),
  };
};

const grantedBy = ({ stations }: LicenceState): readonly string[] =>
  [...stations.values()].filter(({ granted }) => granted).map(({ station }) => station);

/** By what the agents take for true. */
const believed = (office: Office): readonly string[] => [
  ...new Set(office.agents().flatMap((agent) => licensedStationsOf(agent))),
];

/** Never more than are left, and nobody counts on one that isn't there, unless that has just been told. */
const checkAlways = (office: Office, isRevoking: boolean): void => {
  const granted = grantedBy(office.licence());
  if (granted.length > leftFor(office.known(), office.host.now))
    throw new Error(`${granted.join()} are more than are left`);
  const wrong = believed(office).filter((station) => !granted.includes(station));
  if (!isRevoking && wrong.length > 0) throw new Error(`${wrong.join()} have none`);
};

/** Everybody knows the same, and no licence lies idle while somebody waits for one. */
const checkAtRest = (office: Office): void => {
  const { config, now } = office.host;
  const granted = grantedBy(office.licence());
  const presences = office
    .agents()
    .flatMap((agent) => stationsOf(agent).map((station) => ({ id: agent.id as string, station })));
  const told = office
    .agents()
    .flatMap((agent) =>
      licensedStationsOf(agent).map((station) => ({ id: agent.id as string, station })),
    );
  expect(told).toEqual(presences.filter(({ station }) => granted.includes(station)));
  const held = [...office.licence().stations.values()].flatMap(({ station, agents }) =>
    Object.keys(agents).map((id) => `${id} ${station}`),
  );
  const seated = presences.map(({ id, station }) => `${id} ${station}`);
  expect(held.toSorted()).toEqual(seated.toSorted());
  const entitled = presences.filter(
    ({ id, station }) =>
      config.users[id] !== undefined && (config.stations[station]?.licences.length ?? 0) > 0,
  );
  const wanted = new Set(entitled.map(({ station }) => station)).size;
  expect(granted.length).toBe(Math.min(wanted, leftFor(config, now)));
};

const during = (seed: number, run: () => void): void => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) error.message = `seed ${String(seed)}: ${error.message}`;
    throw error;
  }
};

/** Lives a day; says what happened in it. */
const live = (seed: number, restartRate: number): readonly string[] => {
  const office = open(seed, restartRate);
  let seen = 0;
  let isRevoking = false;
  for (let step = 1; step <= steps; step += 1) {
    office.step();
    const fresh = office.host.history.slice(seen).map(({ event }) => event.type);
    seen = office.host.history.length;
    isRevoking ||= fresh.includes('revoked');
    checkAlways(office, isRevoking);
    if (step % 40 !== 0) continue;
    office.rest();
    isRevoking = false;
    checkAlways(office, false);
    checkAtRest(office);
  }
  office.signAllOff();
  expect(office.licence().stations.size).toBe(0);
  expect(office.host.player(licence).stored().rows.size).toBe(0);
  expect(office.agents().map(({ stays }) => stays)).toEqual(people.map(() => ({})));
  return office.host.history.map(({ event }) => event.type);
};

describe('whatever people, wires and the office do', () => {
  it('no more stations have a licence than are left, and all are given back in the end', () => {
    const seen = new Set<string>();
    for (const seed of seeds)
      during(seed, () => {
        live(seed, 0).forEach((type) => seen.add(type));
      });
    for (const type of ['granted', 'revoked', 'stationLicensed', 'stationLeft'])
      expect({ type, seen: seen.has(type) }).toEqual({ type, seen: true });
  });

  it('the same holds, event by event, for actors that are read back from the store at any moment', () => {
    for (const seed of seeds.slice(0, 60))
      during(seed, () => {
        expect(live(seed, 0.3)).toEqual(live(seed, 0));
      });
  });
});
