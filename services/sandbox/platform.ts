/** A platform as the sandbox's front sees it. */
import type { Answer, SandboxRequest } from './request.ts';

export interface Platform {
  /** Does what is asked. Never throws what a client could cause. */
  readonly answer: (request: SandboxRequest) => Answer;
  /** A body in the platform's own shape for an injected status. */
  readonly failure: (status: number, request: SandboxRequest) => unknown;
  /** What the platform says to a token that has expired. */
  readonly expired: (request: SandboxRequest) => Answer;
  /** The same list whose link to the next page leads to itself; undefined when it has no next page. */
  readonly repeatCursor: (body: unknown, query: URLSearchParams) => unknown;
}
