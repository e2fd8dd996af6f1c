/** Goes along the table: which requests it stands for. */
import type { Method } from '../../services/gateway/route.ts';
import type { Question } from './asking.ts';
import { roles, whose, type Cast, type Role, type Whose } from './cast.ts';
import { matrix, verdictOn, type Entry, type Verdict } from './matrix.ts';

/** One request by somebody. */
export interface Step {
  readonly route: string;
  readonly role: Role;
  readonly whose: Whose;
  readonly question: Question;
  readonly verdict: Verdict;
}

/** What only looks comes first; what takes something away, last. */
const methods: readonly Method[] = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'];

const methodOf = (route: string): Method => {
  const found = methods.find((method) => route.startsWith(`${method} `));
  if (found === undefined) throw new Error(`${route} has no method.`);
  return found;
};

/** In the order in which they are to be asked. */
export const routesInOrder: readonly string[] = Object.keys(matrix).toSorted(
  (a, b) => methods.indexOf(methodOf(a)) - methods.indexOf(methodOf(b)),
);

/** All roles, and where it's about something, one's own, foreign and unknown ones. */
export const stepsOf = (route: string, cast: Cast): readonly Step[] => {
  const entry = matrix[route];
  if (entry === undefined) throw new Error(`${route} is not in the matrix.`);
  const targets: readonly Whose[] = entry.about === undefined ? ['own'] : whose;
  return roles.flatMap((role) =>
    targets.map((of) => ({
      route,
      role,
      whose: of,
      question: questionOf(route, entry, { cast, role, of }),
      verdict: verdictOn(entry, role, of),
    })),
  );
};

interface Where {
  readonly cast: Cast;
  readonly role: Role;
  readonly of: Whose;
}

const questionOf = (route: string, entry: Entry, { cast, role, of }: Where): Question => {
  const { about, query, body, headers } = entry;
  const id = about === undefined ? '' : cast.idOf(about, role, of);
  const method = methodOf(route);
  const path = route.slice(method.length + 1).replace('{id}', encodeURIComponent(id));
  return {
    method,
    path: path + (query?.(id) ?? ''),
    ...(body === undefined ? {} : { body: body(id, role) }),
    ...(headers === undefined ? {} : { headers }),
  };
};

export const isDenied = ({ verdict }: Step): boolean =>
  verdict === 'forbidden' || verdict === 'not_signed_in';
