/** Whom the centre of a fault run has besides the agents. */
import { accessLicence, type Configuration, type User } from '../../actors/configuration.ts';
import { agentId } from '../../actors/types.ts';
import { userDefaults } from '../../services/configuration/defaults.ts';

/** Adds people who are in no workgroup, with licences for them. @see pulses.ts */
export const withPulses =
  (ids: readonly string[]) =>
  (configuration: Configuration): Configuration => {
    const { users, licences } = configuration;
    const added = ids.map((id): readonly [string, User] => [
      id,
      {
        ...userDefaults,
        id: agentId(id),
        name: id,
        roles: ['agent'],
        licences: [accessLicence],
      },
    ]);
    return {
      ...configuration,
      users: { ...users, ...Object.fromEntries(added) },
      licences: Object.fromEntries(
        Object.entries(licences).map(([id, licence]) => [
          id,
          id === accessLicence ? { ...licence, count: licence.count + ids.length } : licence,
        ]),
      ),
    };
  };
