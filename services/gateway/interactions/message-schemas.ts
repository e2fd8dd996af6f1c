/** What is asked about messages, and what they look like. */
import {
  AttachmentParams,
  MessagesParams,
  NoteParams,
  ReplyParams,
} from '../../conversation/conversation.params.ts';
import { idRule, type ParamsSchema } from '../../params.ts';
import { author, ById, PageQuery } from '../schemas.ts';

const text = { type: 'string' } as const;
const maybeText = { ...text, optional: true } as const;
const flag = { type: 'boolean', optional: true } as const;
const count = { type: 'number', integer: true, min: 0 } as const;

export const OfAttachment = {
  ...ById,
  message: AttachmentParams.message,
  place: { ...AttachmentParams.place, convert: true },
} as const satisfies ParamsSchema;

export const AttachmentQuery = {
  /** A picture of it, where the platform has one. */
  preview: { type: 'boolean', convert: true, optional: true },
} as const satisfies ParamsSchema;

const { items: outboundItem } = ReplyParams.attachments;
/** At most one today; `kind` is guessed from the address when absent. */
const outbound = {
  ...ReplyParams.attachments,
  items: {
    ...outboundItem,
    props: { ...outboundItem.props, kind: { ...outboundItem.props.kind, optional: true } },
  },
} as const;

export const ReplyBody = {
  /** May be left out where something goes with it. */
  text: { ...ReplyParams.text, optional: true },
  attachments: outbound,
  inReplyTo: ReplyParams.inReplyTo,
  seen: ReplyParams.seen,
} as const satisfies ParamsSchema;

export const NoteBody = { text: NoteParams.text } as const satisfies ParamsSchema;

export const MessagesQuery = {
  /** The id of the last message that is known; what `cursor` says by another name. */
  after: { ...idRule, optional: true },
  ...PageQuery,
  /** Which page comes first; a page itself is in the order of the platform always. */
  order: { ...MessagesParams.order, optional: true },
} as const satisfies ParamsSchema;

/** What is told of it proves nothing; `url` is the platform's, and may expire. */
const attachment = {
  kind: { type: 'enum', values: ['image', 'video', 'audio', 'file', 'sticker', 'link'] },
  url: maybeText,
  previewUrl: maybeText,
  name: maybeText,
  contentType: maybeText,
  sizeBytes: { ...count, optional: true },
  alt: maybeText,
} as const;

export const Message = {
  id: text,
  /** Counts them in the order in which they became known, which may not be that of `at`. */
  seq: count,
  direction: { type: 'enum', values: ['in', 'out', 'native', 'note'] },
  author,
  text,
  attachments: {
    type: 'array',
    items: { type: 'object', props: attachment },
    optional: true,
  },
  platformId: maybeText,
  at: { type: 'string', format: 'date-time' },
  delivery: { type: 'enum', values: ['pending', 'sent', 'failed', 'unknown'], optional: true },
  failure: maybeText,
  parent: maybeText,
  edited: flag,
  deleted: flag,
} as const satisfies ParamsSchema;
