/** An OpenID Connect issuer of somebody else's making: `oidc-provider.main.ts <redirect uri>`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

const [redirectUri = ''] = process.argv.slice(2);
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${String(port)}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'baton',
        client_secret: 'a secret between the two of us',
        redirect_uris: [redirectUri],
      },
    ],
    pkce: { required: () => true },
    claims: {
      openid: ['sub'],
      profile: ['preferred_username'],
      email: ['email', 'email_verified'],
    },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({
        sub: `sub-of-${id}`,
        preferred_username: id,
        email: id,
        email_verified: !id.startsWith('unverified'),
      }),
    }),
    cookies: { keys: ['a key of the test'] },
  });
  server.on('request', provider.callback());
  process.stdout.write(`${JSON.stringify({ listening: issuer })}\n`);
});
