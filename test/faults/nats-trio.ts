/** Three NATS servers that are one cluster; each pair is joined by one line, and by no other way. */
import { freePort } from '../support/free-port.ts';
import { plannedNats, type NatsServer } from '../support/nats-server.ts';
import type { Lines } from './lines.ts';

export const natsCount = 3;

/** The line between two servers; `up` goes to the second. */
export const routeOf = (first: number, second: number): string =>
  `route ${String(Math.min(first, second))}-${String(Math.max(first, second))}`;

export const startNatsTrio = async (lines: Lines): Promise<readonly NatsServer[]> => {
  const ports = await Promise.all(Array.from({ length: natsCount }, () => freePort()));
  const servers: NatsServer[] = [];
  for (const [own, port] of ports.entries()) {
    const routes: number[] = [];
    for (let other = own + 1; other < natsCount; other += 1)
      routes.push(await lines.open(routeOf(own, other), ports[other] ?? 0));
    servers.push(await plannedNats({ files: { 'nats.conf': configuration(port, routes) } }));
  }
  await Promise.all(servers.map((server) => server.restart()));
  return servers;
};

/**
 * Servers tell each other, and clients, where all the others are: here that must not lead around the
 * lines, so they tell a port where nobody listens.
 */
const configuration = (port: number, routes: readonly number[]): string => `
max_payload: 4MB
write_deadline: "5s"
cluster {
  name: baton
  listen: "127.0.0.1:${String(port)}"
  advertise: "127.0.0.1:1"
  no_advertise: true
  routes: [ ${routes.map((route) => `"nats://127.0.0.1:${String(route)}"`).join(', ')} ]
}
`;
