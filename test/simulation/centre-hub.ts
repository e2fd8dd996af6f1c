/** The hub of the contact centre, over a simulated platform: finds news, and posts what is replied. */
import type { Found, PollEffect } from '../../actors/channel/channel.protocol.ts';
import type { IntakeItem, SendEffect } from '../../actors/conversation/conversation.protocol.ts';
import type { Effect, Tagged } from '../../actors/runtime/actor.ts';
import type { EffectCall, EffectRunner } from '../../actors/runtime/ports.ts';
import { channelId, conversationId } from '../../actors/types.ts';
import type { Page } from './centre-configuration.ts';
import { epochStartAt } from './sim-clock.ts';
import { certainAfterMs, type PlatformObject, type SimPlatform } from './sim-platform.ts';
import type { Process } from './world.ts';

/** What lies on the platform: a customer's words, or ours. */
export interface Posted {
  readonly page: Page;
  readonly visibility: 'public' | 'private';
  /** The thread: the post's own name, or the customer's. */
  readonly root: string;
  readonly by: 'visitor' | 'product';
  readonly author: string;
  readonly text: string;
}

export type CentrePlatform = SimPlatform<Posted>;

export const threadOf = ({ page, root }: Pick<Posted, 'page' | 'root'>): string =>
  `facebook:${page}:${root}`;

export const createHub = (platform: CentrePlatform, process: Process): EffectRunner => ({
  run: (effect, call) =>
    effect.type === 'poll'
      ? poll(platform, process, effect as unknown as PollEffect)
      : send(platform, process, { effect, call }),
});

/** Everything after the cursor, again and again, until all before it can be seen. */
const poll = async (
  platform: CentrePlatform,
  process: Process,
  { channel, source, cursor }: PollEffect,
): Promise<Tagged | undefined> => {
  const objects = await platform.read(process);
  if (objects === undefined) return undefined;
  const after = cursor === undefined ? 0 : Number(cursor);
  const news = objects.filter(
    (object) => numberOf(object) > after && isOf(object, channel, source),
  );
  const seen = new Set(objects.map(numberOf));
  let place = after;
  while (seen.has(place + 1)) place += 1;
  if (news.length === 0) return undefined;
  const found = byThread(news);
  return { type: 'polled', source, found, cursor: String(place), health: 'ok' } as Tagged;
};

const numberOf = ({ id }: PlatformObject<Posted>): number => Number(id.slice(1));

const isOf = ({ content }: PlatformObject<Posted>, channel: string, source: string): boolean =>
  content.page === channel && (content.visibility === 'public') === (source === 'feed');

const byThread = (objects: readonly PlatformObject<Posted>[]): readonly Found[] => {
  const threads = Map.groupBy(objects, ({ content }) => threadOf(content));
  return [...threads].flatMap(([conversation, some]) => {
    const [first] = some;
    if (first === undefined) return [];
    const { page, visibility, root } = first.content;
    const thread = {
      platform: 'facebook' as const,
      account: 'acme',
      channel: channelId(page),
      visibility,
      root,
    };
    return [{ conversation: conversationId(conversation), thread, items: some.map(itemOf) }];
  });
};

const itemOf = ({ id, at, content }: PlatformObject<Posted>): IntakeItem => ({
  id,
  revision: '1',
  direction: content.by === 'product' ? 'ours' : 'in',
  author: { id: content.author, name: content.author },
  text: content.text,
  at: Math.floor(at + epochStartAt),
  ...(content.visibility === 'public' && id !== content.root ? { parent: content.root } : {}),
  replyability: { allowed: true },
});

/** Connects, asks, acts in the same tick; looks before it sends again. */
const send = async (
  platform: CentrePlatform,
  process: Process,
  { effect, call }: { readonly effect: Effect; readonly call: EffectCall },
): Promise<Tagged | undefined> => {
  const { messageId, thread, text } = effect as unknown as SendEffect;
  const postponed = (afterMs: number): Tagged =>
    ({ type: 'sendPostponed', messageId, afterMs, unknown: true }) as Tagged;
  if (call.verify) {
    const seen = await platform.read(process);
    if (seen === undefined) return postponed(300);
    const earlier = seen.find(({ content }) => content.by === 'product' && content.text === text);
    if (earlier !== undefined) return sentAs(messageId, earlier.id, earlier.at);
  }
  await platform.connect(process);
  if (!call.mayAct()) return undefined;
  const { channel, visibility, root } = thread;
  const outcome = await platform.write(process, {
    page: channel as string as Page,
    visibility,
    root,
    by: 'product',
    author: 'acme',
    text,
  });
  if (outcome.status === 'done') return sentAs(messageId, outcome.id, 0);
  if (outcome.status === 'refused')
    return { type: 'sendRefused', messageId, code: 'policy' } as Tagged;
  return postponed(certainAfterMs);
};

const sentAs = (messageId: string, platformId: string, at: number): Tagged =>
  ({ type: 'sent', messageId, platformId, at: Math.floor(at + epochStartAt) }) as Tagged;
