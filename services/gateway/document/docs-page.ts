/** The API on one page, without scripts and without anything from elsewhere. */
import { createHash } from 'node:crypto';
import { errors } from '../errors.ts';
import { fieldsOf } from './json-schema.ts';
import { codesOf } from './openapi.ts';
import type { Route } from '../route.ts';

const style = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
  section { border-top: 1px solid; padding: 0.5rem 0; }
  h2 { font-size: 1rem; margin: 0.5rem 0; }
  p { margin: 0.25rem 0; }
  th, td { text-align: left; vertical-align: top; padding: 0.1rem 1rem 0.1rem 0; }
`;

/** Allows the page its own style and nothing else. */
export const docsPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(style)
  .digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export const docsHtml = (routes: readonly Route[], version: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Baton API</title>
<style>${style}</style>
</head>
<body>
<h1>Baton API ${escape(version)}</h1>
<p>For programs: <a href="/api/v1/openapi.json">openapi.json</a>.</p>
${routes.map(section).join('\n')}
<h1>Errors</h1>
<table>
${Object.entries(errors).map(errorRow).join('\n')}
</table>
</body>
</html>
`;

const section = (route: Route): string => `<section>
<h2><code>${route.method} ${escape(route.path)}</code></h2>
<p>${escape(route.summary)} Needs: ${[route.right].flat().join(' or ')}.</p>
${fields('Query', route.query)}${fields('Body', route.body ?? {})}<p>Errors: ${codesOf(route)
  .map((code) => `<code>${code}</code>`)
  .join(', ')}</p>
</section>`;

const fields = (title: string, schema: Route['query']): string => {
  const named = fieldsOf(schema).map(
    ([name, { type, optional, values }]) =>
      `<code>${escape(name)}</code> (${values === undefined ? type : escape(values.join(', '))}${
        optional === true ? ', optional' : ''
      })`,
  );
  return named.length === 0 ? '' : `<p>${title}: ${named.join(', ')}</p>\n`;
};

const errorRow = ([code, [status, message]]: [string, readonly [number, string]]): string =>
  `<tr><td><code>${code}</code></td><td>${String(status)}</td><td>${escape(message)}</td></tr>`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
