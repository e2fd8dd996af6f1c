/** Signing in at an OpenID Connect issuer: the browser leaves, and comes back to `/`. @see docs/api.md "Elsewhere" */
import { Failure } from '../api/failure.ts';

/** Where one was. */
const placeKey = 'baton.place';
/** What the gateway adds to the address when it came to nothing. */
const failureName = 'signIn';

let failure: Failure | undefined;

/** Whether there's an issuer: the gateway says so in the page that it serves. */
export const hasElsewhere = (): boolean =>
  document.querySelector<HTMLMetaElement>('meta[name=baton-oidc]')?.content === 'on';

export const rememberPlace = (): void => {
  sessionStorage.setItem(placeKey, location.pathname + location.search);
};

/** Once, before anything is shown: back to where one was. */
export const comeBack = (): void => {
  const place = sessionStorage.getItem(placeKey);
  const code = new URLSearchParams(location.search).get(failureName);
  sessionStorage.removeItem(placeKey);
  if (code !== null) failure = new Failure(code === 'sign_in_failed' ? 'not_known_here' : code);
  if (location.pathname === '/' && (place ?? code) !== null)
    history.replaceState(null, '', place ?? '/');
};

/** Why it came to nothing, if it did. */
export const elsewhereFailure = (): Failure | undefined => failure;
