/** A configuration with one webhook. */
import type { Configuration } from '../../../actors/configuration.ts';
import { emptyConfiguration } from '../../../services/configuration/defaults.ts';

export const scenarioConfiguration = (enabled: boolean): Configuration => {
  const url = 'https://crm.example.com/';
  const crm = { id: 'crm', name: 'CRM', url, events: [], topics: [], enabled };
  return { ...emptyConfiguration, webhooks: { crm } };
};
