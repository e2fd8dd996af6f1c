/** All texts in English: the one that says which there are. */
import { app } from './en/app.ts';
import { desk } from './en/desk.ts';
import { errors, refusals } from './en/failures.ts';

export const en = { app, desk, errors, refusals } as const;
