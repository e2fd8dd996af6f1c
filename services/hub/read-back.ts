/** Looking whether a reply is on the platform already. @see architecture.md section 6 */
import type { SendEffect } from '../../actors/conversation/conversation.protocol.ts';
import type { Outcome, OutboundReply, SentCandidate } from './adapter.ts';
import type { Line } from './lines.ts';
import type { HubSettings } from './settings.ts';

export interface ReadBack {
  readonly line: Line;
  readonly effect: SendEffect;
  readonly reply: OutboundReply;
}

const readOnce = async (
  { line, effect, reply }: ReadBack,
  { clockSkewMs }: HubSettings,
): Promise<Outcome<SentCandidate | undefined>> => {
  const sinceAt = effect.createdAt - clockSkewMs;
  const outcome = await line.adapter.findSent(line.connection, reply, sinceAt);
  if (!outcome.ok) return outcome;
  const free = outcome.value.filter(
    ({ platformId }) => (line.claims.get(platformId) ?? effect.messageId) === effect.messageId,
  );
  return { ok: true, value: free.find(({ isProven }) => isProven) ?? free[0] };
};

/** Reads until the reply is found, or was missing often and late enough to be taken for absent. */
export const lookFor = async (
  readBack: ReadBack,
  settings: HubSettings,
): Promise<Outcome<SentCandidate | undefined>> => {
  const { attempts, connection } = readBack.line;
  const lastAt = attempts.get(readBack.effect.messageId)?.lastAt ?? 0;
  for (let reading = 1; reading < settings.readBackCount; reading += 1) {
    const outcome = await readOnce(readBack, settings);
    if (!outcome.ok || outcome.value !== undefined) return outcome;
  }
  const lagMs = lastAt + settings.readLagMs - connection.now();
  if (lagMs > 0) await connection.pause(lagMs);
  return readOnce(readBack, settings);
};
