/** The configuration documents as the actors see them. Types only; secrets live elsewhere. */
import type {
  AgentId,
  ChannelId,
  InteractionType,
  StatusKind,
  WorkgroupId,
} from './types.ts';

/** Everything that is in force, replaced whole on every change; `version` grows by one each time. */
export interface Configuration {
  readonly version: number;
  readonly users: Documents<User>;
  readonly workgroups: Documents<Workgroup>;
  readonly statuses: Documents<Status>;
  readonly accounts: Documents<Account>;
  readonly channels: Documents<Channel>;
  readonly licences: Documents<Licence>;
  readonly parameters: Documents<Parameter>;
  readonly wrapupCodes: Documents<WrapupCode>;
}

/** Documents of one kind by id. */
export type Documents<T> = Readonly<Record<string, T>>;

export interface User {
  readonly id: AgentId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Names of access licences, such as `I3_ACCESS_ACD_SOCIAL_MEDIA`. */
  readonly licences: readonly string[];
  readonly utilization: Utilizations;
}

/** Rights come by role until roles are documents of their own. */
export type Role = 'administrator' | 'supervisor' | 'agent';

export type Utilizations = Readonly<Partial<Record<InteractionType, Utilization>>>;

export interface Utilization {
  /** 0-100: how much of an agent one interaction of the type takes. */
  readonly percent: number;
  /** At least 1. */
  readonly maxAssigned: number;
}

/** What holds where neither user nor workgroup says otherwise. @see acd.md section 2 */
export const defaultUtilization: Utilization = { percent: 100, maxAssigned: 1 };

export interface Workgroup {
  readonly id: WorkgroupId;
  readonly name: string;
  /** Without an ACD queue nothing is routed. */
  readonly acdQueue: boolean;
  readonly members: readonly Member[];
  readonly utilization: Utilizations;
  /** How long an offer rings. */
  readonly alertSeconds: number;
  /** 0-7,200. */
  readonly wrapupSeconds: number;
  readonly autoAnswer: boolean;
  /** Missed offers after which an agent is put in a not-answering status; at least 1. */
  readonly missesTolerated: number;
  /** Whether interactions on hold do not count towards utilization. */
  readonly heldExempt: boolean;
  /** How long after its end a further message joins the old interaction; 0 = never. */
  readonly reopenSeconds: number;
  /** How long the agent who last handled the thread is preferred; 0 = not at all. */
  readonly preferredSeconds: number;
}

export interface Member {
  readonly user: AgentId;
  readonly activated: boolean;
}

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly kind: StatusKind;
}

export interface Account {
  readonly id: string;
  readonly platform: PlatformName;
  readonly name: string;
  /** The platform's own id of the page or user that the account speaks as. */
  readonly externalId: string;
  readonly handle?: string;
  /** Where the platform is reached; the platform's public address when absent. */
  readonly baseUrl?: string;
  /** X only: `enterprise` plans may reply to anyone. @see platforms.md 0.1 */
  readonly plan: 'self_serve' | 'enterprise';
}

export type PlatformName = 'facebook' | 'x';

export interface Channel {
  readonly id: ChannelId;
  readonly platform: PlatformName;
  readonly account: string;
  readonly workgroup: WorkgroupId;
  /** Facebook: the page. */
  readonly page?: string;
  /** X: handles with their `@`. */
  readonly handles: readonly string[];
  /** X: words or phrases. */
  readonly keywords: readonly string[];
  readonly privateMessages: boolean;
  readonly pollSeconds: number;
  /** How many posts one request asks for. */
  readonly postLimit: number;
  /** Higher wins where several channels match one message. */
  readonly priority: number;
  readonly enabled: boolean;
}

export interface Licence {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly expiresAt?: number;
}

export interface Parameter {
  readonly id: string;
  readonly value: string;
}

export interface WrapupCode {
  readonly id: string;
  readonly name: string;
}
