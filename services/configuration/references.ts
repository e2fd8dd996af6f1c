/** Which documents name which others, and where lists repeat themselves: read off the descriptions. */
import { accessLicence, featureLicence, named } from '../../actors/configuration.ts';
import { naming } from './check-document.ts';
import { isRecord, show, type Document, type Tables } from './documents.ts';
import type { Finding } from './findings.ts';
import { kindNames, type Kind } from './kinds.params.ts';
import { rulesOf, type Rule } from './schema-forms.params.ts';

/** A place where one document names another. */
export interface Reference {
  readonly field: string;
  readonly to: Kind;
  readonly id: string;
}

interface Place {
  readonly rule: Rule;
  readonly value: unknown;
  readonly field: string;
}

const placesIn = ({ rule, value, field }: Place): readonly Place[] => {
  const here: Place = { rule, value, field };
  const { items, props } = rule;
  if (Array.isArray(value) && items !== undefined) {
    const list: readonly unknown[] = value;
    const each = (item: unknown, i: number) =>
      placesIn({ rule: items, value: item, field: `${field}[${String(i)}]` });
    return [here, ...list.flatMap(each)];
  }
  if (props === undefined || !isRecord(value)) return [here];
  const under = Object.entries(props).flatMap(([name, inner]) =>
    value[name] === undefined
      ? []
      : placesIn({ rule: inner, value: value[name], field: `${field}.${name}` }),
  );
  return [here, ...under];
};

const read = (kind: Kind, document: Document): Read => {
  const shown = show(kind, document);
  const places = Object.entries(rulesOf(kind)).flatMap(([field, rule]) =>
    shown[field] === undefined ? [] : placesIn({ rule, value: shown[field], field }),
  );
  return {
    references: places.flatMap(({ rule: { ref }, value, field }) =>
      ref === undefined || typeof value !== 'string' ? [] : [{ field, to: ref, id: value }],
    ),
    repeated: places.flatMap(repeatedIn),
  };
};

interface Read {
  readonly references: readonly Reference[];
  /** Fields of list items that were there before. */
  readonly repeated: readonly string[];
}

/** Documents are replaced, never changed, so what is read off one holds as long as it lives. */
const known = new WeakMap<Document, Read>();

const readOnce = (kind: Kind, document: Document): Read => {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = read(kind, document);
  known.set(document, found);
  return found;
};

const repeatedIn = ({ rule: { uniqueBy }, value, field }: Place): readonly string[] => {
  if (uniqueBy === undefined || !Array.isArray(value)) return [];
  const seen = new Set<unknown>();
  const items: readonly unknown[] = value;
  return items.flatMap((item, i) => {
    const at = `${field}[${String(i)}]`;
    const key = uniqueBy === '' || !isRecord(item) ? item : item[uniqueBy];
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [uniqueBy === '' ? at : `${at}.${uniqueBy}`];
  });
};

/** The product's own licences may be assigned before they're loaded, and after they're gone. */
const standing: ReadonlySet<string> = new Set([featureLicence, accessLicence]);

/** Whether documents may name this one although it isn't there. */
const mayBeMissing = (kind: Kind, id: string): boolean => kind === 'licences' && standing.has(id);

/** Ids that nobody has, and lists that name something twice. */
export const referenceFindings = (tables: Tables): readonly Finding[] =>
  kindNames.flatMap((kind) =>
    Object.values(tables[kind]).flatMap((document) => findingsIn(kind, document, tables)),
  );

const findingsIn = (kind: Kind, document: Document, tables: Tables): readonly Finding[] => {
  const { id } = document;
  const { references, repeated } = readOnce(kind, document);
  const unknown = references.filter(
    (one) => documentOf(tables, one) === undefined && !mayBeMissing(one.to, one.id),
  );
  return [
    ...unknown.map(({ field, to, id: missing }): Finding => {
      const message = `There is no ${naming(to, missing)}.`;
      return { kind, id, field, code: 'unknown_reference', message };
    }),
    ...repeated.map((field): Finding => {
      return { kind, id, field, code: 'duplicate', message: 'This is there already.' };
    }),
  ];
};

/** Licences go by their names as well. */
const documentOf = (tables: Tables, { to, id }: Reference): Document | undefined =>
  named(tables[to], id) ??
  (to === 'licences' ? Object.values(tables.licences).find(({ name }) => name === id) : undefined);

export interface Use {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
}

/** Who names this document, and could not do without it. */
export const usesOf = (tables: Tables, of: Kind, id: string): readonly Use[] =>
  kindNames.flatMap((kind) =>
    Object.values(tables[kind]).flatMap((document) =>
      readOnce(kind, document)
        .references.filter((one) => one.to === of && documentOf(tables, one)?.id === id)
        .filter((one) => !mayBeMissing(of, one.id))
        .map(({ field }) => ({ kind, id: document.id, field })),
    ),
  );
