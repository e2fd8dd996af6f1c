/** A NATS server with the accounts and permissions that Kubernetes gives it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port.ts';
import { startNats, type NatsServer } from '../support/nats-server.ts';
import { natsFiles } from './manifests.ts';

export const natsPasswords = {
  broker: 'k-of-the-brokers',
  gateway: 'k-of-the-gateways',
  operator: 'k-of-the-operator',
} as const;
export type NatsUser = keyof typeof natsPasswords;

const variables = {
  NATS_PASSWORD: natsPasswords.broker,
  NATS_GATEWAY_PASSWORD: natsPasswords.gateway,
  NATS_OPERATOR_PASSWORD: natsPasswords.operator,
};

export const startAccounts = async (): Promise<NatsServer> => {
  const { 'nats.conf': main = '', ...others } = natsFiles();
  const monitor = `http_port: ${String(await freePort())}`;
  return startNats({
    files: { ...others, 'nats.conf': main.replace('http_port: 8222', monitor) },
    variables,
  });
};

export const addressFor = ({ port }: NatsServer, user: NatsUser): string =>
  `nats://${user}:${natsPasswords[user]}@127.0.0.1:${String(port)}`;

/** What the server says of the configuration of several, without starting. */
export const checkedCluster = () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-nats-check-'));
  try {
    for (const [name, text] of Object.entries(natsFiles(true)))
      writeFileSync(join(folder, name), text);
    const routes = 'nats://route:k@127.0.0.1:1,nats://route:k@127.0.0.1:2';
    const args = ['--config', join(folder, 'nats.conf'), '--routes', routes, '-t'];
    const env = {
      PATH: `${process.env['PATH'] ?? ''}:/usr/sbin`,
      ...variables,
      NATS_CLUSTER_PASSWORD: 'k',
    };
    return spawnSync('nats-server', args, { encoding: 'utf8', env });
  } finally {
    rmSync(folder, { recursive: true });
  }
};
