/** Every kind of document that can be configured: the one description that all else is made from. */
import type { ParamsSchema } from '../params.ts';
import {
  LicenceDocument,
  ParameterDocument,
  ResponseDocument,
  StatusDocument,
  WrapupCodeDocument,
} from './lists.params.ts';
import { AccountDocument, ChannelDocument } from './media.params.ts';
import { RoleDocument, StationDocument, UserDocument } from './people.params.ts';
import { SkillDocument } from './skills.params.ts';
import { WebhookDocument } from './webhook.params.ts';
import { WorkgroupDocument } from './workgroup.params.ts';

/** What the documents of a kind are, by the name of their table in the configuration. */
export const kinds = {
  users: { path: 'users', one: 'user', schema: UserDocument, uniqueName: false },
  stations: { path: 'stations', one: 'station', schema: StationDocument, uniqueName: true },
  workgroups: { path: 'workgroups', one: 'workgroup', schema: WorkgroupDocument, uniqueName: true },
  skills: { path: 'skills', one: 'skill', schema: SkillDocument, uniqueName: true },
  statuses: { path: 'statuses', one: 'status', schema: StatusDocument, uniqueName: true },
  roles: { path: 'roles', one: 'role', schema: RoleDocument, uniqueName: true },
  accounts: { path: 'accounts', one: 'account', schema: AccountDocument, uniqueName: false },
  channels: { path: 'channels', one: 'channel', schema: ChannelDocument, uniqueName: false },
  parameters: {
    path: 'parameters',
    one: 'parameter',
    schema: ParameterDocument,
    uniqueName: false,
  },
  licences: { path: 'licences', one: 'licence', schema: LicenceDocument, uniqueName: true },
  wrapupCodes: {
    path: 'wrapup-codes',
    one: 'wrap-up code',
    schema: WrapupCodeDocument,
    uniqueName: true,
  },
  responses: {
    path: 'responses',
    one: 'canned response',
    schema: ResponseDocument,
    uniqueName: false,
  },
  webhooks: { path: 'webhooks', one: 'webhook', schema: WebhookDocument, uniqueName: true },
} as const satisfies Readonly<Record<string, KindShape>>;

interface KindShape {
  /** In addresses: `/api/v1/<path>`. */
  readonly path: string;
  /** One of them, in words. */
  readonly one: string;
  /** A document as the API has it: ranges, references (`ref`), defaults, secrets (`secret`). */
  readonly schema: ParamsSchema;
  /** Whether two may not bear the same name. */
  readonly uniqueName: boolean;
}

/** The name of a table. */
export type Kind = keyof typeof kinds;

export interface KindDescription extends KindShape {
  readonly kind: Kind;
}

export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name);

export const kindNames: readonly Kind[] = Object.keys(kinds).filter(isKind);

export const describe = (kind: Kind): KindDescription => ({ kind, ...kinds[kind] });
