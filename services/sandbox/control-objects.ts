/** Being a customer, or staff in the platform's own app: the control interface's writes. @see api.md, Platforms */
import { invalid, missing } from './control-errors.ts';
import { contentIn, field, TEXT_MAX } from './control-content.ts';
import type { Author, Origin, PlatformObject, Tweet } from './platform-objects.ts';
import { isJsonObject } from './request.ts';
import type { JsonObject } from './request.ts';
import type { World } from './world.ts';
import type { XUser } from './x-users.ts';

const NAME_MAX = 100;

const optionalId = (body: JsonObject, name: string): string | undefined => {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'number' ? String(value) : field(body, name, NAME_MAX);
};

const originOf = (body: JsonObject): Exclude<Origin, 'product'> => {
  const as = body['as'] ?? 'visitor';
  if (as === 'visitor' || as === 'staff') return as;
  throw invalid('as must be visitor or staff');
};

/** The body of every write. @throws ControlError 400 */
export const objectBody = (body: unknown): JsonObject => {
  if (isJsonObject(body)) return body;
  throw invalid('The body must be a JSON object');
};

interface Written {
  readonly id: string;
}

const idOf = ({ id }: PlatformObject): Written => ({ id });

const checkPage = (world: World, page: string): string => {
  if (world.facebook.pages.has(page)) return page;
  throw missing(`page ${page}`);
};

const writerOn = (world: World, page: string, body: JsonObject) => {
  const by = originOf(body);
  const name = field(body, 'author', NAME_MAX);
  const author: Author =
    by === 'staff' ? world.facebook.pageAuthor(page) : world.facebook.person(page, name);
  return { by, author, ...contentIn(world, body) };
};

export const controlPost = (world: World, page: string, body: JsonObject): Written =>
  idOf(world.facebook.post(checkPage(world, page), writerOn(world, checkPage(world, page), body)));

export const controlComment = (world: World, target: string, body: JsonObject): Written => {
  const object = world.facebook.visible(target);
  if (object === undefined || object.kind === 'message')
    throw missing('post or comment of this id');
  return idOf(world.facebook.comment(object, writerOn(world, object.page, body)));
};

/** Staff write to the visitor named in `to`, else in `author`, who must have written before. */
export const controlPageMessage = (world: World, page: string, body: JsonObject): Written => {
  checkPage(world, page);
  const writer = writerOn(world, page, body);
  if (writer.by === 'visitor') {
    return idOf(world.facebook.message({ ...writer, page, person: writer.author }));
  }
  const name = body['to'] === undefined ? 'author' : 'to';
  const person = world.facebook.person(page, field(body, name, NAME_MAX));
  if (world.facebook.threadOf(page, person.id) === undefined) {
    throw missing('conversation of this page with that visitor');
  }
  return idOf(world.facebook.message({ ...writer, page, person }));
};

const tweetById = (world: World, id: string | undefined, name: string): Tweet | undefined => {
  if (id === undefined) return undefined;
  const tweet = world.x.visibleTweet(id);
  if (tweet === undefined) throw missing(`tweet of the id in ${name}`);
  return tweet;
};

const xContent = (content: ReturnType<typeof contentIn>) => {
  const isTaken = content.attachments?.every(({ kind }) => kind === 'image' || kind === 'video');
  if (isTaken === false) throw invalid('X takes images and videos');
  return content;
};

/** An account writes as staff always; staff of no known account write for the only account. */
const xWriter = (world: World, body: JsonObject) => {
  const named = world.x.users.user(field(body, 'author', NAME_MAX));
  const isAccount = world.x.users.accounts.has(named.id);
  const by = isAccount ? 'staff' : originOf(body);
  const [only, another] = [...world.x.users.accounts.values()];
  const author: XUser | undefined = by === 'staff' && !isAccount ? only : named;
  if (author === undefined || (author === only && !isAccount && another !== undefined)) {
    throw invalid('author must be the account that the staff member writes for');
  }
  return { by, author, ...xContent(contentIn(world, body)) };
};

export const controlTweet = (world: World, body: JsonObject): Written => {
  const inReplyTo = tweetById(world, optionalId(body, 'inReplyTo'), 'inReplyTo');
  const quoted = tweetById(world, optionalId(body, 'quotes'), 'quotes');
  const retweeted = tweetById(world, optionalId(body, 'retweets'), 'retweets');
  return idOf(
    world.x.tweet({
      ...xWriter(world, body),
      ...(inReplyTo === undefined ? {} : { inReplyTo }),
      ...(quoted === undefined ? {} : { quoted }),
      ...(retweeted === undefined ? {} : { retweeted }),
    }),
  );
};

export const controlDirectMessage = (world: World, body: JsonObject): Written => {
  const writer = xWriter(world, body);
  const name = field(body, 'to', NAME_MAX);
  const to = world.x.users.user(name);
  const isKnown = world.x.users.byId(to.id) !== undefined;
  if (!isKnown) throw missing('user of the name in to');
  if (to.id === writer.author.id) throw invalid('to must be another user than author');
  return idOf(world.x.message(writer, to));
};

const objectOf = (world: World, platform: string, id: string): PlatformObject => {
  const object = platform === 'facebook' ? world.facebook.visible(id) : xObject(world, id);
  if (object === undefined) throw missing('object of this id');
  return object;
};

const xObject = (world: World, id: string): PlatformObject | undefined =>
  world.x.visibleTweet(id) ?? world.x.visibleMessage(id);

const setHidden = (world: World, object: PlatformObject, hidden: unknown): void => {
  if (typeof hidden !== 'boolean') throw invalid('hidden must be a boolean');
  if (object.kind === 'message') throw invalid('a message can not be hidden');
  world.objects.replace({ ...object, hidden });
};

/** On X a new text is a new version with an id of its own; the newest one is changed. */
const setText = (world: World, object: PlatformObject, text: string): Written => {
  if (object.kind !== 'tweet') {
    world.objects.replace({ ...object, text, editedAt: world.now() });
    return { id: object.id };
  }
  const newest = world.x.visibleTweet(world.x.supersededBy(object.id) ?? object.id);
  return idOf(world.x.edit(newest ?? object, text));
};

/** New text, or hidden or not; one at a time. */
export const controlChange = (
  world: World,
  platform: string,
  id: string,
  body: JsonObject,
): Written => {
  const object = objectOf(world, platform, id);
  const { text, hidden } = body;
  if ((text === undefined) === (hidden === undefined))
    throw invalid('text or hidden must be given');
  if (text !== undefined) return setText(world, object, field(body, 'text', TEXT_MAX));
  setHidden(world, object, hidden);
  return { id };
};

/** All versions of a tweet go together. */
export const controlDelete = (world: World, platform: string, id: string): Written => {
  const object = objectOf(world, platform, id);
  const head = object.kind === 'tweet' ? (world.x.supersededBy(id) ?? id) : id;
  const whole = objectOf(world, platform, head);
  const versions = whole.kind === 'tweet' ? whole.history : [id];
  for (const version of versions) {
    const one = world.objects.get(version);
    if (one !== undefined) world.objects.replace({ ...one, deletedAt: world.now() });
  }
  return { id };
};
