/** The effect `send`: one reply, exactly once. @see architecture.md section 6, platforms.md 7.4 */
import type {
  ConversationCommand,
  SendEffect,
} from '../../actors/conversation/conversation.protocol.ts';
import type { Clock, EffectCall } from '../../actors/runtime/ports.ts';
import type { EpochMs, Ms } from '../../actors/types.ts';
import type { Failure, SendOutcome } from './adapter.ts';
import { jitteredMs } from './backoff.ts';
import type { Line } from './lines.ts';
import type { HubObserver } from './observer.ts';
import { lookFor } from './read-back.ts';
import type { ReadBack } from './read-back.ts';
import type { HubSettings } from './settings.ts';

export interface SenderPorts {
  readonly line: (account: string) => Line | undefined;
  readonly clock: Pick<Clock, 'now'>;
  readonly random: () => number;
  readonly settings: HubSettings;
  readonly observer: HubObserver;
}

type Told = Extract<
  ConversationCommand,
  { type: 'sent' } | { type: 'sendRefused' } | { type: 'sendPostponed' }
>;

/** One run of one reply. */
interface Run extends ReadBack {
  readonly ports: SenderPorts;
  /** An earlier call may have got through. */
  readonly verify: boolean;
}

/** Nothing is postponed for less, or a failing platform would keep us busy. */
const POSTPONED_MIN_MS: Ms = 20;
/** An account that can't be used now may be mended by a person; looked at so often. */
const NO_LINE_MS: Ms = 30_000;
/** So often a platform may say *duplicate* while no such reply of ours is found, before it's believed. */
const DUPLICATES_MAX = 4;

const postponed = (run: Run, afterMs: Ms, unknown: boolean, why: string): Told => {
  const { messageId, thread } = run.effect;
  const { account } = thread;
  run.ports.observer.note({ type: 'sendPostponed', account, messageId, unknown, why });
  return {
    type: 'sendPostponed',
    messageId,
    afterMs: Math.max(POSTPONED_MIN_MS, afterMs),
    unknown,
  };
};

const attemptCount = ({ line, effect }: Run): number =>
  line.attempts.get(effect.messageId)?.count ?? 0;

const retryMs = (run: Run): Ms =>
  jitteredMs({ ...run.ports.settings, random: run.ports.random }, attemptCount(run));

/** Noted before the call and after it: its effect may come as late as that. */
const noteAttempt = ({ ports, line, effect }: Run, count: number): void => {
  line.attempts.set(effect.messageId, { count, lastAt: ports.clock.now() });
};

const sent = ({ line, effect }: Run, platformId: string, at: EpochMs): Told => {
  line.claims.set(platformId, effect.messageId);
  line.attempts.delete(effect.messageId);
  return { type: 'sent', messageId: effect.messageId, platformId, at };
};

const refused = (run: Run, failure: Extract<Failure, { type: 'rejected' }>): Told => {
  const { messageId, thread } = run.effect;
  const { code, why } = failure;
  run.ports.observer.note({ type: 'sendRefused', account: thread.account, messageId, code, why });
  run.line.attempts.delete(messageId);
  return { type: 'sendRefused', messageId, code };
};

/** After a call that had no effect: what was open before it stays open. */
const settleFailure = (run: Run, failure: Failure): Told => {
  const { line, reply, verify } = run;
  switch (failure.type) {
    case 'rejected':
      return refused(run, failure);
    case 'rate_limited': {
      const scope = line.adapter.sendScope(reply.visibility);
      return postponed(run, line.rates.refused(scope, failure.untilAt), verify, failure.type);
    }
    case 'auth':
    case 'suspended':
      line.circuit.settle('lasting');
      return postponed(run, retryMs(run), verify, failure.type);
    case 'transient':
    case 'malformed':
      line.circuit.settle('failed');
      return postponed(run, retryMs(run), verify, failure.why);
    case 'called_off':
      return postponed(run, retryMs(run), verify, failure.type);
  }
};

/** The platform says that these words are there already: perhaps by an earlier call of ours. */
const settleDuplicate = async (run: Run, failure: Failure): Promise<Told> => {
  const found = await lookFor(run, run.ports.settings);
  if (!found.ok) return postponed(run, retryMs(run), true, 'duplicate, not readable');
  if (found.value !== undefined) return sent(run, found.value.platformId, found.value.at);
  return attemptCount(run) >= DUPLICATES_MAX || !run.verify
    ? settleFailure(run, failure)
    : postponed(run, retryMs(run), true, 'duplicate, not found');
};

const conclude = (run: Run, outcome: SendOutcome): Told | Promise<Told> => {
  const { circuit } = run.line;
  switch (outcome.type) {
    case 'sent':
      circuit.settle('passed');
      return sent(run, outcome.platformId, outcome.at);
    case 'unknown':
      circuit.settle('failed');
      return postponed(run, retryMs(run), true, outcome.why);
    case 'failed': {
      const { failure } = outcome;
      if (failure.type === 'rejected') circuit.settle('passed');
      const isDuplicate = failure.type === 'rejected' && failure.code === 'duplicate';
      return isDuplicate ? settleDuplicate(run, failure) : settleFailure(run, failure);
    }
  }
};

/** A *no* to reading says nothing about the reply: whatever it was, the outcome stays open. */
const readBackFailure = (failure: Failure): Failure =>
  failure.type === 'rejected' ? { type: 'malformed', why: failure.why } : failure;

/** The reply, where an earlier call turns out to have got through, or why that can't be told. */
const verified = async (run: Run): Promise<Told | undefined> => {
  const found = await lookFor(run, run.ports.settings);
  if (!found.ok) return settleFailure(run, readBackFailure(found.failure));
  if (found.value === undefined) return undefined;
  const { messageId, thread } = run.effect;
  run.ports.observer.note({ type: 'sendFound', account: thread.account, messageId });
  run.line.circuit.settle('passed');
  return sent(run, found.value.platformId, found.value.at);
};

const carryOut = async (run: Run): Promise<Told> => {
  const settled = run.verify ? await verified(run) : undefined;
  if (settled !== undefined) return settled;
  const count = attemptCount(run) + 1;
  noteAttempt(run, count);
  const outcome = await run.line.adapter.send(run.line.connection, run.reply);
  noteAttempt(run, count);
  return conclude(run, outcome);
};

const guarded = async (run: Run): Promise<Told> => {
  const { ports, line } = run;
  line.rates.sending(1);
  try {
    return await carryOut(run);
  } catch (error) {
    ports.observer.note({ type: 'defect', during: 'send', error });
    line.circuit.settle('failed');
    return postponed(run, retryMs(run), true, 'defect');
  } finally {
    line.rates.sending(-1);
    line.circuit.settle('none');
  }
};

/** Makes the function that runs one send. It never rejects. */
export const createSender =
  (ports: SenderPorts): ((effect: SendEffect, call: EffectCall) => Promise<Told>) =>
  async (effect, call) => {
    const { messageId, thread, inReplyTo, text, attachments = [], createdAt } = effect;
    const verify = effect.verify || call.verify;
    const line = ports.line(thread.account);
    if (line === undefined) {
      return { type: 'sendPostponed', messageId, afterMs: NO_LINE_MS, unknown: verify };
    }
    const { visibility, root } = thread;
    const { mayAct, signal } = call;
    const content = { inReplyTo, text, attachments, createdAt };
    const reply = { messageId, visibility, root, ...content, mayAct, signal };
    const run: Run = { ports, line, effect, reply, verify };
    const waitMs =
      line.rates.sendWaitMs(line.adapter.sendScope(visibility)) || line.circuit.enter();
    return waitMs > 0 ? postponed(run, waitMs, verify, 'waiting') : guarded(run);
  };
