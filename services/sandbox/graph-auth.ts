/** Whose token it is, and what it may touch. */
import { createHmac } from 'node:crypto';
import { GraphError, invalidToken } from './graph-errors.ts';
import type { GraphRequest } from './graph-request.ts';
import type { World } from './world.ts';

/** The holder of a token. */
export type Viewer =
  | { readonly kind: 'page'; readonly page: string; readonly token: string }
  | { readonly kind: 'user'; readonly token: string }
  | { readonly kind: 'app'; readonly token: string };

/** `undefined` for a token that is none of ours. */
export const viewerOf = (world: World, token: string): Viewer | undefined => {
  const { pages, userToken, appToken } = world.facebookTokens;
  if (token === userToken) return { kind: 'user', token };
  if (token === appToken) return { kind: 'app', token };
  const page = Object.keys(pages).find((id) => pages[id] === token);
  return page === undefined ? undefined : { kind: 'page', page, token };
};

const checkProof = (world: World, token: string, proof: string | undefined): void => {
  if (proof === undefined) return;
  const expected = createHmac('sha256', world.facebookTokens.appSecret).update(token).digest('hex');
  if (proof === expected) return;
  throw new GraphError('Invalid appsecret_proof provided in the API argument', {
    status: 400,
    code: 100,
    type: 'GraphMethodException',
  });
};

/** The holder of the request's token. @throws GraphError 104, 190 or 100 (proof) */
export const authenticate = (world: World, request: GraphRequest): Viewer => {
  const token = request.accessToken;
  if (token === undefined) {
    throw new GraphError('An access token is required to request this resource.', {
      status: 400,
      code: 104,
    });
  }
  const viewer = viewerOf(world, token);
  if (viewer === undefined) throw invalidToken();
  checkProof(world, token, request.param('appsecret_proof'));
  return viewer;
};

/** @throws GraphError unless the token is that of this page */
export const requirePage = (viewer: Viewer, page: string): void => {
  if (viewer.kind !== 'page') {
    throw new GraphError('(#210) A page access token is required to request this resource.', {
      status: 400,
      code: 210,
    });
  }
  if (viewer.page === page) return;
  throw new GraphError(
    "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature",
    { status: 403, code: 10 },
  );
};
