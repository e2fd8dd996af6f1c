/**
 * The configuration documents as the actors see them, and what follows from them. Secrets live
 * elsewhere.
 */
import type {
  AgentId,
  ChannelId,
  EpochMs,
  InteractionType,
  StatusKind,
  WorkgroupId,
} from './types.ts';
import type { Webhook } from './webhooks.ts';

/** Everything that is in force, replaced whole on every change; `version` grows by one each time. */
export interface Configuration {
  readonly version: number;
  readonly users: Documents<User>;
  readonly stations: Documents<Station>;
  readonly workgroups: Documents<Workgroup>;
  readonly skills: Documents<Skill>;
  readonly statuses: Documents<Status>;
  readonly roles: Documents<Role>;
  readonly accounts: Documents<Account>;
  readonly channels: Documents<Channel>;
  readonly licences: Documents<Licence>;
  readonly parameters: Documents<Parameter>;
  readonly wrapupCodes: Documents<WrapupCode>;
  readonly responses: Documents<CannedResponse>;
  readonly webhooks: Documents<Webhook>;
}

/** Documents of one kind by id. */
export type Documents<T> = Readonly<Record<string, T>>;

export interface User {
  readonly id: AgentId;
  readonly name: string;
  /** Ids of roles. */
  readonly roles: readonly string[];
  /** Names of access licences, such as `I3_ACCESS_ACD_SOCIAL_MEDIA`. */
  readonly licences: readonly string[];
  readonly skills: readonly HeldSkill[];
  /** Enters the agent score with the workgroup's weight. */
  readonly cost: number;
  /** Three numbers of the organisation's own, for the agent score. */
  readonly attributes: readonly [number, number, number];
  readonly utilization: Utilizations;
}

/** A place to work at; whoever is signed on there has its licences too. @see requirements R2 */
export interface Station {
  readonly id: string;
  readonly name: string;
  readonly licences: readonly string[];
}

export interface Skill {
  readonly id: string;
  readonly name: string;
}

export interface HeldSkill {
  readonly skill: string;
  /** 1-100. */
  readonly proficiency: number;
  /** 0-100. */
  readonly desire: number;
}

/** What an interaction asks for; ranges include their ends. @see acd.md section 3 */
export interface RequiredSkill {
  readonly skill: string;
  readonly minProficiency: number;
  readonly maxProficiency: number;
  readonly minDesire: number;
  readonly maxDesire: number;
  readonly proficiencyWeight: number;
  readonly desireWeight: number;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly rights: readonly Right[];
  /** For `supervise`: the workgroups that it covers; all when absent. */
  readonly workgroups?: readonly WorkgroupId[];
}

/**
 * `handle`: work on one's own interactions; `supervise`: look at and move anyone's; `administer`: all of
 * the configuration; `socialMedia`: accounts and channels only (the right Social Media Admin);
 * `audit`: read the configuration and who changed it.
 */
export type Right = 'handle' | 'supervise' | 'administer' | 'socialMedia' | 'audit';

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
  readonly serviceLevels: Readonly<Partial<Record<InteractionType, ServiceLevel>>>;
  /** Its members have these, unless they have them themselves. */
  readonly skills: readonly HeldSkill[];
  /** What every interaction of its queue asks for, besides what the interaction itself does. */
  readonly requiredSkills: readonly RequiredSkill[];
  readonly weights: Weights;
  /** How long an offer rings. */
  readonly alertSeconds: number;
  /** 0-7,200. */
  readonly wrapupSeconds: number;
  /** Ids of the codes that may be given; all when empty. */
  readonly wrapupCodes: readonly string[];
  readonly autoAnswer: boolean;
  /** Missed offers after which an agent is put in a not-answering status; at least 1. */
  readonly missesTolerated: number;
  /** Whether interactions on hold do not count towards utilization. */
  readonly heldExempt: boolean;
  /** How long after its end a further message joins the old interaction; 0 = never. */
  readonly reopenSeconds: number;
  /** How long the agent who last handled the thread is preferred; 0 = not at all. */
  readonly preferredSeconds: number;
  /** Bullseye: at most five, cumulative; after the last, all members. */
  readonly rings: readonly Ring[];
  /** What follows when an interaction has waited too long. */
  readonly overflow?: Overflow;
  /** When the workgroup works; always when absent. */
  readonly hours?: Hours;
  /** Whether a transfer into the queue begins a new queue time. */
  readonly transferResetsQueueTime: boolean;
  /** How many offers a minute an agent who has just signed on gets at most; 0 = as many as fit. */
  readonly signOnOffersPerMinute: number;
  readonly recordByDefault: boolean;
}

export interface Member {
  readonly user: AgentId;
  readonly activated: boolean;
}

/** @see acd.md section 7 */
export interface ServiceLevel {
  readonly targetSeconds: number;
  /** Upper edges of the time buckets in seconds, growing. */
  readonly buckets: readonly number[];
}

/** @see acd.md section 3; any may be negative */
export interface Weights {
  readonly agent: {
    readonly skill: number;
    readonly cost: number;
    readonly available: number;
    readonly attributes: readonly [number, number, number];
  };
  readonly interaction: {
    readonly skill: number;
    readonly priority: number;
    readonly queue: number;
    readonly system: number;
  };
}

/** Whom it adds: named agents, or whoever holds the skills at these minima. */
export interface Ring {
  readonly agents: readonly AgentId[];
  readonly minima: readonly { readonly skill: string; readonly minProficiency: number }[];
  /** How long before the next ring is added. */
  readonly seconds: number;
}

export interface Overflow {
  readonly afterSeconds: number;
  /** To another workgroup; it stays here when absent. */
  readonly workgroup?: WorkgroupId;
  /** Added to the priority. */
  readonly priority?: number;
  /** Taken off every required minimum proficiency. */
  readonly lowerProficiency?: number;
}

export interface Hours {
  /** IANA name, such as `Europe/Lisbon`. */
  readonly timeZone: string;
  /** Local minutes of the day, from inclusive, to exclusive. 1 = Monday .. 7 = Sunday. */
  readonly open: readonly {
    readonly weekday: number;
    readonly fromMinute: number;
    readonly toMinute: number;
  }[];
  /** While closed: wait for the opening, go to another workgroup, or be answered with a text. */
  readonly closed: Readonly<
    | { then: 'queue' }
    | { then: 'overflow'; workgroup: WorkgroupId }
    | { then: 'answer'; text: string }
  >;
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
  /** What its interactions begin with; 50 by default. @see acd.md section 3 */
  readonly interactionPriority: number;
  readonly requiredSkills: readonly RequiredSkill[];
  readonly enabled: boolean;
}

export interface Licence {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly expiresAt?: EpochMs;
}

/** Server parameters by their reference names, such as `ACDAvailableOnNon-ACD`. */
export interface Parameter {
  readonly id: string;
  readonly value: string;
}

export interface WrapupCode {
  readonly id: string;
  readonly name: string;
}

export interface CannedResponse {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Which workgroups are offered it; all when empty. */
  readonly workgroups: readonly WorkgroupId[];
}

/** The server feature licence and the access licence of the reference system. @see requirements K2 */
export const featureLicence = 'I3_FEATURE_SOCIAL_MEDIA';
export const accessLicence = 'I3_ACCESS_ACD_SOCIAL_MEDIA';

/** The licence of that id, else of that name. */
export const findLicence = ({ licences }: Configuration, text: string): Licence | undefined =>
  named(licences, text) ?? Object.values(licences).find(({ name }) => name === text);

/** Whether a list of licences, by their names or ids, has this one. */
export const holdsLicence = (held: readonly string[], { id, name }: Licence): boolean =>
  held.includes(name) || held.includes(id);

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
