/** What the API takes and gives of a kind, made from its one description. */
import type { ParamsSchema } from '../params.ts';
import { describe, kindNames, type Kind } from './kinds.params.ts';
import { documentId } from './rules.params.ts';

/** A rule as it's written in a description. */
export interface Rule {
  readonly type: string;
  readonly optional?: boolean;
  readonly default?: unknown;
  readonly props?: Readonly<Record<string, Rule>>;
  readonly items?: Rule;
  readonly values?: readonly unknown[];
  /** The kind that the value must be an id of. */
  readonly ref?: Kind;
  readonly secret?: boolean;
  readonly uniqueBy?: string;
}

type Rules = Readonly<Record<string, Rule>>;

const isRules = (schema: unknown): schema is Rules => typeof schema === 'object' && schema !== null;

/** @throws Error when a description isn't written out as objects */
export const rulesOf = (kind: Kind): Rules => {
  const { schema } = describe(kind);
  if (isRules(schema)) return schema;
  throw new Error(`The kind ${kind} is not described.`);
};

/** A number that a document or the whole had when it was read; the same as `If-Match`. */
const version = { type: 'number', integer: true, min: 0, optional: true } as const;

/** What `POST` takes: whatever has a default may be left out, and the id, too. */
export const createForm = (kind: Kind): ParamsSchema => {
  const { id: _, ...rules } = mapRules(rulesOf(kind), input);
  return { id: { ...documentId, optional: true }, ...rules };
};

/** What `PATCH` takes: any field; `null` for back to the default, or away. @see RFC 7396 */
export const patchForm = (kind: Kind): ParamsSchema => {
  const { id: _, ...rules } = mapRules(rulesOf(kind), patch);
  return { id: { ...documentId, optional: true }, version, ...rules };
};

/** The whole configuration; a kind that is left out stays as it is. */
export const wholeForm = (): ParamsSchema => ({
  version,
  ...Object.fromEntries(
    kindNames.map((kind) => {
      const props = { ...mapRules(rulesOf(kind), input), version };
      return [kind, { ...list({ type: 'object', strict: true, props }), optional: true }];
    }),
  ),
});

/** Documents of one kind. */
const documentsMax = 100_000;
const list = (items: Rule & { readonly strict?: boolean }) => ({
  type: 'array',
  max: documentsMax,
  items,
});

/** A document as it's answered, without what is secret. `brief`: some callers see only its name. */
export const replyForm = (kind: Kind, brief: boolean): ParamsSchema => {
  const known = Object.entries(rulesOf(kind)).filter(([, rule]) => rule.secret !== true);
  const fields = known.map(([name, rule]): readonly [string, Rule] => {
    const shown = output(rule);
    return [name, brief && !['id', 'name'].includes(name) ? { ...shown, optional: true } : shown];
  });
  const shown = { ...version, optional: brief };
  return { ...Object.fromEntries(fields), version: shown };
};

const mapRules = (rules: Rules, map: (rule: Rule) => Rule): Record<string, Rule> =>
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, map(rule)]));

const within = (rule: Rule, props: (rule: Rule) => Rule, items: (rule: Rule) => Rule): Rule => ({
  ...rule,
  ...(rule.props === undefined ? {} : { props: mapRules(rule.props, props) }),
  ...(rule.items === undefined ? {} : { items: items(rule.items) }),
});

/** Defaults are filled in later, so that here they only mean that nothing need be given. */
const input = (rule: Rule): Rule => {
  const { default: preset, ...rest } = within(rule, input, input);
  return preset === undefined ? rest : { ...rest, optional: true };
};

const patch = (rule: Rule): Rule => {
  const { default: _, ...rest } = within(rule, patch, input);
  return Object.assign({ ...rest, optional: true }, { nullable: true });
};

const output = (rule: Rule): Rule => {
  const { default: _, ...rest } = within(rule, output, output);
  return rest;
};
