/** TypeScript types read off fastest-validator schemas, for the rules that we use. */
import type { ActionParams } from 'moleculer';

type Value<Rule> = Rule extends { type: 'enum'; values: readonly (infer V)[] }
  ? V
  : Rule extends { type: 'array'; items: infer Item }
    ? readonly Value<Item>[]
    : Rule extends { type: 'object'; props: infer Props }
      ? Infer<Props>
      : Rule extends { type: 'record'; value: infer Item }
        ? Readonly<Record<string, Value<Item>>>
        : Rule extends { type: 'number' }
          ? number
          : Rule extends { type: 'boolean' }
            ? boolean
            : Rule extends { type: 'string' }
              ? string
              : never;

type Named<Schema> = Exclude<keyof Schema, `$$${string}`>;
type Optional<Schema> = {
  [K in Named<Schema>]: Schema[K] extends { optional: true } ? K : never;
}[Named<Schema>];

/** `Infer<typeof Schema>` is what a handler finds in `ctx.params` once the schema has passed. */
export type Infer<Schema> = {
  readonly [K in Exclude<Named<Schema>, Optional<Schema>>]: Value<Schema[K]>;
} & {
  readonly [K in Optional<Schema>]?: Value<Schema[K]>;
};

export type ParamsSchema = Readonly<ActionParams>;

/** Ids are the cluster's own or a configuration's; the longest are made of a platform's. */
export const idRule = { type: 'string', min: 1, max: 256 } as const;
/** Whoever asks, as the gateway has established it. */
export const byRule = {
  type: 'object',
  props: {
    user: idRule,
    rights: {
      type: 'array',
      max: 8,
      items: {
        type: 'enum',
        values: ['handle', 'supervise', 'administer', 'socialMedia', 'audit'],
      },
    },
    /** Those that `supervise` covers; all when absent. */
    workgroups: { type: 'array', max: 100_000, items: idRule, optional: true },
  },
} as const;
/** How many items one page of a list may have. */
export const limitRule = { type: 'number', integer: true, min: 1, max: 200 } as const;
