/** The node's log: one JSON line each, and never a secret or a customer's words. */
import { pino } from 'pino';
import type { Environment } from './env.ts';

export interface Log {
  readonly debug: (fields: object, message: string) => void;
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}

/** Names under which a secret or a person's words might come along by mistake, at any of two depths. */
const secrets = ['token', 'password', 'credentials', 'authorization', 'secret', 'text'];

export const createLog = ({ logLevel, incarnation }: Environment): Log =>
  pino({
    level: logLevel,
    base: { node: incarnation },
    redact: [...secrets, ...secrets.map((name) => `*.${name}`)],
  });
