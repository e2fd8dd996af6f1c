import type { ParamsSchema } from '../params.ts';

export const AuthenticateParams = {
  user: { type: 'string', min: 1, max: 256 },
  password: { type: 'string', min: 1, max: 1_024 },
  $$strict: true,
} as const satisfies ParamsSchema;
