/** The effect `send`: one reply, exactly once. @see architecture.md section 6, platforms.md 7.4 */
import type {
  ConversationCommand,
  SendEffect,
} from '../../actors/conversation/conversation.protocol.ts';
import type { Clock, EffectCall } from '../../actors/runtime/ports.ts';
import type { Ms } from '../../actors/types.ts';
import type { Failure, Outcome, OutboundReply, SendOutcome, SentCandidate } from './adapter.ts';
import { jitteredMs } from './backoff.ts';
import type { Line } from './lines.ts';
import type { HubObserver } from './observer.ts';
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
interface Run {
  readonly line: Line;
  readonly effect: SendEffect;
  readonly reply: OutboundReply;
  /** An earlier call may have got through. */
  readonly verify: boolean;
}

/** Nothing is postponed for less, or a failing platform would keep us busy. */
const POSTPONED_MIN_MS = 20;
/** An account that can't be used now may be mended by a person; looked at so often. */
const NO_LINE_MS = 30_000;
/** So often X may say *duplicate* while no such reply of ours is found, before we believe it's an older one. */
const DUPLICATES_MAX = 4;

/** Makes the function that runs one send. It never rejects. */
export const createSender = (
  ports: SenderPorts,
): ((effect: SendEffect, call: EffectCall) => Promise<Told>) => {
  const { clock, observer, settings } = ports;

  const postponed = (run: Run, afterMs: Ms, unknown: boolean, why: string): Told => {
    const { messageId, thread } = run.effect;
    observer.note({ type: 'sendPostponed', account: thread.account, messageId, unknown, why });
    return { type: 'sendPostponed', messageId, afterMs: Math.max(POSTPONED_MIN_MS, afterMs), unknown };
  };

  const attemptCount = ({ line, effect }: Run): number =>
    line.attempts.get(effect.messageId)?.count ?? 0;

  const retryMs = (run: Run): Ms =>
    jitteredMs({ ...settings, random: ports.random }, attemptCount(run));

  /** `lastAt` moves on to the end of the attempt, since its effect may come as late as that. */
  const noteAttempt = (run: Run, count: number): void => {
    run.line.attempts.set(run.effect.messageId, { count, lastAt: clock.now() });
  };

  const sent = ({ line, effect }: Run, platformId: string, at: number): Told => {
    line.claims.set(platformId, effect.messageId);
    line.attempts.delete(effect.messageId);
    return { type: 'sent', messageId: effect.messageId, platformId, at };
  };

  const readBack = async (run: Run): Promise<Outcome<SentCandidate | undefined>> => {
    const { line, effect, reply } = run;
    const sinceAt = effect.createdAt - settings.clockSkewMs;
    const outcome = await line.adapter.findSent(line.connection, reply, sinceAt);
    if (!outcome.ok) return outcome;
    const free = outcome.value.filter(({ platformId }) => {
      const owner = line.claims.get(platformId);
      return owner === undefined || owner === effect.messageId;
    });
    return { ok: true, value: free.find(({ isProven }) => isProven) ?? free[0] };
  };

  /** Reads the platform until the reply is found, or was missing often and late enough. */
  const lookFor = async (run: Run): Promise<Outcome<SentCandidate | undefined>> => {
    const lastAt = run.line.attempts.get(run.effect.messageId)?.lastAt ?? 0;
    for (let reading = 1; ; reading += 1) {
      const isLast = reading >= settings.readBackCount;
      const lagMs = lastAt + settings.readLagMs - clock.now();
      if (isLast && lagMs > 0) await run.line.connection.pause(lagMs);
      const outcome = await readBack(run);
      if (isLast || !outcome.ok || outcome.value !== undefined) return outcome;
    }
  };

  const settleFailure = (run: Run, failure: Failure): Told => {
    const { line, effect, reply, verify } = run;
    const { messageId } = effect;
    switch (failure.type) {
      case 'rejected': {
        const { code, why } = failure;
        const { account } = effect.thread;
        observer.note({ type: 'sendRefused', account, messageId, code, why });
        line.attempts.delete(messageId);
        return { type: 'sendRefused', messageId, code };
      }
      case 'rate_limited': {
        const scope = line.adapter.sendScope(reply.visibility);
        const waitMs = line.rates.refused(scope, failure.untilAt);
        return postponed(run, waitMs, verify, failure.type);
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
    const found = await lookFor(run);
    if (!found.ok) return postponed(run, retryMs(run), true, 'duplicate, not readable');
    if (found.value !== undefined) return sent(run, found.value.platformId, found.value.at);
    return attemptCount(run) >= DUPLICATES_MAX || !run.verify
      ? settleFailure(run, failure)
      : postponed(run, retryMs(run), true, 'duplicate, not found');
  };

  const conclude = async (run: Run, outcome: SendOutcome): Promise<Told> => {
    const { line } = run;
    switch (outcome.type) {
      case 'sent':
        line.circuit.settle('passed');
        return sent(run, outcome.platformId, outcome.at);
      case 'unknown':
        line.circuit.settle('failed');
        return postponed(run, retryMs(run), true, outcome.why);
      case 'failed': {
        const { failure } = outcome;
        const isDuplicate = failure.type === 'rejected' && failure.code === 'duplicate';
        line.circuit.settle(failure.type === 'rejected' ? 'passed' : 'none');
        return isDuplicate ? settleDuplicate(run, failure) : settleFailure(run, failure);
      }
    }
  };

  const carryOut = async (run: Run): Promise<Told> => {
    const { line, effect, reply, verify } = run;
    if (verify) {
      const found = await lookFor(run);
      if (!found.ok) return settleFailure({ ...run, verify: true }, readBackFailure(found.failure));
      if (found.value !== undefined) {
        const { account } = effect.thread;
        observer.note({ type: 'sendFound', account, messageId: effect.messageId });
        line.circuit.settle('passed');
        return sent(run, found.value.platformId, found.value.at);
      }
    }
    const count = attemptCount(run) + 1;
    noteAttempt(run, count);
    const outcome = await line.adapter.send(line.connection, reply);
    noteAttempt(run, count);
    return conclude(run, outcome);
  };

  const guarded = async (run: Run): Promise<Told> => {
    run.line.rates.sending(1);
    try {
      return await carryOut(run);
    } catch (error) {
      observer.note({ type: 'defect', during: 'send', error });
      run.line.circuit.settle('failed');
      return postponed(run, retryMs(run), true, 'defect');
    } finally {
      run.line.rates.sending(-1);
      run.line.circuit.settle('none');
    }
  };

  return (effect, call) => {
    const { messageId, thread, inReplyTo, text, createdAt } = effect;
    const verify = effect.verify || call.verify;
    const line = ports.line(thread.account);
    if (line === undefined) {
      const afterMs = NO_LINE_MS;
      return Promise.resolve({ type: 'sendPostponed', messageId, afterMs, unknown: verify });
    }
    const { visibility, root } = thread;
    const { mayAct, signal } = call;
    const reply = { messageId, visibility, root, inReplyTo, text, createdAt, mayAct, signal };
    const run: Run = { line, effect, reply, verify };
    const waitMs = line.rates.sendWaitMs(line.adapter.sendScope(visibility)) || line.circuit.enter();
    return waitMs > 0
      ? Promise.resolve(postponed(run, waitMs, verify, 'waiting'))
      : guarded(run);
  };
};

/** A *no* to reading says nothing about the reply: whatever it was, the outcome stays open. */
const readBackFailure = (failure: Failure): Failure =>
  failure.type === 'rejected' ? { type: 'malformed', why: failure.why } : failure;
