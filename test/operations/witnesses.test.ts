/** The two servers that know early of a node's end, each asked with no more rights than nodes have. */
import { ServiceBroker } from 'moleculer';
import { natsWitness } from '../../services/cluster/nats-witness.ts';
import { readEnvironment } from '../../services/env.ts';
import { createRedisStore } from '../../services/store/redis/redis-store.ts';
import { moleculerConfig } from '../../moleculer.config.ts';
import { eventually } from '../support/eventually.ts';
import { startRedis } from '../support/redis-server.ts';
import { addressFor, startAccounts } from './nats-accounts.ts';

const withinMs = 10_000;

it('NATS says of a node whether it is there, and that it is gone once its process has let go', async () => {
  const server = await startAccounts();
  const brokerOf = (name: string): ServiceBroker =>
    new ServiceBroker(
      moleculerConfig(
        readEnvironment({
          NODE_ID: name,
          LOG_LEVEL: 'silent',
          NATS_URL: addressFor(server, 'broker'),
          REDIS_URL: 'redis://elsewhere',
          SECRET_KEY: 'x'.repeat(32),
        }),
        [],
      ),
    );
  const [one, other] = [brokerOf('one'), brokerOf('other')];
  await Promise.all([one.start(), other.start()]);
  const [ours, theirs] = [natsWitness(one), natsWitness(other)];
  expect(await ours.isGone(other.nodeID)).toBe(true);
  expect(await theirs.isGone(other.nodeID)).toBe(false);
  expect(await ours.isGone(other.nodeID)).toBe(false);
  await other.stop();
  await eventually('NATS to know', withinMs, async () =>
    (await ours.isGone(other.nodeID)) ? true : undefined,
  );
  await one.stop();
  await expect(ours.isGone(other.nodeID)).rejects.toThrow();
  await server.stop();
}, 60_000);

it('Redis says of a node whether it has a line to it, also after the line was lost', async () => {
  const redis = await startRedis();
  const [one, other] = [0, 1].map(() => createRedisStore({ server: redis.url }).partitions);
  if (one?.hasLine === undefined || other === undefined) throw new Error('Redis knows of lines');
  const { hasLine } = one;
  await Promise.all([one.open(4), other.open(4)]);
  expect(await hasLine('other-1')).toBe(false);
  await other.renew({ incarnation: 'other-1', count: 1, card: '{}' });
  expect(await hasLine('other-1')).toBe(true);
  expect(await hasLine('other')).toBe(false);
  await redis.kill('SIGKILL');
  await redis.restart();
  await eventually('both to be back', withinMs, async () =>
    (await hasLine('other-1').catch(() => false)) ? true : undefined,
  );
  await other.close();
  await eventually('Redis to know', withinMs, async () =>
    (await hasLine('other-1')) ? undefined : true,
  );
  await one.close();
  await redis.stop();
}, 60_000);
