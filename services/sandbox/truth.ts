/** What there is on the platforms: the oracle of demos and tests. */
import type { PlatformObject } from './platform-objects.ts';
import type { JsonObject } from './request.ts';
import type { World } from './world.ts';

const parentOf = (object: PlatformObject): string | null => {
  switch (object.kind) {
    case 'post':
      return null;
    case 'comment':
      return object.parent;
    case 'message':
      return object.conversation;
    case 'tweet':
      return object.repliedTo?.id ?? null;
  }
};

/** Where on the platform it is. */
const placeOf = (object: PlatformObject): JsonObject => {
  switch (object.kind) {
    case 'post':
      return { page: object.page };
    case 'comment':
      return { page: object.page, post: object.post, inReplyTo: object.inReplyTo };
    case 'message':
      return object.platform === 'facebook'
        ? { page: object.page, conversation: object.conversation }
        : { conversation: object.conversation, to: object.recipient.name };
    case 'tweet':
      return { conversation: object.conversation };
  }
};

const describe = (object: PlatformObject): JsonObject => ({
  id: object.id,
  platform: object.platform,
  kind: object.kind,
  parent: parentOf(object),
  author: object.author.name,
  authorId: object.author.id,
  text: object.text,
  ...(object.attachments === undefined ? {} : { attachments: object.attachments }),
  at: new Date(object.createdAt).toISOString(),
  by: object.by,
  ...(object.requestToken === undefined ? {} : { requestToken: object.requestToken }),
  ...placeOf(object),
  ...(object.editedAt === undefined ? {} : { editedAt: new Date(object.editedAt).toISOString() }),
  ...(object.deletedAt === undefined
    ? {}
    : { deletedAt: new Date(object.deletedAt).toISOString() }),
});

/** Whether it can be seen: not deleted, nor what it hangs on, and the newest version of itself. */
const exists = (world: World, object: PlatformObject): boolean => {
  if (object.platform === 'facebook') return world.facebook.visible(object.id) !== undefined;
  return object.kind === 'tweet'
    ? world.x.listed(object.id) !== undefined
    : object.deletedAt === undefined;
};

/** Everything that exists, in the order of creation; with `deleted`, all that ever did. */
export const truthOf = (
  world: World,
  deleted: boolean,
): { readonly objects: readonly JsonObject[] } => ({
  objects: [...world.objects.all()]
    .filter((object) => deleted || exists(world, object))
    .map(describe),
});
