/** How whoever is told can know that it was us, just now: HMAC-SHA256 over the time and the body. */
import { createHmac } from 'node:crypto';

/** @param timestamp whole seconds since 1970, as in the header beside it */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
