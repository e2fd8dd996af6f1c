/** What events mean to each part of the console. Small and always loaded: a page's data outlive its view. */
import type { LiveEffect } from '../api/live/cache.ts';
import { deskEffects } from '../desk/live.ts';
import { supervisorEffects } from '../supervisor/live.ts';

export const liveEffects: readonly LiveEffect[] = [...deskEffects, ...supervisorEffects];
