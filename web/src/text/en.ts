/** All texts in English: the one that says which there are. */
import { admin } from './en/admin.ts';
import { app } from './en/app.ts';
import { cluster } from './en/cluster.ts';
import { desk } from './en/desk.ts';
import { errors, refusals } from './en/failures.ts';
import { sandbox } from './en/sandbox.ts';
import { supervisor } from './en/supervisor.ts';

export const en = { admin, app, desk, errors, refusals, supervisor, cluster, sandbox } as const;
