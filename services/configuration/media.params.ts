/** Accounts on the platforms, and the channels on them. @see requirements C1, C2, C7, C8 */
import type { ParamsSchema } from '../params.ts';
import {
  between,
  daySeconds,
  documentId,
  flagRule,
  nameRule,
  ref,
  setOf,
  strict,
  whole,
} from './rules.params.ts';
import { requiredSkills } from './skills.params.ts';

const platform = { type: 'enum', values: ['facebook', 'x'] } as const;
/** The platforms' own ids are shorter. */
const externalId = { type: 'string', min: 1, max: 64, pattern: '^[0-9A-Za-z_.-]+$' } as const;
const credential = { type: 'string', min: 1, max: 4_096, optional: true } as const;

export const AccountDocument = {
  id: documentId,
  platform,
  name: nameRule,
  /** Found out from the channel's page, or from the access token, when it is not given. */
  externalId: { ...externalId, optional: true },
  handle: { type: 'string', pattern: '^@[A-Za-z0-9_]{1,15}$', optional: true },
  baseUrl: { type: 'string', min: 1, max: 2_048, optional: true },
  plan: { type: 'enum', values: ['self_serve', 'enterprise'], default: 'self_serve' },
  credentials: {
    ...strict({
      accessToken: credential,
      accessTokenSecret: credential,
      appId: credential,
      appSecret: credential,
      bearer: credential,
      clientId: credential,
      clientSecret: credential,
      consumerKey: credential,
      consumerSecret: credential,
      verifyToken: credential,
    }),
    optional: true,
    secret: true,
  },
} as const satisfies ParamsSchema;

export const ChannelDocument = {
  id: documentId,
  platform,
  account: ref('accounts'),
  workgroup: ref('workgroups'),
  page: { ...externalId, optional: true },
  handles: setOf({ type: 'string', pattern: '^@?[A-Za-z0-9_]{1,15}$' }, 100),
  keywords: setOf({ type: 'string', min: 1, max: 100, pattern: '[^\\s]' }, 500),
  privateMessages: { ...flagRule, default: true },
  pollSeconds: { ...between(1, daySeconds), default: 10 },
  postLimit: { ...whole(1, 100), default: 50 },
  priority: { ...whole(-1_000, 1_000), default: 0 },
  interactionPriority: { ...whole(0, 1_000), default: 50 },
  requiredSkills,
  enabled: { ...flagRule, default: true },
} as const satisfies ParamsSchema;
