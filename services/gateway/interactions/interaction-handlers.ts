/** What people do with interactions. */
import type { Params, Reply } from '../../actions.ts';
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import type { Command } from '../http/idempotency.ts';
import { targetOf } from './interaction-ids.ts';
import { byOf, type Caller } from '../rights.ts';

interface Asked {
  readonly params: { readonly id: string };
  readonly caller: Caller;
}

interface Commanded extends Asked {
  readonly command: () => Command;
}

type Plain = 'pickUp' | 'decline' | 'hold' | 'resume' | 'disconnect';
export type InteractionView = Reply<'conversation.get'>;

const target = ({ params, caller }: Asked) => ({ ...targetOf(params.id), by: byOf(caller) });

/** A command that says nothing but which interaction. */
export const commandTo =
  (verb: Plain) =>
  (request: Commanded, { broker }: Gateway): Promise<InteractionView> =>
    broker.ask(`conversation.${verb}`, target(request), request.command().options);

export const get = (request: Asked, { broker }: Gateway): Promise<InteractionView> =>
  broker.ask('conversation.get', target(request));

type Body<A extends 'conversation.reply' | 'conversation.note'> = Omit<
  Params<A>,
  'id' | 'interaction' | 'by' | 'messageId'
>;

interface Replying extends Commanded {
  readonly body: Omit<Body<'conversation.reply'>, 'text' | 'attachments'> & {
    readonly text?: string;
    readonly attachments?: readonly { readonly url: string; readonly kind?: Kind }[];
  };
}

/** @throws ApiError `validation_failed` for neither words nor attachments */
export const reply = (request: Replying, { broker }: Gateway) => {
  const { options, messageId } = request.command();
  const { text, attachments = [], ...more } = request.body;
  if (text === undefined && attachments.length === 0) throw nothingSaid();
  const named = attachments.map(({ url, kind }) => ({ url, kind: kind ?? kindOf(url) }));
  const attached = named.length === 0 ? {} : { attachments: named };
  const content = { text: text ?? '', ...more, ...attached };
  const params = { ...target(request), ...content, messageId };
  return broker.ask('conversation.reply', params, options);
};

const nothingSaid = (): ApiError => {
  const message = 'It is required where nothing is attached.';
  return new ApiError('validation_failed', [{ field: 'text', message }]);
};

type Kind = NonNullable<Params<'conversation.reply'>['attachments']>[number]['kind'];

const endings: readonly (readonly [Kind, RegExp])[] = [
  ['video', /\.(?:mp4|mov|webm|m4v)$/iu],
  ['audio', /\.(?:mp3|m4a|aac|ogg|wav)$/iu],
  ['file', /\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|zip)$/iu],
];

/** By how its address ends; mostly, it's a picture. */
const kindOf = (url: string): Kind => {
  const path = URL.parse(url)?.pathname ?? '';
  return endings.find(([, ending]) => ending.test(path))?.[0] ?? 'image';
};

interface Noting extends Commanded {
  readonly body: Body<'conversation.note'>;
}

export const note = (request: Noting, { broker }: Gateway) => {
  const { options, messageId } = request.command();
  const params = { ...target(request), ...request.body, messageId };
  return broker.ask('conversation.note', params, options);
};

interface TransferBody {
  readonly workgroup?: string;
  readonly agent?: string;
  readonly reason?: string;
}

export const transfer = (
  request: Commanded & { readonly body: TransferBody },
  { broker }: Gateway,
) => {
  const { reason } = request.body;
  const { options } = request.command();
  const params = {
    ...target(request),
    to: transferTarget(request.body),
    ...(reason === undefined ? {} : { reason }),
  };
  return broker.ask('conversation.transfer', params, options);
};

const transferTarget = ({ workgroup, agent }: TransferBody) => {
  if (workgroup !== undefined && agent === undefined)
    return { kind: 'workgroup' as const, workgroup };
  if (agent !== undefined && workgroup === undefined) return { kind: 'agent' as const, agent };
  const message = 'Give either a workgroup or an agent.';
  throw new ApiError('validation_failed', [{ field: 'workgroup', message }]);
};

export const wrapUp = (
  request: Commanded & { readonly body: { readonly code: string } },
  { broker }: Gateway,
) => {
  const params = { ...target(request), code: request.body.code };
  return broker.ask('conversation.wrapUp', params, request.command().options);
};

interface Page {
  readonly after?: string;
  readonly cursor?: string;
  readonly limit?: number;
  readonly order?: 'oldest' | 'newest';
}

export const pageSize = 100;

export const messages = async (
  { query, ...request }: Asked & { readonly query: Page },
  { broker }: Gateway,
) => {
  const after = query.cursor ?? query.after;
  const { items, nextCursor } = await broker.ask('conversation.messages', {
    ...target(request),
    limit: query.limit ?? pageSize,
    ...(after === undefined ? {} : { after }),
    ...(query.order === undefined ? {} : { order: query.order }),
  });
  return { items, nextCursor: nextCursor ?? null };
};

export const timeline = async (request: Asked, { broker }: Gateway) => {
  const { items } = await broker.ask('conversation.timeline', target(request));
  return { items, nextCursor: null };
};
