/** A NATS server with the accounts and permissions that Kubernetes gives it. */
import { freePort } from '../support/free-port.ts';
import { startNats, type NatsServer } from '../support/nats-server.ts';
import { natsFiles } from './manifests.ts';

const passwords = { baton: 'k-of-the-nodes', operator: 'k-of-the-operator' } as const;

export const startAccounts = async (): Promise<NatsServer> => {
  const { 'nats.conf': main = '', ...others } = natsFiles();
  const monitor = `http_port: ${String(await freePort())}`;
  return startNats({
    files: { ...others, 'nats.conf': main.replace('http_port: 8222', monitor) },
    variables: {
      NATS_PASSWORD: passwords.baton,
      NATS_OPERATOR_PASSWORD: passwords.operator,
    },
  });
};

export const addressFor = ({ port }: NatsServer, user: keyof typeof passwords): string =>
  `nats://${user}:${passwords[user]}@127.0.0.1:${String(port)}`;
