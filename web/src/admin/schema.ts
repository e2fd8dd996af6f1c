/** What documents of each kind are: written by `npm run client` from the product's own descriptions. */
import documents from '../../../clients/typescript/documents.json';
import type { Path } from './path.ts';

/** The part of JSON Schema that the descriptions use. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly writeOnly?: boolean;
  /** The table that the value must be an id of. */
  readonly 'x-references'?: string;
}

/** Names of tables: `wrapupCodes`. */
export type Table = keyof typeof documents;

const schemas: Readonly<Record<Table, Schema>> = documents;

export const schemaOf = (table: Table): Schema => schemas[table];

export const isTable = (name: string): name is Table => Object.hasOwn(schemas, name);

/** Of a field that may be left out, what holds then. */
export const presetOf = (schema: Schema | undefined): unknown => structuredClone(schema?.default);

/** A new document, or a new row: every default, and nothing else. */
export const emptyOf = (schema: Schema): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([, field]) => field.default !== undefined)
      .map(([name, field]) => [name, presetOf(field)]),
  );

/** Whether a field has to be given: it's asked for, and nothing stands in for it. */
export const isRequired = ({ required = [], properties = {} }: Schema, name: string): boolean =>
  required.includes(name) && properties[name]?.default === undefined;

/** What stands at a place of a document. */
export const schemaAt = (whole: Schema, path: Path): Schema | undefined => {
  let found: Schema | undefined = whole;
  for (const part of path)
    found = typeof part === 'number' ? found?.items : found?.properties?.[part];
  return found;
};
