/** Posting, deleting and hiding on X, with X's reasons to refuse. @see platforms.md 0.1 and 2 */
import type { Tweet } from './platform-objects.ts';
import { headerOf, isJsonObject } from './request.ts';
import type { Answer, JsonObject } from './request.ts';
import { isXReplies } from './settings.ts';
import type { World } from './world.ts';
import { userOf } from './x-call.ts';
import type { XCall } from './x-call.ts';
import { checkId } from './x-params.ts';
import { invalidParameter, plainProblem } from './x-problems.ts';
import { WEIGHT_MAX, weightOf } from './x-text.ts';
import type { XUser } from './x-users.ts';

/** The same words count as a duplicate for so long. */
const DUPLICATE_MS = 24 * 3_600_000;

const BODY_FIELDS = new Set(
  `card_uri community_id direct_message_deep_link edit_options for_super_followers_only geo
  made_with_ai media nullcast paid_partnership poll quote_tweet_id reply reply_settings
  share_with_followers text`.split(/\s+/),
);

/** The JSON object sent. @throws XProblem 400 on another body or a field that X has not */
export const bodyOf = ({ request }: XCall, known: ReadonlySet<string>): JsonObject => {
  if (!isJsonObject(request.body)) throw plainProblem(400, 'The body must be a JSON object.');
  // X wants JSON. A form passes as long as nothing got lost in it: a reply sent as a form would be a post.
  if (Object.values(request.body).includes('[object Object]')) {
    throw plainProblem(400, 'The body must be JSON: an object in a form is lost.');
  }
  const unknown = Object.keys(request.body).find((name) => !known.has(name));
  if (unknown === undefined) return request.body;
  throw invalidParameter(
    unknown,
    '',
    `$.${unknown}: is not defined in the schema and the schema does not allow additional properties`,
  );
};

/** The text to post. @throws XProblem 400 when there is none or too much */
const textOf = (body: JsonObject): string => {
  const { text } = body;
  if (typeof text !== 'string' || text.trim() === '') {
    throw invalidParameter('text', '', '$.text: one of text or media is required');
  }
  if (weightOf(text) > WEIGHT_MAX) {
    throw plainProblem(
      400,
      'Your Tweet text is too long. For more information, see weighted length.',
    );
  }
  return text;
};

const idIn = (value: unknown, name: string): string | undefined => {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return checkId(name, value);
  throw invalidParameter(name, JSON.stringify(value), `$.${name}: must be a string of digits`);
};

/** Whether the author of a post has called this account into the conversation. */
const isSummoned = (user: XUser, { author, mentions, quoted }: Tweet): boolean =>
  author.id === user.id || mentions.includes(user.id) || quoted?.author === user.id;

const replyTarget = (world: World, user: XUser, body: JsonObject): Tweet | undefined => {
  const reply = isJsonObject(body['reply']) ? body['reply'] : {};
  const id = idIn(reply['in_reply_to_tweet_id'], 'in_reply_to_tweet_id');
  if (id === undefined) return undefined;
  const target = world.x.visibleTweet(id);
  if (target === undefined) {
    throw plainProblem(
      403,
      'You attempted to reply to a Tweet that is deleted or not visible to you.',
    );
  }
  const isOpen = world.settings.get('xReplies', isXReplies, 'summoned') === 'open';
  if (isOpen || isSummoned(user, target)) return target;
  throw plainProblem(
    403,
    'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
  );
};

/** The same words once more: to the same post, or as a post of their own. */
const refuseDuplicate = (
  world: World,
  user: XUser,
  text: string,
  target: Tweet | undefined,
): void => {
  const shelf = target === undefined ? `tweets:${user.id}` : `replies:${target.id}`;
  const isDuplicate = world.objects.shelf(shelf).some((id) => {
    const tweet = world.x.listed(id);
    return (
      tweet !== undefined &&
      tweet.author.id === user.id &&
      tweet.text === text &&
      tweet.repliedTo?.id === target?.id &&
      world.now() - tweet.createdAt <= DUPLICATE_MS
    );
  });
  if (isDuplicate) {
    throw plainProblem(403, 'You are not allowed to create a Tweet with duplicate content.');
  }
};

const created = ({ id, text, history }: Tweet): Answer => ({
  status: 201,
  body: { data: { id, text, edit_history_tweet_ids: history } },
});

const editOwn = (world: World, user: XUser, previous: string, text: string): Answer => {
  const tweet = world.x.listed(previous);
  if (tweet === undefined || tweet.author.id !== user.id) {
    throw plainProblem(403, 'You are not allowed to edit this Tweet.');
  }
  return created(world.x.edit(tweet, text));
};

/** `POST /2/tweets` */
export const createTweet = (call: XCall): Answer => {
  const { world, request } = call;
  const user = userOf(call);
  const body = bodyOf(call, BODY_FIELDS);
  const text = textOf(body);
  const options = isJsonObject(body['edit_options']) ? body['edit_options'] : {};
  const previous = idIn(options['previous_post_id'], 'previous_post_id');
  if (previous !== undefined) return editOwn(world, user, previous, text);
  const inReplyTo = replyTarget(world, user, body);
  const quotedId = idIn(body['quote_tweet_id'], 'quote_tweet_id');
  const quoted = quotedId === undefined ? undefined : world.x.visibleTweet(quotedId);
  refuseDuplicate(world, user, text, inReplyTo);
  const requestToken = headerOf(request, 'idempotency-key');
  return created(
    world.x.tweet({
      author: user,
      by: 'product',
      text,
      ...(inReplyTo === undefined ? {} : { inReplyTo }),
      ...(quoted === undefined ? {} : { quoted }),
      ...(requestToken === undefined ? {} : { requestToken }),
    }),
  );
};

/** `DELETE /2/tweets/:id` */
export const deleteTweet = (call: XCall): Answer => {
  const user = userOf(call);
  const tweet = call.world.x.visibleTweet(checkId('id', call.path['id'] ?? ''));
  if (tweet !== undefined && tweet.author.id !== user.id) {
    throw plainProblem(403, 'You are not authorized to delete this Tweet.');
  }
  if (tweet !== undefined) call.world.objects.replace({ ...tweet, deletedAt: call.world.now() });
  return { status: 200, body: { data: { deleted: tweet !== undefined } } };
};

/** `PUT /2/tweets/:id/hidden`: only in a conversation that the user began. */
export const hideReply = (call: XCall): Answer => {
  const user = userOf(call);
  const { hidden } = bodyOf(call, new Set(['hidden']));
  if (typeof hidden !== 'boolean')
    throw invalidParameter('hidden', '', '$.hidden: must be a boolean');
  const tweet = call.world.x.visibleTweet(checkId('id', call.path['id'] ?? ''));
  const root = call.world.x.visibleTweet(tweet?.conversation ?? '');
  if (tweet === undefined || root?.author.id !== user.id) {
    throw plainProblem(403, 'You are not allowed to hide this reply.');
  }
  call.world.objects.replace({ ...tweet, hidden });
  return { status: 200, body: { data: { hidden } } };
};
