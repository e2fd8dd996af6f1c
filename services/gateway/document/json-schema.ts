/** From the schemas of fastest-validator to JSON Schema 2020-12, for the rules that we use. */
import type { ParamsSchema } from '../../params.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A rule as any of ours is written. */
interface Rule {
  readonly type: string;
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  readonly pattern?: string;
  readonly format?: string;
  readonly values?: readonly unknown[];
  readonly items?: unknown;
  readonly props?: ParamsSchema;
  /** Of a record. */
  readonly key?: unknown;
  readonly value?: unknown;
  readonly strict?: boolean;
  readonly default?: unknown;
  /** The kind that the value must be an id of. */
  readonly ref?: string;
  readonly secret?: boolean;
}

/** @throws Error for a rule that it doesn't know: then this file must learn it */
export const objectSchema = (schema: ParamsSchema, strict: boolean): JsonSchema => {
  const fields = fieldsOf(schema);
  const required = fields.filter(([, rule]) => rule.optional !== true).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, rule]) => [name, schemaOf(rule)])),
    ...(required.length === 0 ? {} : { required }),
    ...(strict ? { additionalProperties: false } : {}),
  };
};

/** The fields of a schema without what is said about the whole. */
export const fieldsOf = (schema: ParamsSchema): readonly (readonly [string, Rule])[] =>
  Object.entries(schema)
    .filter(([name]) => !name.startsWith('$$'))
    .map(([name, rule]) => [name, asRule(rule)]);

const asRule = (rule: unknown): Rule => {
  if (isRule(rule)) return rule;
  throw new Error('A schema of the API must be written out as objects with a type.');
};

const isRule = (rule: unknown): rule is Rule =>
  typeof rule === 'object' && rule !== null && 'type' in rule && typeof rule.type === 'string';

export const schemaOf = (rule: Rule): JsonSchema => {
  const convert = Object.hasOwn(converters, rule.type) ? converters[rule.type] : undefined;
  if (convert === undefined) throw new Error(`No JSON Schema is known for the rule ${rule.type}.`);
  const schema = { ...convert(rule), ...annotations(rule) };
  return rule.nullable === true ? orNull(schema) : schema;
};

const annotations = ({ default: preset, ref, secret }: Rule): JsonSchema =>
  given({ default: preset, 'x-references': ref, writeOnly: secret });

const orNull = ({ enum: values, type, ...rest }: JsonSchema): JsonSchema => {
  if (!Array.isArray(values)) return { ...rest, type: [type, 'null'] };
  const named: readonly unknown[] = values;
  return { ...rest, enum: [...named, null] };
};

const converters: Readonly<Record<string, (rule: Rule) => JsonSchema>> = {
  string: ({ min, max, pattern, format }) => ({
    type: 'string',
    ...given({ minLength: min, maxLength: max, pattern, format }),
  }),
  number: ({ integer, min, max }) => ({
    type: integer === true ? 'integer' : 'number',
    ...given({ minimum: min, maximum: max }),
  }),
  boolean: () => ({ type: 'boolean' }),
  enum: ({ values }) => ({ enum: values ?? [] }),
  array: ({ items, min, max }) => ({
    type: 'array',
    ...given({ minItems: min, maxItems: max }),
    ...(items === undefined ? {} : { items: schemaOf(asRule(items)) }),
  }),
  record: ({ key, value }) => ({
    type: 'object',
    propertyNames: schemaOf(asRule(key)),
    additionalProperties: schemaOf(asRule(value)),
  }),
  object: ({ props, strict }) =>
    props === undefined ? { type: 'object' } : objectSchema(props, strict === true),
};

const given = (fields: JsonSchema): JsonSchema =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
