/** What the actions on a channel take. `id` is the channel's. */
import { idRule, type ParamsSchema } from '../params.ts';

export const ChannelParams = { id: idRule, $$strict: true } as const satisfies ParamsSchema;
