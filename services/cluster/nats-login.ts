/** Looks whether NATS lets this node in: Moleculer would try for ever, and say nothing that helps. */
import { connect, ErrorCode, NatsError } from 'nats';
import type { Environment } from '../env.ts';

/** A server that is not there yet is waited for later. */
const withinMs = 2_000;

/** `host:port` of each. Whether a connection is encrypted, the servers say. */
export const serversIn = (natsUrl: string): string[] =>
  natsUrl.split(',').map((url) => url.replace(/^\w+:[/][/]/u, ''));

/** @throws Error in plain words when it does not; without any secret */
export const checkNatsLogin = async ({
  natsUrl,
  natsLogin,
}: Pick<Environment, 'natsUrl' | 'natsLogin'>): Promise<void> => {
  if (natsUrl === undefined) return;
  try {
    const connection = await connect({
      servers: serversIn(natsUrl),
      timeout: withinMs,
      reconnect: false,
      ...(natsLogin === undefined ? {} : { user: natsLogin.user, pass: natsLogin.password }),
    });
    await connection.close();
  } catch (error) {
    if (!isLoginError(error)) return;
    const who = natsLogin === undefined ? 'without a login' : `as ${natsLogin.user}`;
    throw new Error(
      `NATS at ${natsUrl} does not let this node in ${who}: check NATS_USER and NATS_PASSWORD.`,
      { cause: error },
    );
  }
};

const isLoginError = (error: unknown): boolean =>
  error instanceof NatsError &&
  [ErrorCode.AuthorizationViolation, ErrorCode.AuthenticationExpired, ErrorCode.BadAuthentication]
    .map(String)
    .includes(error.code);
