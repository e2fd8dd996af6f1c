/** Two people without a licence of their own, at two desks, for which there is one licence. */
import { accessLicence, type Configuration } from '../../actors/configuration.ts';
import type { AgentState } from '../../actors/agent/agent.protocol.ts';
import type { RunContext } from './workload.ts';

const deskOf: Readonly<Record<string, string>> = { gil: 'desk1', ida: 'desk2' };

export const withDesks = (config: Configuration): Configuration => {
  const users = Object.entries(config.users).map(([name, user]) => {
    const licences = Object.hasOwn(deskOf, name) ? [] : user.licences;
    return [name, { ...user, licences }] as const;
  });
  const holders = users.filter(([, { licences }]) => licences.length > 0).length;
  const desks = Object.values(deskOf).map((id) => [
    id,
    { id, name: id, licences: [accessLicence] },
  ]);
  const licence = { id: accessLicence, name: accessLicence, count: holders + 1 };
  return {
    ...config,
    users: Object.fromEntries(users),
    stations: Object.fromEntries(desks) as Configuration['stations'],
    licences: { ...config.licences, [accessLicence]: licence },
  };
};

/** Where somebody signs on; nowhere in particular where there are no desks. */
export const stationOf = ({ stations }: Configuration, name: string): string | undefined => {
  const desk = deskOf[name];
  return desk !== undefined && Object.hasOwn(stations, desk) ? desk : undefined;
};

const licensedDesks = (agents: ReadonlyMap<string, AgentState>): readonly string[] =>
  [...agents.values()].flatMap(({ stays }) =>
    Object.entries(stays).flatMap(([station, { licensed }]) => (licensed ? [station] : [])),
  );

/** By what is durable, at any moment. */
export const checkDesks = (
  agents: ReadonlyMap<string, AgentState>,
  violate: RunContext['violate'],
): void => {
  const desks = licensedDesks(agents);
  if (desks.length > 1)
    violate('a licence is given no more often than it is counted', [], desks.join());
};

/** Whoever waits for a licence that nobody has gets it. */
export const waitingForLicence = (agents: ReadonlyMap<string, AgentState>): string | undefined => {
  const isUsed = [...agents.values()].some(({ stays }) => Object.keys(stays).length > 0);
  return isUsed && licensedDesks(agents).length === 0 ? 'a licence lies idle' : undefined;
};
