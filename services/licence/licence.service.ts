import type { ServiceSchema } from 'moleculer';
import { actorActions } from '../cluster/actor-actions.ts';
import { LicenceParams } from './licence.params.ts';

/** The licences' face on the wire. */
export const licenceService: ServiceSchema = {
  name: 'licence',
  actions: actorActions('licence', { get: LicenceParams }),
};
