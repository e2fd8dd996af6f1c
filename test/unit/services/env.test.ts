import { readEnvironment } from '../../../services/env.ts';

const secret = 's'.repeat(32);
const cluster = { NATS_URL: 'nats://a:1', REDIS_URL: 'redis://a:2', SECRET_KEY: secret };

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000,
      roles: ['actors', 'gateway', 'hub', 'history'],
      dataDir: '.data',
      sandbox: false,
      seed: 'none',
      partitions: 64,
    });
  });

  it('gives every life of a node a name of its own', () => {
    const one = readEnvironment({ NODE_ID: 'n1' });
    const other = readEnvironment({ NODE_ID: 'n1' });
    expect(one.name).toBe(other.name);
    expect(one.incarnation).not.toBe(other.incarnation);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ PORT: '', NATS_URL: '' })).toMatchObject({ port: 3000 });
  });

  it.each([
    [{ PORT: '70000' }, 'PORT is wrong: allowed is a whole number from 0 to 65535'],
    [{ PORT: 'http' }, 'PORT is wrong: allowed is a whole number from 0 to 65535'],
    [{ SANDBOX: 'yes' }, 'SANDBOX is wrong: allowed is on,off'],
    [{ SEED_DATA: 'all' }, 'SEED_DATA is wrong: allowed is demo,none'],
    [{ ROLES: 'actors,cook' }, 'ROLES is wrong: allowed is a comma list of'],
    [{ NODE_ID: 'Node 1' }, 'NODE_ID is wrong: allowed is lower-case letters'],
    [{ REDIS_URL: 'localhost' }, 'REDIS_URL is wrong: allowed is redis://'],
    [{ REDIS_URL: 'redis://a:1,redis://b:2' }, 'REDIS_URL is wrong: allowed is redis://'],
    [{ REDIS_URL: 'redis://a:1,redis://b:2,redis://a:1' }, 'REDIS_URL is wrong'],
    [{ NATS_URL: 'nats://a:1' }, 'NATS_URL is set without REDIS_URL'],
    [{ ...cluster, SECRET_KEY: '' }, 'SECRET_KEY is missing'],
    [{ SECRET_KEY: 'short' }, 'SECRET_KEY is wrong: allowed is at least 32'],
    [{ BEAT_MS: '200', LEASE_MS: '400' }, 'LEASE_MS is wrong'],
    [{ FEED_ITEMS: '10' }, 'FEED_ITEMS is wrong'],
    [{ REDIS_MASTER: 'm' }, 'REDIS_SENTINELS and REDIS_MASTER go together'],
    [{ SECRET_KEYS: `${secret},short` }, 'SECRET_KEYS is wrong: allowed is a comma list'],
    [{ SECRET_KEYS: `${secret},${secret}` }, 'SECRET_KEYS is wrong: allowed is a comma list'],
    [{ SECRET_KEYS: secret, SECRET_KEY: secret }, 'only one of them may be set'],
    [{ WEBHOOK_NETWORKS: '10.0.0.1' }, 'WEBHOOK_NETWORKS is wrong: allowed is a comma list'],
    [{ TRUSTED_PROXIES: '-1' }, 'TRUSTED_PROXIES is wrong: allowed is a whole number'],
    [{ OIDC_ISSUER: 'http://id.example.com' }, 'OIDC_ISSUER is wrong: allowed is https'],
    [{ OIDC_ISSUER: 'https://id.example.com' }, 'OIDC_CLIENT_ID and PUBLIC_URL go together'],
    [{ SEED_DATA: 'demo', NODE_ENV: 'production' }, 'SEED_DATA=demo is refused'],
  ])('refuses %j and says what is allowed', (variables, message) => {
    expect(() => readEnvironment(variables)).toThrow(message);
  });

  it('takes several secrets, the one in use first', () => {
    const former = 'f'.repeat(32);
    expect(readEnvironment({ SECRET_KEYS: `${secret}, ${former}` }).secretKeys).toEqual([
      secret,
      former,
    ]);
    expect(readEnvironment({ SECRET_KEY: secret }).secretKeys).toEqual([secret]);
    expect(readEnvironment({}).secretKeys).toBeUndefined();
  });

  it('keeps logins apart from addresses, which stand in messages', () => {
    const others = { SECRET_KEY: secret, REDIS_URL: 'redis://r' };
    const login = { user: 'broker', password: 'p@:/%' };
    const encoded = encodeURIComponent(login.password);
    const variables = { NATS_USER: login.user, NATS_PASSWORD: login.password };
    for (const given of [
      { NATS_URL: 'nats://a:1,nats://b', ...variables },
      { NATS_URL: `nats://broker:${encoded}@a:1,nats://b` },
    ]) {
      const { natsUrl, natsLogin } = readEnvironment({ ...others, ...given });
      expect([natsUrl, natsLogin]).toEqual(['nats://a:1,nats://b', login]);
    }
    const redis = { REDIS_URL: 'redis://r:1', REDIS_USER: 'broker', REDIS_PASSWORD: 'p@:/%' };
    expect(readEnvironment(redis).redis?.urls).toEqual([`redis://broker:${encoded}@r:1`]);
    const sentinels = { REDIS_SENTINELS: 's:1', REDIS_MASTER: 'm', REDIS_PASSWORD: 'p' };
    expect(readEnvironment(sentinels).redis?.login).toEqual({ user: 'default', password: 'p' });
  });

  it.each([
    [{ NATS_USER: 'a' }, 'NATS_USER and NATS_PASSWORD go together'],
    [
      { NATS_URL: 'nats://a:b@n', NATS_USER: 'a', NATS_PASSWORD: 'canary' },
      'NATS_PASSWORD is set, and NATS_URL has a password, too',
    ],
    [{ REDIS_USER: 'a' }, 'REDIS_PASSWORD is missing: REDIS_USER is set'],
    [
      { REDIS_URL: 'redis://:b@r', REDIS_PASSWORD: 'canary' },
      'REDIS_PASSWORD is set, and REDIS_URL has a password, too',
    ],
  ])('refuses half a login, and two: %p', (given, message) => {
    const variables = { SECRET_KEY: 'x'.repeat(32), REDIS_URL: 'redis://r', NATS_URL: 'nats://n' };
    expect(() => readEnvironment({ ...variables, ...given })).toThrow(message);
  });

  it('takes one Redis, or three or five of which a majority decides', () => {
    const three = 'redis://a:1,redis://b:2,redis://c:3';
    expect(readEnvironment({ REDIS_URL: 'redis://a:1' }).redis).toEqual({ urls: ['redis://a:1'] });
    expect(readEnvironment({ REDIS_URL: three }).redis?.urls).toHaveLength(3);
  });

  it.each(['REDIS_URL', 'SECRET_KEY', 'SECRET_KEYS', 'ADMIN_PASSWORD', 'PORT'])(
    'never repeats a wrong value of %s, which may be a secret',
    (name) => {
      expect(() => readEnvironment({ [name]: 'hunter' })).toThrow(
        /^(?!.*hunter).*is wrong: allowed is/u,
      );
    },
  );
});
