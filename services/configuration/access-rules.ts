/** Licences are counted, somebody must be left to administer, and names must be told apart. */
import type { Configuration, Licence } from '../../actors/configuration.ts';
import type { Tables } from './documents.ts';
import type { Finding } from './findings.ts';
import { describe, kindNames, type Kind } from './kinds.params.ts';

export const accessFindings = (configuration: Configuration): readonly Finding[] => [
  ...Object.values(configuration.licences).flatMap((licence) => {
    const holders = holdersOf(configuration, licence);
    if (holders <= licence.count) return [];
    return [
      {
        kind: 'licences',
        id: licence.id,
        field: 'count',
        code: 'licence_exceeded',
        message: `${String(holders)} users and stations hold it.`,
      } as const,
    ];
  }),
  ...Object.values(configuration.licences)
    .filter(({ expiresAt }) => expiresAt !== undefined && !Number.isFinite(expiresAt))
    .map(({ id }) => {
      const message = 'There is no such day.';
      return { kind: 'licences', id, field: 'expires', code: 'invalid', message } as const;
    }),
  ...administratorFindings(configuration),
];

/** Users and stations that the licence is assigned to. */
const holdersOf = ({ users, stations }: Configuration, { id, name }: Licence): number =>
  [...Object.values(users), ...Object.values(stations)].filter(
    ({ licences }) => licences.includes(id) || licences.includes(name),
  ).length;

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

const sameNames = (kind: Kind, tables: Tables): readonly Finding[] => {
  const documents = Object.values(tables[kind]);
  const bearers = Map.groupBy(documents, ({ name }) => name);
  return documents.flatMap(({ id, name }) => {
    if (bearers.get(name)?.length === 1) return [];
    return [{ kind, id, field: 'name', code: 'duplicate', message: 'The name is taken.' } as const];
  });
};
