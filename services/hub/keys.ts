/** Names of conversations. @see platforms.md 7.3 */
import type { PlatformName } from '../../actors/configuration.ts';
import type { ConversationId } from '../../actors/types.ts';
import { conversationId } from '../../actors/types.ts';
import type { Visibility } from './adapter.ts';

/** What stands between account and root of a private thread. */
const privateMark: Readonly<Record<PlatformName, string>> = { facebook: 'psid:', x: 'dm:' };

interface ThreadName {
  readonly platform: PlatformName;
  readonly account: string;
  readonly visibility: Visibility;
  readonly root: string;
}

/** A post with all its comments, or one person's private messages: one conversation each. */
export const conversationKey = ({
  platform,
  account,
  visibility,
  root,
}: ThreadName): ConversationId => {
  const mark = visibility === 'private' ? privateMark[platform] : '';
  return conversationId(`${platform}:${account}:${mark}${root}`);
};
