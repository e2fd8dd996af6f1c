/** What the actions on a licence take. `id` is the licence's name. */
import { idRule, type ParamsSchema } from '../params.ts';

export const LicenceParams = { id: idRule, $$strict: true } as const satisfies ParamsSchema;
