/**
 * Looks for the first thing that is wrong with a large value, part by part. The validator goes on after a
 * find, and a find takes it ten times as long as what is right: a million of them would stop a node for
 * seconds.
 */
import type { ParamsSchema } from '../../params.ts';
import { fieldsOf } from '../document/json-schema.ts';

type Rule = ReturnType<typeof fieldsOf>[number][1];

/** Whether a value passes a rule that has no parts. */
export type IsRight = (rule: Rule, value: unknown) => boolean;

/** @returns the path of the first find; undefined where there may be none */
export const firstWrong = (
  schema: ParamsSchema,
  value: unknown,
  isRight: IsRight,
): string | undefined => {
  if (!isRecord(value)) return '';
  const rules = new Map(fieldsOf(schema));
  for (const name of Object.keys(value)) if (!rules.has(name)) return name.slice(0, 200);
  for (const [name, rule] of rules) {
    const found = Object.hasOwn(value, name)
      ? within(rule, value[name], isRight)
      : missing(rule.optional === true);
    if (found !== undefined) return joined(name, found);
  }
  return undefined;
};

const missing = (isOptional: boolean): string | undefined => (isOptional ? undefined : '');

/** Parts of so many values are looked at in one go, and only then by their own parts. */
const partMax = 200;

const within = (rule: Rule, value: unknown, isRight: IsRight): string | undefined => {
  const { type, items, props } = rule;
  if (sizeOf(value, partMax) <= partMax && isRight(rule, value)) return undefined;
  if (type === 'array' && isRule(items)) return inList(rule, items, value, isRight);
  if (type === 'object' && props !== undefined) return firstWrong(props, value, isRight);
  return isRight(rule, value) ? undefined : '';
};

const inList = (
  { max = Infinity }: Rule,
  items: Rule,
  value: unknown,
  isRight: IsRight,
): string | undefined => {
  if (!Array.isArray(value) || value.length > max) return '';
  const all: readonly unknown[] = value;
  for (const [place, item] of all.entries()) {
    const found = within(items, item, isRight);
    if (found !== undefined) return joined(`[${String(place)}]`, found);
  }
  return undefined;
};

/** How many values there are in one; counts on to the end of a list or object after `enough`. */
export const sizeOf = (value: unknown, enough: number): number => {
  if (typeof value !== 'object' || value === null) return 1;
  const parts: readonly unknown[] = Object.values(value);
  let size = parts.length;
  for (const part of parts) {
    if (size > enough) break;
    size += sizeOf(part, enough);
  }
  return size;
};

const joined = (name: string, rest: string): string => {
  if (rest === '' || rest.startsWith('[')) return name + rest;
  return `${name}.${rest}`;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRule = (rule: unknown): rule is Rule =>
  typeof rule === 'object' && rule !== null && 'type' in rule;
