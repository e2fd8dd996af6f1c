/** Every action of the cluster, with what it takes and what it answers: the table of contents. */
import type { Context, ServiceBroker } from 'moleculer';
import type { AgentView } from '../actors/agent/agent.protocol.ts';
import type { ChannelView } from '../actors/channel/channel.protocol.ts';
import type { Configuration } from '../actors/configuration.ts';
import type {
  InteractionView,
  KeptExplanation,
  MessagesView,
  TimelineView,
} from '../actors/conversation/conversation.protocol.ts';
import type { LicenceView } from '../actors/licence/licence.protocol.ts';
import type { Renewal, SessionAnswers } from '../actors/session/session.protocol.ts';
import type { LettersView, WebhookView } from '../actors/webhook/webhook.protocol.ts';
import type { FeedPage } from '../actors/runtime/partition-store.ts';
import type { PresentView } from '../actors/workgroup/decision.protocol.ts';
import type { NodeStatus } from '../actors/runtime/node.ts';
import type { Parcel, Receipt } from '../actors/runtime/ports.ts';
import type {
  ActiveView,
  IntervalsView,
  QueueView,
  WorkgroupView,
} from '../actors/workgroup/workgroup.protocol.ts';
import type {
  AgentParams,
  OccupyParams,
  SetStatusParams,
  SignOffParams,
  SignOnParams,
} from './agent/agent.params.ts';
import type { ChannelParams } from './channel/channel.params.ts';
import type {
  DeliverParams,
  DrainParams,
  HelloParams,
  NothingParams,
} from './cluster/cluster.params.ts';
import type { Change } from './configuration/audit.ts';
import type {
  AuthenticateParams,
  ChangeParams,
  ChangeRequest,
  ChangesParams,
  DocumentsParams,
  EffectiveParams,
  Fields,
  ReplaceParams,
  ReplaceRequest,
  StampParams,
  ValidateParams,
} from './configuration/configuration.params.ts';
import type { Refusal } from './configuration/change.ts';
import type { Effective } from './configuration/effective.ts';
import type { Finding } from './configuration/findings.ts';
import type {
  InteractionParams,
  MessagesParams,
  NoteParams,
  PriorityParams,
  ReplyParams,
  SkillsParams,
  StartParams,
  TransferParams,
  WrapUpParams,
} from './conversation/conversation.params.ts';
import type {
  EndSessionParams,
  OpenSessionParams,
  RefreshSessionParams,
} from './session/session.params.ts';
import type { FeedParams } from './feed/feed.params.ts';
import type { Verdict } from './hub/adapter.ts';
import type { TestAccountParams } from './hub/hub.params.ts';
import type { LicenceParams } from './licence/licence.params.ts';
import type { Infer } from './params.ts';
import type { LettersParams, RedeliverParams, WebhookParams } from './webhook/webhook.params.ts';
import type { ExplainParams, QueueParams, WorkgroupParams } from './workgroup/workgroup.params.ts';

/** Actions on actors: answered by whichever node owns the actor. The verb is the command's type. */
export interface ActorActions {
  'conversation.start': Action<typeof StartParams, InteractionView>;
  'conversation.abandon': Action<typeof InteractionParams, InteractionView>;
  'conversation.pickUp': Action<typeof InteractionParams, InteractionView>;
  'conversation.decline': Action<typeof InteractionParams, InteractionView>;
  'conversation.hold': Action<typeof InteractionParams, InteractionView>;
  'conversation.resume': Action<typeof InteractionParams, InteractionView>;
  'conversation.reply': Action<typeof ReplyParams, InteractionView>;
  'conversation.note': Action<typeof NoteParams, InteractionView>;
  'conversation.transfer': Action<typeof TransferParams, InteractionView>;
  'conversation.disconnect': Action<typeof InteractionParams, InteractionView>;
  'conversation.wrapUp': Action<typeof WrapUpParams, InteractionView>;
  'conversation.priority': Action<typeof PriorityParams, InteractionView>;
  'conversation.skills': Action<typeof SkillsParams, InteractionView>;
  'conversation.get': Action<typeof InteractionParams, InteractionView>;
  'conversation.messages': Action<typeof MessagesParams, MessagesView>;
  'conversation.timeline': Action<typeof InteractionParams, TimelineView>;
  'conversation.explanation': Action<typeof InteractionParams, KeptExplanation>;
  'agent.signOn': Action<typeof SignOnParams, AgentView>;
  'agent.signOff': Action<typeof SignOffParams, AgentView>;
  'agent.setStatus': Action<typeof SetStatusParams, AgentView>;
  'agent.occupy': Action<typeof OccupyParams, AgentView>;
  'agent.get': Action<typeof AgentParams, AgentView>;
  'workgroup.get': Action<typeof WorkgroupParams, WorkgroupView>;
  'workgroup.intervals': Action<typeof WorkgroupParams, IntervalsView>;
  'workgroup.queue': Action<typeof QueueParams, QueueView>;
  'workgroup.active': Action<typeof QueueParams, ActiveView>;
  'workgroup.explain': Action<typeof ExplainParams, PresentView>;
  'channel.get': Action<typeof ChannelParams, ChannelView>;
  'licence.get': Action<typeof LicenceParams, LicenceView>;
  'webhook.get': Action<typeof WebhookParams, WebhookView>;
  'webhook.letters': Action<typeof LettersParams, LettersView>;
  'webhook.redeliver': Action<typeof RedeliverParams, WebhookView>;
  'session.open': Action<typeof OpenSessionParams, Renewal>;
  'session.refresh': Action<typeof RefreshSessionParams, Renewal>;
  'session.end': Action<typeof EndSessionParams, SessionAnswers['end']>;
}

/** Actions of a node itself. `cluster.*` go to a named node; the others are answered where they are asked. */
export interface NodeActions {
  'cluster.deliver': DeliverAction;
  /** Whether it has been done: false when nobody else would take what the node has. */
  'cluster.drain': Action<typeof DrainParams, boolean>;
  /** Whether the answering node can already call the asking one. */
  'cluster.hello': Action<typeof HelloParams, boolean>;
  'cluster.status': Action<typeof NothingParams, NodeStatus>;
  'configuration.get': Action<typeof NothingParams, Configuration>;
  /** Null when the password is wrong, whether the user exists or not. */
  'configuration.authenticate': Action<typeof AuthenticateParams, Authenticated | null>;
  /** What tokens of the user are bound to; null without a password. */
  'configuration.stamp': Action<typeof StampParams, string | null>;
  /** Of one kind, in the order of their ids, as the API has them; no secrets. */
  'configuration.documents': Action<typeof DocumentsParams, readonly VersionedDocument[]>;
  /** What a user has after inheritance; null when there is no such user. */
  'configuration.effective': Action<typeof EffectiveParams, Effective | null>;
  'configuration.change': Stated<typeof ChangeParams, ChangeRequest, Changed>;
  'configuration.replace': Stated<typeof ReplaceParams, ReplaceRequest, Changed>;
  /** What would be wrong with a whole configuration. */
  'configuration.validate': Stated<
    typeof ValidateParams,
    { readonly whole: Fields },
    readonly Finding[]
  >;
  /** The whole, as lists by kind. */
  'configuration.whole': Action<typeof NothingParams, Fields>;
  /** Who changed what, newest first. */
  'configuration.changes': Action<typeof ChangesParams, readonly Change[]>;
  'feed.read': Action<typeof FeedParams, FeedPage>;
  /** Null when the address of the account is none that may be called. */
  'hub.testAccount': Action<typeof TestAccountParams, Verdict | null>;
}

export interface Authenticated {
  readonly user: string;
  /** Another one after each change of the password. */
  readonly stamp: string;
}

/** A document with the version that `If-Match` asks about. */
export type VersionedDocument = Fields & { readonly id: string; readonly version: number };

/** `version`: of the whole, in force on the answering node. */
export type Changed = Readonly<
  { status: 'done'; version: number } | { status: 'refused'; refusal: Refusal }
>;

/** Where the schema leaves open what the parameters are. */
interface Stated<Schema, Parameters, Answer> {
  readonly schema: Schema;
  readonly params: Parameters;
  readonly reply: Answer;
}

/** Parcels pass through the schema as they are, so their type is stated, not read off it. */
interface DeliverAction {
  readonly schema: typeof DeliverParams;
  readonly params: { readonly parcels: readonly Parcel[] };
  readonly reply: readonly Receipt[];
}

interface Action<Schema, Answer> {
  readonly schema: Schema;
  readonly params: Infer<Schema>;
  readonly reply: Answer;
}

type Actions = ActorActions & NodeActions;
export type ActionName = keyof Actions;
export type ActorActionName = keyof ActorActions;
export type Params<A extends ActionName> = Actions[A]['params'];
export type Reply<A extends ActionName> = Actions[A]['reply'];

/** The handlers that service `Name` owes the table. Miss one, or return the wrong thing, and tsc says so. */
export type Handlers<Name extends string> = {
  readonly [A in ActionName as A extends `${Name}.${infer Verb}` ? Verb : never]: {
    readonly params: Actions[A]['schema'];
    readonly handler: (ctx: Context<Params<A>>) => Promise<Reply<A>>;
  };
};

/** What goes with a command besides its parameters. */
export interface AskOptions {
  /** The same id twice is one command. Questions need none. */
  readonly commandId?: string;
  /** How long its answer is kept for repeats. */
  readonly keepMs?: number;
  /** The id was chosen by a client, so this may be a repeat. */
  readonly repeated?: boolean;
  /** How long the caller waits; 10 s at most. */
  readonly deadlineMs?: number;
}

/**
 * Asks an actor, wherever it lives and while it moves.
 * @throws Rejected, or Unavailable when the deadline has passed: then the outcome is unknown, and the
 * command may be repeated under its id
 */
export type Ask = <A extends ActorActionName>(
  action: A,
  params: Params<A>,
  options?: AskOptions,
) => Promise<Reply<A>>;

declare module 'moleculer' {
  interface ServiceBroker {
    ask: Ask;
  }
}

/** `broker.call`, but it knows the table. For the actions of nodes; actors are asked by `broker.ask`. */
export const callNode = <A extends keyof NodeActions>(
  broker: Pick<ServiceBroker, 'call'>,
  action: A,
  params: Params<A>,
  options: { readonly nodeID?: string; readonly timeout?: number } = {},
): Promise<Reply<A>> => broker.call<Reply<A>, Params<A>>(action, params, options);
