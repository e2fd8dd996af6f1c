/** What is wrong with a document, as it's typed; the API has the last word. */
import { isRecord } from '../api/failure.ts';
import { written, type Path } from './path.ts';
import { isRequired, type Schema } from './schema.ts';

export interface Finding {
  /** As the API writes it: `members[2].user`. */
  readonly field: string;
  readonly code: string;
  /** In English; for codes without words of their own. */
  readonly message?: string;
  readonly range?: Range;
}

export interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export const findingsIn = (schema: Schema, value: unknown, path: Path = []): readonly Finding[] => {
  if (Array.isArray(value)) return findingsInList(schema, value, path);
  if (isRecord(value)) return findingsInObject(schema, value, path);
  const code = codeOf(schema, value);
  return code === undefined ? [] : [{ field: written(path), code, range: rangeOf(schema) }];
};

const findingsInObject = (
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  path: Path,
): readonly Finding[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const place = [...path, name];
    const given = value[name];
    if (given !== undefined && given !== '') return findingsIn(field, given, place);
    return isRequired(schema, name) ? [{ field: written(place), code: 'required' }] : [];
  });

const findingsInList = (
  { items = {}, minItems = 0, maxItems = Infinity }: Schema,
  list: readonly unknown[],
  path: Path,
): readonly Finding[] => [
  ...(list.length < minItems || list.length > maxItems
    ? [{ field: written(path), code: 'out_of_range', range: { min: minItems, max: maxItems } }]
    : []),
  ...list.flatMap((item, index) => findingsIn(items, item, [...path, index])),
];

const rangeOf = ({ minimum, maximum, minLength, maxLength }: Schema): Range => ({
  min: minimum ?? minLength,
  max: maximum ?? maxLength,
});

const codeOf = (schema: Schema, value: unknown): string | undefined => {
  if (typeof value === 'string') return codeOfText(schema, value);
  if (typeof value === 'number') return codeOfNumber(schema, value);
  return undefined;
};

const codeOfText = (schema: Schema, text: string): string | undefined => {
  const { pattern, type } = schema;
  // A number that can't be read stays the text that was typed.
  if (type !== undefined && type !== 'string') return 'invalid';
  if (!isOfLength(schema, text)) return 'out_of_range';
  if (schema.enum !== undefined) return schema.enum.includes(text) ? undefined : 'invalid';
  return new RegExp(pattern ?? '', 'u').test(text) ? undefined : 'invalid';
};

const isOfLength = ({ minLength = 0, maxLength = Infinity }: Schema, { length }: string): boolean =>
  length >= minLength && length <= maxLength;

const codeOfNumber = (schema: Schema, number: number): string | undefined => {
  const { minimum = -Infinity, maximum = Infinity, type } = schema;
  if (number < minimum || number > maximum) return 'out_of_range';
  return type === 'integer' && !Number.isInteger(number) ? 'invalid' : undefined;
};
