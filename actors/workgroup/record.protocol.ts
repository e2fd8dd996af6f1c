/** What makes a queue's past tellable: under which rules it decided, and how it stood now and then. */
import type {
  HeldSkill,
  Licence,
  Parameter,
  Station,
  Status,
  User,
  Workgroup,
} from '../configuration.ts';
import type { AgentId, EpochMs, WorkgroupId } from '../types.ts';

/** They change nothing that is routed, and only readers of the record need them. */
export type RecordEvent = Readonly<
  /** Decisions are made under these rules from now on. */
  | { type: 'rulesNoted'; at: EpochMs; rules: RoutingRules }
  /** All that the queue is, so that its past can be told from here on. */
  | { type: 'checkpointed'; at: EpochMs; rules: RoutingRules; snapshot: Snapshot }
>;

/** As it's stored: a head, and rows by key in the order of their keys. Plain JSON. */
export interface Snapshot {
  /** Of the shape. */
  readonly version: number;
  readonly head: unknown;
  readonly rows: readonly (readonly [string, unknown])[];
}

/** The slice of the configuration that the routing of one workgroup depends on. Names no person. */
export interface RoutingRules {
  /** Tells these rules from others; the version of the configuration is no part of it. */
  readonly mark: string;
  readonly configVersion: number;
  /** Absent where the configuration has no such workgroup. */
  readonly workgroup?: Workgroup;
  readonly members: readonly RoutedUser[];
  /** Whom the queue knows although they are no members (any more): what stands against them is counted. */
  readonly strangers: readonly Pick<User, 'id' | 'licences'>[];
  /** Other workgroups, as far as they matter here. */
  readonly others: readonly OtherWorkgroup[];
  readonly stations: readonly Pick<Station, 'id' | 'licences'>[];
  readonly licences: readonly Licence[];
  readonly parameters: readonly Parameter[];
  readonly statuses: readonly Status[];
}

/** A member of the workgroup. */
export type RoutedUser = Pick<
  User,
  'id' | 'licences' | 'skills' | 'cost' | 'attributes' | 'utilization'
>;

/** A workgroup that this one may send its interactions to, or that gives its members skills. */
export interface OtherWorkgroup {
  readonly id: WorkgroupId;
  readonly acdQueue: boolean;
  readonly skills: readonly HeldSkill[];
  /** Those of this workgroup's members who are members there, too. */
  readonly members: readonly AgentId[];
}
