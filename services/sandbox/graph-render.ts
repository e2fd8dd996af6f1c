/** Nodes and lists as the Graph API writes them: only the fields asked for, plus the id. */
import { GraphError } from './graph-errors.ts';
import type { Field } from './graph-fields.ts';
import { pageOf } from './graph-paging.ts';
import type { ListArguments, ListSource } from './graph-paging.ts';
import { isJsonObject } from './request.ts';
import type { JsonObject } from './request.ts';

/** One object of the graph, ready to be read. */
export interface GraphNode {
  readonly id: string;
  /** Its type's name in Meta's specifications. */
  readonly type: string;
  /** What comes when no fields are asked for. */
  readonly defaults: readonly string[];
  /** A field's value; undefined means that this object has none. */
  readonly fields: Readonly<Record<string, () => unknown>>;
  readonly edges: Readonly<Record<string, (args: ListArguments) => ListSource<GraphNode>>>;
}

/** Where the answer goes, for links to further pages. */
export interface Viewpoint {
  /** `http://host/sandbox/facebook/v24.0` */
  readonly root: string;
  readonly accessToken: string;
}

/** Fields of the real nodes that the sandbox knows of and never fills. */
const KNOWN_WITHOUT_VALUE = new Set(
  `actions application attachment attachments backdated_time call_to_action category category_list
  child_attachments coordinates cover event feed_targeting folder full_picture icon is_spherical
  likes link message_tags name_format picture place privacy profile_pic promotable_id properties
  reactions reply_to scheduled_publish_time shares sticker story story_tags tags target targeting
  thread_name to via wallpaper with_tags`.split(/\s+/),
);

const isNode = (value: unknown): value is GraphNode =>
  isJsonObject(value) && 'defaults' in value && 'edges' in value && 'fields' in value;

/** `{id, name}` or `{data: [...]}` cut down to a selection. */
const select = (value: unknown, fields: readonly Field[]): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => select(item, fields));
  if (!isJsonObject(value)) return value;
  if (Array.isArray(value['data'])) return { ...value, data: select(value['data'], fields) };
  const names = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => names.has(name) || name === 'id'),
  );
};

const selectionText = (fields: readonly Field[]): string =>
  fields
    .map(({ name, modifiers, fields: inner }) => {
      const calls = [...modifiers].map(([key, value]) => `.${key}(${value})`).join('');
      return `${name}${calls}${inner === undefined ? '' : `{${selectionText(inner)}}`}`;
    })
    .join(',');

const fieldValue = (node: GraphNode, field: Field, view: Viewpoint): unknown => {
  const edge = node.edges[field.name];
  if (edge !== undefined) {
    const path = `${node.id}/${field.name}`;
    return renderList(edge(field.modifiers), {
      path,
      args: field.modifiers,
      fields: field.fields,
      view,
    });
  }
  const read = node.fields[field.name];
  if (read === undefined) {
    if (KNOWN_WITHOUT_VALUE.has(field.name)) return undefined;
    throw new GraphError(
      `(#100) Tried accessing nonexisting field (${field.name}) on node type (${node.type})`,
      { status: 400, code: 100 },
    );
  }
  const value = read();
  if (isNode(value)) return renderNode(value, field.fields, view);
  return field.fields === undefined ? value : select(value, field.fields);
};

const plainField = (name: string): Field => ({ name, modifiers: new Map(), fields: undefined });

/** The node with these fields, or with its default ones. @throws GraphError 100 on a field that its type has not */
export const renderNode = (
  node: GraphNode,
  fields: readonly Field[] | undefined,
  view: Viewpoint,
): JsonObject => {
  const entries = (fields ?? node.defaults.map(plainField))
    .map((field) => [field.name, fieldValue(node, field, view)] as const)
    .filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(entries), id: node.id };
};

interface ListRequest {
  /** `{id}/{edge}` */
  readonly path: string;
  readonly args: ListArguments;
  readonly fields: readonly Field[] | undefined;
  readonly view: Viewpoint;
}

/** Arguments that a link to another page repeats. */
const CARRIED = [
  'limit',
  'filter',
  'order',
  'since',
  'until',
  'platform',
  'user_id',
  'include_hidden',
];

const link = (
  { path, args, fields, view }: ListRequest,
  cursor: Readonly<Record<string, string>>,
) => {
  const query = new URLSearchParams({ access_token: view.accessToken });
  if (fields !== undefined) query.set('fields', selectionText(fields));
  for (const name of CARRIED) {
    const value = args.get(name);
    if (value !== undefined) query.set(name, value);
  }
  for (const [name, value] of Object.entries(cursor)) query.set(name, value);
  return `${view.root}/${path}?${query.toString()}`;
};

const summaryOf = (source: ListSource<GraphNode>, args: ListArguments): JsonObject => {
  const wanted = args.get('summary');
  if (wanted === undefined || wanted === '0' || wanted === 'false') return {};
  const count = source.ids.filter((id) => source.resolve(id) !== undefined).length;
  return { summary: { order: 'chronological', total_count: count, can_comment: true } };
};

/** One page of an edge, with its cursors and links. */
export const renderList = (source: ListSource<GraphNode>, request: ListRequest): JsonObject => {
  const page = pageOf(source, request.args);
  const { cursors } = page;
  const paging =
    cursors === undefined
      ? {}
      : {
          paging: {
            cursors,
            ...(page.hasNext ? { next: link(request, { after: cursors.after }) } : {}),
            ...(page.hasPrevious ? { previous: link(request, { before: cursors.before }) } : {}),
          },
        };
  return {
    data: page.items.map((item) => renderNode(item, request.fields, request.view)),
    ...paging,
    ...summaryOf(source, request.args),
  };
};
