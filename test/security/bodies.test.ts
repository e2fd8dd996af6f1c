/** What no client sends in earnest, to every route that takes something: refused, and the process lives. */
import { createReader } from '../../services/gateway/http/validation.ts';
import { routes } from '../../services/gateway/routes.ts';
import type { Route } from '../../services/gateway/route.ts';
import { asker, type Answer, type Ask, type Question } from './asking.ts';
import { createCast, type Cast } from './cast.ts';
import {
  hostileBodies,
  hugeBody,
  strangeNumbers,
  strangeTexts,
  wrongBodies,
} from './hostile-values.ts';
import { stepsOf } from './walk.ts';

let cast: Cast;
let admin: Ask;
let media: Ask;
/** What the log says of defects. */
const defects: string[] = [];
beforeAll(async () => {
  const log = (line: string): void => {
    if (line.includes('failed:') && line.includes('Request ')) defects.push(line);
  };
  cast = await createCast({ log, gateway: { rateScale: 1_000 } });
  admin = asker(cast.centre.url, cast.tokens.admin);
  media = asker(cast.centre.url, cast.tokens.media);
});
afterAll(async () => {
  await cast.centre.stop();
});
afterEach(async () => {
  expect((await admin({ method: 'GET', path: '/livez' })).status).toBe(200);
  expect(defects).toEqual([]);
});

const writes = routes.filter(({ method }) => method !== 'GET');
// Signs the administrator out, however it's asked.
const kept = writes.filter(({ method, path }) => `${method} ${path}` !== 'DELETE /api/v1/session');
const named = (all: readonly Route[]) =>
  all.map((route) => [`${route.method} ${route.path}`, route] as const);

/** The matrix's request of the administrator, about something that is there. */
const questionOf = ({ method, path }: Route, whose = 'own'): Question => {
  const steps = stepsOf(`${method} ${path}`, cast);
  const found = steps.find((step) => step.role === 'admin' && step.whose === whose);
  if (found === undefined) throw new Error(`${path} is not in the matrix.`);
  return found.question;
};

const atOnce = 8;
const inGroups = async <T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  for (let i = 0; i < all.length; i += atOnce)
    done.push(...(await Promise.all(all.slice(i, i + atOnce).map(act))));
  return done;
};

const json = { 'content-type': 'application/json' };
const send = (question: Question, body: string | Uint8Array): Promise<Response> =>
  fetch(cast.centre.url + question.path, {
    method: question.method,
    headers: { authorization: `Bearer ${cast.tokens.admin}`, ...json, ...question.headers },
    body: body as string,
  });

describe.each(named(kept))('%s', (_, route) => {
  it('refuses a body that is broken', async () => {
    const question = questionOf(route);
    const outcomes = await inGroups(hostileBodies, async ({ what, text, statuses }) => {
      const { status } = await send(question, text);
      return [what, statuses.includes(status) ? 'refused' : status];
    });
    expect(outcomes).toEqual(hostileBodies.map(({ what }) => [what, 'refused']));
  });

  it('refuses 5 MB, and what is no JSON', async () => {
    const question = questionOf(route);
    const huge = await admin({ ...question, body: hugeBody });
    expect([huge.status, huge.code]).toEqual([413, 'body_too_large']);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/json']) {
      const answer = await admin({ ...question, body: '{}', headers: { 'content-type': type } });
      expect([type, answer.status, answer.code]).toEqual([type, 415, 'media_type_unsupported']);
    }
  });
});

describe.each(named(kept.filter(({ body }) => body !== undefined)))('%s', (_, route) => {
  it('refuses values of the wrong type, wherever they are', async () => {
    const question = questionOf(route);
    const read = createReader(route.body);
    const isRefused = (body: object): boolean => {
      try {
        read(structuredClone(body));
        return false;
      } catch {
        return true;
      }
    };
    const bodies = wrongBodies(route.body ?? {}).filter(isRefused);
    expect(bodies.length).toBeGreaterThan(2);
    const answers = await inGroups(bodies, (body) => admin({ ...question, body }));
    const taken = answers.flatMap(({ status }, i) => (status === 422 ? [] : [[status, bodies[i]]]));
    expect(taken).toEqual([]);
    // Of a whole configuration there are more than a thousand.
  }, 60_000);
});

describe.each(named(routes.filter(({ path }) => path.includes('{id}'))))('%s', (_, route) => {
  it('finds nothing under strange ids', async () => {
    const { body, headers, ...question } = questionOf(route);
    const rest = { ...(body === undefined ? {} : { body }), ...(headers && { headers }) };
    const paths = strangeTexts.map((id) => route.path.replace('{id}', encodeURIComponent(id)));
    for (const ask of [admin, media]) {
      const answers = await inGroups(paths, (path) => ask({ ...question, ...rest, path }));
      const found = answers.filter(({ status }) => status < 400 || status >= 500);
      expect(found.map(({ status, text }) => [status, text])).toEqual([]);
    }
  });
});

/** Of what is allowed, the strangest; deletes and whole configurations would take the rest away. */
const survivable = kept.filter(
  ({ method, bodySize }) => method !== 'DELETE' && bodySize !== 'whole',
);

describe.each(named(survivable))('%s', (_, route) => {
  it('survives strange values that its schema allows', async () => {
    const question = questionOf(route, route.path.includes('{id}') ? 'unknown' : 'own');
    const base = typeof question.body === 'object' ? question.body : {};
    const strange = Object.keys(route.body ?? {}).flatMap((field) =>
      [...strangeTexts, ...strangeNumbers].map((value) => ({ ...base, [field]: value })),
    );
    const bad = (answers: readonly Answer[]) => answers.filter(({ status }) => status >= 500);
    expect(bad(await inGroups(strange, (body) => admin({ ...question, body })))).toEqual([]);
  });
});
