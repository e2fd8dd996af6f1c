/** `npm run client` writes the client's types from the table of routes; `--check` only says whether they are up to date. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from '../../services/gateway/document/openapi.ts';
import { objectSchema } from '../../services/gateway/document/json-schema.ts';
import { kindNames, describe } from '../../services/configuration/kinds.params.ts';
import { routes } from '../../services/gateway/routes.ts';

const folder = import.meta.dirname;
const title = '/** Written by `npm run client` from the table of routes. Never edit it. */\n';

const isOpenApi = (document: object): document is OpenAPI3 => 'openapi' in document;

/** The version stays out: a release alone changes no type. */
const document: object = openApiDocument(routes, '0');
if (!isOpenApi(document)) throw new Error('The gateway has no OpenAPI document any more.');
const types = await openapiTypescript(document, { emptyObjectsUnknown: true });
/** What a document of each kind is: defaults, ranges, references. The console makes its forms of it. */
const kinds = Object.fromEntries(
  kindNames.map((kind) => [kind, objectSchema(describe(kind).schema, true)]),
);
const written = {
  'schema.d.ts': title + astToString(types),
  'documents.json': `${JSON.stringify(kinds, undefined, 1)}\n`,
};

const isUpToDate = async ([name, wanted]: readonly [string, string]): Promise<boolean> =>
  (await readFile(join(folder, name), 'utf8').catch(() => '')) === wanted;

if (process.argv.includes('--check')) {
  const upToDate = await Promise.all(Object.entries(written).map(isUpToDate));
  if (upToDate.every(Boolean)) process.exit(0);
  console.error('clients/typescript is out of date: npm run client');
  process.exit(1);
}
for (const [name, text] of Object.entries(written)) await writeFile(join(folder, name), text);
