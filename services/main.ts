/** One node of the cluster: `node services/main.ts`, configured by its environment alone. */
import { EnvironmentError } from './env-variables.ts';
import { readEnvironment, type Environment } from './env.ts';
import { createProgram, type Program } from './program.ts';

/** An orderly end may take so long; after that the others take over as from a dead node. */
const stopWithinMs = 10_000;

const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
};

const read = (): Environment => {
  try {
    return readEnvironment();
  } catch (error) {
    if (error instanceof EnvironmentError) return fail(error);
    throw error;
  }
};

/** Ends in order at the first signal, at once at the second. */
const endOnSignal = (program: Program): void => {
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(130);
    ending = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    program.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
};

const welcome = ({ port, seed, sandbox, roles }: Environment): void => {
  if (!roles.includes('gateway')) return;
  const url = `http://localhost:${String(port)}`;
  console.log(`Baton is at ${url}`);
  if (seed !== 'demo') return;
  console.log('Sign in as ana, ben, eva, omar (agents), sam (supervisor) or admin; password: demo');
  if (!sandbox) return;
  console.log('Be a customer:');
  console.log(
    `  curl -s ${url}/sandbox/control/facebook/pages/1001/posts -H 'content-type: application/json' \\\n` +
      `    -d '{"author":"Vera","text":"My phone is dead"}'`,
  );
};

const environment = read();
const program = createProgram(environment);
endOnSignal(program);
try {
  await program.start();
  welcome(environment);
} catch (error) {
  fail(error);
}
