/** Checks what comes in, by the schemas that the API's document is made from. */
import { createRequire } from 'node:module';
import type FastestValidator from 'fastest-validator';
import type { Infer, ParamsSchema } from '../../params.ts';
import { ApiError, type FieldError } from '../errors.ts';
import { firstWrong, sizeOf, type IsRight } from './first-wrong.ts';

type Options = FastestValidator.ValidatorConstructorOptions;
type Validator = FastestValidator.default;

type ValidatorClass = new (options: Options) => Validator;

// The package is CommonJS while its types describe an ES module: `import` satisfies only one of them.
const loaded: unknown = createRequire(import.meta.url)('fastest-validator');
const isClass = (value: unknown): value is ValidatorClass => typeof value === 'function';
if (!isClass(loaded)) throw new Error('fastest-validator is no class any more.');

const noNull = { nullable: false } as const;

/** `null` is a value of its own that no field takes, rather than another way of saying nothing. */
const validator = new loaded({
  considerNullAsAValue: true,
  defaults: {
    object: noNull,
    array: noNull,
    record: noNull,
    string: noNull,
    number: noNull,
    boolean: noNull,
    enum: noNull,
  },
});
/** Values of a request of which all that is wrong is told; of more than that, only the first find. */
const toldMax = 5_000;

/** Reads a value as the schema has it. @throws ApiError `validation_failed`, field by field */
export type Reader<Schema> = (value: unknown) => Infer<Schema>;

/** Without a schema nothing may be given. */
export const createReader = <Schema>(
  schema: (Schema & ParamsSchema) | undefined,
): Reader<Schema> => {
  const check = validator.compile({ ...structuredClone(schema), $$strict: true });
  let wrong: readonly FieldError[] = [];
  const passes = (value: unknown): value is Infer<Schema> => {
    const field =
      sizeOf(value, toldMax) > toldMax ? firstWrong(schema ?? {}, value, isRight) : undefined;
    if (field !== undefined) {
      wrong = [{ field, message: 'This is wrong.' }];
      return false;
    }
    const outcome = check(value);
    wrong = Array.isArray(outcome) ? outcome.map(fieldError) : [];
    return outcome === true;
  };
  return (value) => {
    if (passes(value)) return value;
    throw new ApiError('validation_failed', wrong);
  };
};

/** By rule; there are as many as the schemas have. */
const checks = new WeakMap<object, ReturnType<Validator['compile']>>();

const isRight: IsRight = (rule, value) => {
  const check = checks.get(rule) ?? validator.compile({ value: { ...rule } });
  checks.set(rule, check);
  return check({ value }) === true;
};

/** What was given instead stays out: it may be a password, or private. */
const fieldError = ({ type, field, message, actual }: Wrong): FieldError => {
  if (type === 'objectStrict') {
    const unknown = String(actual).split(', ', unknownFieldsMax).join(', ').slice(0, 200);
    const within = field === undefined || field === '' ? '' : `${field}.`;
    return { field: within + unknown, message: 'This field is not known here.' };
  }
  return { field: field ?? '', message: message ?? 'This is wrong.' };
};

/** Unknown fields that are named in an answer. */
const unknownFieldsMax = 10;

interface Wrong {
  readonly type: string;
  readonly field?: string;
  readonly message?: string;
  readonly actual?: unknown;
}
