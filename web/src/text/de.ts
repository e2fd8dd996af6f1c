/** All texts in German. A missing one is an error of the compiler. */
import { admin } from './de/admin.ts';
import { app } from './de/app.ts';
import { cluster } from './de/cluster.ts';
import { desk } from './de/desk.ts';
import { errors, refusals } from './de/failures.ts';
import { sandbox } from './de/sandbox.ts';
import { supervisor } from './de/supervisor.ts';
import type { Texts } from './texts.ts';

export const de: Texts = { admin, app, desk, errors, refusals, supervisor, cluster, sandbox };
