/** What must hold of webhooks, beyond the form of each. Where the address leads is looked at with each call. */
import type { Configuration } from '../../actors/configuration.ts';
import type { Webhook } from '../../actors/webhooks.ts';
import type { Finding } from './findings.ts';

export const webhookFindings = ({ webhooks }: Configuration): readonly Finding[] =>
  Object.values(webhooks)
    .filter((webhook) => !isAddress(webhook))
    .map(({ id }) => {
      const message = 'It must be an https address without a user; http only to this machine.';
      return { kind: 'webhooks', id, field: 'url', code: 'invalid', message };
    });

const isAddress = ({ url: text }: Webhook): boolean => {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return false;
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal);
};
