/** Every kind of fault there is. */
import type { Injector } from './injector.ts';
import { lossyLines, slowLines } from './injectors/bad-line.ts';
import { brokerFreeze } from './injectors/broker-freeze.ts';
import { brokerKill } from './injectors/broker-kill.ts';
import { brokerStop } from './injectors/broker-stop.ts';
import { brokerStutter } from './injectors/broker-stutter.ts';
import { brokerTwice } from './injectors/broker-twice.ts';
import {
  brokerWithoutNats,
  brokerWithoutOneRedis,
  brokerWithoutStore,
  gatewayWithoutNats,
} from './injectors/cut-off.ts';
import { gatewayFreeze } from './injectors/gateway-freeze.ts';
import { gatewayKill } from './injectors/gateway-kill.ts';
import { natsAllDown } from './injectors/nats-all-down.ts';
import { natsFreeze } from './injectors/nats-freeze.ts';
import { natsKill } from './injectors/nats-kill.ts';
import { natsCutOff, natsDeaf } from './injectors/nats-routes.ts';
import { platformTroubles } from './injectors/platform-trouble.ts';
import { redisDiskFull } from './injectors/redis-disk-full.ts';
import { redisFreeze } from './injectors/redis-freeze.ts';
import { redisKill } from './injectors/redis-kill.ts';
import { redisMemoryFull } from './injectors/redis-memory-full.ts';
import { redisSlow } from './injectors/redis-slow.ts';
import { redisTwoDown } from './injectors/redis-two-down.ts';
import { redisWipe } from './injectors/redis-wipe.ts';

export const injectors: readonly Injector[] = [
  brokerKill,
  brokerFreeze,
  brokerStutter,
  brokerStop,
  brokerTwice,
  brokerWithoutNats,
  brokerWithoutStore,
  slowLines,
  lossyLines,
  gatewayKill,
  gatewayFreeze,
  gatewayWithoutNats,
  natsKill,
  natsFreeze,
  natsAllDown,
  natsCutOff,
  natsDeaf,
  redisKill,
  redisFreeze,
  redisWipe,
  redisSlow,
  redisMemoryFull,
  redisDiskFull,
  redisTwoDown,
  brokerWithoutOneRedis,
  ...platformTroubles,
];
