/** Licences are counted, somebody must be left to administer, and names must be told apart. */
import { holdsLicence, type Configuration, type Licence } from '../../actors/configuration.ts';
import type { Tables } from './documents.ts';
import type { Finding } from './findings.ts';
import { describe, kindNames, type Kind } from './kinds.params.ts';

export const accessFindings = (configuration: Configuration): readonly Finding[] => [
  ...Object.values(configuration.licences).flatMap((licence) =>
    countFindings(configuration, licence),
  ),
  ...Object.values(configuration.licences)
    .filter(({ expiresAt }) => expiresAt !== undefined && !Number.isFinite(expiresAt))
    .map(({ id }) => {
      const message = 'There is no such day.';
      return { kind: 'licences', id, field: 'expires', code: 'invalid', message } as const;
    }),
  ...administratorFindings(configuration),
];

/**
 * A licence has at most as many users as it's counted; what they leave is shared out among the stations
 * while they are in use. It's said of the count and of each user, as any of them may be what is too much.
 */
const countFindings = ({ users }: Configuration, licence: Licence): readonly Finding[] => {
  const { id, name, count } = licence;
  const holders = Object.values(users).filter(({ licences }) => holdsLicence(licences, licence));
  if (holders.length <= count) return [];
  const code = 'licence_exceeded';
  const message = `${String(holders.length)} users hold it, and it is counted ${String(count)}.`;
  return [
    { kind: 'licences', id, field: 'count', code, message },
    ...holders.map((user): Finding => {
      const place = user.licences.findIndex((one) => one === id || one === name);
      const field = `licences[${String(place)}]`;
      return { kind: 'users', id: user.id, field, code, message };
    }),
  ];
};

const administratorFindings = ({ users, roles }: Configuration): readonly Finding[] => {
  const administers = new Set(
    Object.values(roles)
      .filter(({ rights }) => rights.includes('administer'))
      .map(({ id }) => id),
  );
  if (Object.values(users).some((user) => user.roles.some((role) => administers.has(role))))
    return [];
  const message = 'Nobody would be left who may change the configuration.';
  return [{ kind: 'users', id: '', field: 'roles', code: 'no_administrator', message }];
};

/** Names by which documents are looked for. */
export const nameFindings = (tables: Tables): readonly Finding[] =>
  kindNames.filter((kind) => describe(kind).uniqueName).flatMap((kind) => sameNames(kind, tables));

/** Letters may be written in more ways than one. */
const asSeen = (name: unknown): unknown => (typeof name === 'string' ? name.normalize() : name);

const sameNames = (kind: Kind, tables: Tables): readonly Finding[] => {
  const documents = Object.values(tables[kind]);
  const bearers = Map.groupBy(documents, ({ name }) => asSeen(name));
  return documents.flatMap(({ id, name }) => {
    if (bearers.get(asSeen(name))?.length === 1) return [];
    return [{ kind, id, field: 'name', code: 'duplicate', message: 'The name is taken.' } as const];
  });
};
