/** Names each command, so that a repeat is one: the client's by its key, ours by chance. */
import { createHash, randomUUID } from 'node:crypto';
import type { AskOptions } from '../../actions.ts';
import { ApiError } from '../errors.ts';

/** A command as the runtime wants it named. */
export interface Command {
  readonly options: AskOptions;
  /** For a message that the command makes: the same for each repeat. */
  readonly messageId: string;
}

export interface CommandSource {
  readonly user: string;
  /** Method, path and parameters in one spelling. */
  readonly target: string;
  readonly body: unknown;
  readonly key: string | undefined;
}

/** @throws ApiError `idempotency_conflict` when the key came before with other content */
export type NameCommand = (source: CommandSource) => Command;

/** @see api.md, "Sign-in" */
const keepMs = 24 * 3_600_000;
/** Bodies remembered by their digest; the oldest makes room. */
const bodiesMax = 50_000;
const keyPattern = /^[\x21-\x7e]{1,255}$/u;

/**
 * Answers are kept by the actors, on every node and over restarts. That a key came back with other
 * content is noticed by the gateway that saw it first, as long as that remembers.
 */
export const createCommandNames = (): NameCommand => {
  const bodies = new Map<string, string>();

  const compare = (commandId: string, body: unknown): void => {
    const digest = sha256(JSON.stringify(body));
    const before = bodies.get(commandId);
    if (before === digest) return;
    if (before !== undefined) throw new ApiError('idempotency_conflict');
    bodies.set(commandId, digest);
    if (bodies.size > bodiesMax) bodies.delete(bodies.keys().next().value ?? commandId);
  };

  return ({ user, target, body, key }) => {
    if (key === undefined) {
      const commandId = `${user}:${randomUUID()}`;
      return { options: { commandId }, messageId: messageIdOf(commandId) };
    }
    if (!keyPattern.test(key)) {
      const wrong = { field: 'Idempotency-Key', message: '1 to 255 visible ASCII characters.' };
      throw new ApiError('validation_failed', [wrong]);
    }
    const commandId = `${user}:${sha256(`${target}\n${key}`)}`;
    compare(commandId, body);
    return {
      options: { commandId, keepMs, repeated: true },
      messageId: messageIdOf(commandId),
    };
  };
};

const messageIdOf = (commandId: string): string => `m-${sha256(commandId).slice(0, 24)}`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
