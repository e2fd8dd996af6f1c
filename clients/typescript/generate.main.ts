/** `npm run client` writes the client's types from the table of routes; `--check` only says whether they are up to date. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from '../../services/gateway/openapi.ts';
import { routes } from '../../services/gateway/routes.ts';

const file = join(import.meta.dirname, 'schema.d.ts');
const title = '/** Written by `npm run client` from the table of routes. Never edit it. */\n';

const isOpenApi = (document: object): document is OpenAPI3 => 'openapi' in document;

/** The version stays out: a release alone changes no type. */
const document: object = openApiDocument(routes, '0');
if (!isOpenApi(document)) throw new Error('The gateway has no OpenAPI document any more.');
const types = await openapiTypescript(document, { emptyObjectsUnknown: true });
const wanted = title + astToString(types);

if (process.argv.includes('--check')) {
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === wanted) process.exit(0);
  console.error('clients/typescript/schema.d.ts is out of date: npm run client');
  process.exit(1);
}
await writeFile(file, wanted);
