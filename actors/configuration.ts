/**
 * The configuration documents as the actors see them, and what follows from them. Secrets live
 * elsewhere.
 */
import type { AgentId, ChannelId, InteractionType, StatusKind, WorkgroupId } from './types.ts';

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
const defaultUtilization: Utilization = { percent: 100, maxAssigned: 1 };

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

/** The document of that id; never something that every object has, such as `constructor`. */
export const named = <T>(documents: Documents<T>, id: string): T | undefined =>
  Object.hasOwn(documents, id) ? documents[id] : undefined;

/** The user's value, else the workgroup's, else the default. @see acd.md section 2 */
export const utilizationOf = (
  config: Configuration,
  agent: AgentId,
  workgroup: WorkgroupId,
  type: InteractionType,
): Utilization =>
  named(config.users, agent)?.utilization[type] ??
  named(config.workgroups, workgroup)?.utilization[type] ??
  defaultUtilization;

/** Documents are replaced, never changed, so what is worked out from one holds as long as it lives. */
const membersByWorkgroup = new WeakMap<Workgroup, ReadonlyMap<AgentId, Member>>();

export const memberOf = (workgroup: Workgroup, agent: AgentId): Member | undefined => {
  let members = membersByWorkgroup.get(workgroup);
  if (members === undefined) {
    members = new Map(workgroup.members.map((member) => [member.user, member]));
    membersByWorkgroup.set(workgroup, members);
  }
  return members.get(agent);
};

const workgroupsByConfiguration = new WeakMap<
  Configuration,
  ReadonlyMap<AgentId, readonly WorkgroupId[]>
>();

/** The workgroups that have the agent as a member, activated or not. */
export const workgroupsOf = (config: Configuration, agent: AgentId): readonly WorkgroupId[] => {
  let byAgent = workgroupsByConfiguration.get(config);
  if (byAgent === undefined) {
    byAgent = indexMembers(config);
    workgroupsByConfiguration.set(config, byAgent);
  }
  return byAgent.get(agent) ?? [];
};

const indexMembers = (config: Configuration): ReadonlyMap<AgentId, readonly WorkgroupId[]> => {
  const byAgent = new Map<AgentId, WorkgroupId[]>();
  for (const workgroup of Object.values(config.workgroups)) {
    for (const { user } of workgroup.members) {
      byAgent.set(user, [...(byAgent.get(user) ?? []), workgroup.id]);
    }
  }
  return byAgent;
};

/** The status of a kind that stands first by id; one of the kind's own name when there is none. */
export const statusOfKind = (config: Configuration, kind: StatusKind): Status => {
  const found = Object.values(config.statuses).filter((status) => status.kind === kind);
  const first = found.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
  return first ?? { id: kind, name: kind, kind };
};

/** The status of that id, else of that name. */
export const findStatus = (config: Configuration, text: string): Status | undefined =>
  named(config.statuses, text) ??
  Object.values(config.statuses).find((status) => status.name === text);
