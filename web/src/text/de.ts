/** All texts in German. A missing one is an error of the compiler. */
import { app } from './de/app.ts';
import { desk } from './de/desk.ts';
import { errors, refusals } from './de/failures.ts';
import type { Texts } from './texts.ts';

export const de: Texts = { app, desk, errors, refusals };
