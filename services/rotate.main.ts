/** Seals anew, under the first of `SECRET_KEYS`, what the others have sealed: `npm run rotate`. */
import { rotate } from './configuration/renewal.ts';
import { createSecrets } from './configuration/secrets.ts';
import { readEnvironment } from './env.ts';
import { createLog } from './log.ts';
import { createChosenStore } from './store/chosen-store.ts';

/** @throws Error in plain words */
const run = async (): Promise<void> => {
  const environment = readEnvironment();
  const [first, ...former] = environment.secretKeys ?? [];
  if (first === undefined) throw new Error('SECRET_KEYS is missing: the new secret, then the old.');
  const store = createChosenStore(environment, createLog(environment));
  try {
    await store.partitions.open(environment.partitions);
    const { renewed, unreadable } = await rotate(store.settings, createSecrets(first, former));
    console.log(`${String(renewed)} sealed anew, ${String(unreadable)} that no key here opens.`);
    if (unreadable > 0) process.exitCode = 1;
  } finally {
    await store.partitions.close();
  }
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
