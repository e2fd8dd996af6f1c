/** fastest-validator, as a class that both Node and the type checker take for one. */
import { createRequire } from 'node:module';
import type FastestValidator from 'fastest-validator';

type Validator = FastestValidator.default;

// The package is CommonJS while its types describe an ES module, so `import` satisfies only one of them.
const require = createRequire(import.meta.url);
const Validator = require('fastest-validator') as new () => Validator;

export type Check = ReturnType<Validator['compile']>;

/** Compiles a schema to a function that says true, or what is wrong. */
export const compile = (schema: Parameters<Validator['compile']>[0]): Check =>
  new Validator().compile(schema);
