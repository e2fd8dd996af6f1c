/** The outside world in miniature: what customers write, what we send, and how both come back. */
import type { IntakeItem, SendEffect } from '../../../actors/conversation/conversation.protocol.ts';
import { ours } from './fixtures.ts';
import type { AnyCommand, Host, Random } from './host.ts';
import { pick } from './host.ts';

export interface Platform {
  /** What exists, by thread. */
  readonly posts: readonly Post[];
  /** Makes one of the calls that are wanted, and tells its outcome, which may be that it is not known. */
  readonly sendOne: (random: Random) => void;
  /** Makes all calls that are wanted, until none is left, and all of them succeed. */
  readonly sendAll: () => void;
}

export interface Post {
  readonly conversation: string;
  readonly messageId: string;
  readonly item: IntakeItem;
}

export const createPlatform = (host: Host, tokens: boolean): Platform => {
  const posts: Post[] = [];

  const wanted = (): readonly (readonly [string, SendEffect])[] =>
    host
      .effects()
      .flatMap(([address, effect]) =>
        effect.type === 'send' ? [[address, effect as unknown as SendEffect] as const] : [],
      );

  const create = (address: string, { messageId, text, inReplyTo }: SendEffect): string => {
    const id = `p${String(posts.length + 1)}`;
    const echo = ours(id, host.now, { text, parent: inReplyTo });
    const item = tokens ? { ...echo, clientToken: messageId } : echo;
    posts.push({ conversation: address, messageId, item });
    return id;
  };

  /** Looks before it sends, when it is told that an earlier call may have got through. */
  const send = (address: string, effect: SendEffect): AnyCommand => {
    const { messageId } = effect;
    const found = effect.verify ? posts.find((post) => post.messageId === messageId) : undefined;
    const platformId = found?.item.id ?? create(address, effect);
    return { type: 'sent', messageId, platformId, at: host.now };
  };

  const outcome = (random: Random, address: string, effect: SendEffect): AnyCommand => {
    const { messageId } = effect;
    const postponed = { type: 'sendPostponed', messageId, afterMs: 0 };
    switch (pick(random, ['sent', 'sent', 'lost', 'unsent', 'limited', 'refused'])) {
      case 'lost':
        send(address, effect);
        return { ...postponed, unknown: true };
      case 'unsent':
        return { ...postponed, unknown: true };
      case 'limited':
        return { ...postponed, unknown: false };
      case 'refused':
        // A definite no is possible only where nothing got through before.
        return effect.verify
          ? send(address, effect)
          : { type: 'sendRefused', messageId, code: 'policy' };
      default:
        return send(address, effect);
    }
  };

  return {
    posts,
    sendOne: (random) => {
      const due = wanted().filter(([, { notBeforeAt }]) => notBeforeAt <= host.now);
      if (due.length === 0) return;
      const [address, effect] = pick(random, due);
      host.ask(address, outcome(random, address, effect));
    },
    sendAll: () => {
      for (let effects = wanted(); effects.length > 0; effects = wanted()) {
        for (const [address, effect] of effects) {
          host.now = Math.max(host.now, effect.notBeforeAt);
          host.ask(address, send(address, effect));
        }
      }
    },
  };
};
