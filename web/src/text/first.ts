/** The English texts of what everybody sees first. Other pages bring their own. */
import { app } from './en/app.ts';
import { desk } from './en/desk.ts';
import { errors, refusals } from './en/failures.ts';

export const first = { app, desk, errors, refusals } as const;
