/** What the actions of the configuration take. */
import { idRule, limitRule, type Infer, type ParamsSchema } from '../params.ts';

export const AuthenticateParams = {
  user: { type: 'string', min: 1, max: 256 },
  password: { type: 'string', min: 1, max: 1_024 },
  $$strict: true,
} as const satisfies ParamsSchema;

export const StampParams = {
  user: AuthenticateParams.user,
  $$strict: true,
} as const satisfies ParamsSchema;

const kind = {
  type: 'enum',
  values: [
    'users',
    'stations',
    'workgroups',
    'skills',
    'statuses',
    'roles',
    'accounts',
    'channels',
    'parameters',
    'licences',
    'wrapupCodes',
    'responses',
    'webhooks',
  ],
} as const;

const by = {
  type: 'object',
  props: { user: idRule, commandId: { ...idRule, optional: true } },
} as const;

const version = { type: 'number', integer: true, min: 0, optional: true } as const;

export const DocumentsParams = { kind, $$strict: true } as const satisfies ParamsSchema;

export const EffectiveParams = { user: idRule, $$strict: true } as const satisfies ParamsSchema;

/** Fields are checked by the description of the kind. */
export const ChangeParams = {
  verb: { type: 'enum', values: ['create', 'update', 'delete'] },
  kind,
  id: idRule,
  body: { type: 'object', optional: true },
  ifMatch: version,
  by,
  $$strict: true,
} as const satisfies ParamsSchema;

/** Lists by kind, as the API has them. */
export const ReplaceParams = {
  whole: { type: 'object' },
  ifMatch: version,
  by,
  $$strict: true,
} as const satisfies ParamsSchema;

export const ValidateParams = {
  whole: { type: 'object' },
  $$strict: true,
} as const satisfies ParamsSchema;

export const ChangesParams = {
  /** Only those with lower numbers. */
  before: version,
  limit: limitRule,
  $$strict: true,
} as const satisfies ParamsSchema;

export type Fields = Readonly<Record<string, unknown>>;

/** The parameters with what the schemas leave open. */
export interface ChangeRequest extends Omit<Infer<typeof ChangeParams>, 'body'> {
  readonly body?: Fields;
}

export interface ReplaceRequest extends Omit<Infer<typeof ReplaceParams>, 'whole'> {
  readonly whole: Fields;
}
