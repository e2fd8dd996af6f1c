/** Who may do what on NATS, by the configuration that Kubernetes is given. */
import { connect, type ConnectionOptions, type NatsConnection } from 'nats';
import { eventually } from '../support/eventually.ts';
import type { NatsServer } from '../support/nats-server.ts';
import { addressFor, checkedCluster, startAccounts, type NatsUser } from './nats-accounts.ts';

const withinMs = 5_000;

describe('NATS, as Kubernetes sets it up', () => {
  let server: NatsServer;
  const open: NatsConnection[] = [];

  beforeAll(async () => {
    server = await startAccounts();
  });
  afterAll(async () => {
    await Promise.all(open.map((connection) => connection.close()));
    await server.stop();
  });

  const connected = async (
    user: NatsUser,
    more: ConnectionOptions = {},
  ): Promise<NatsConnection> => {
    const { username, password } = new URL(addressFor(server, user));
    const servers = `127.0.0.1:${String(server.port)}`;
    const connection = await connect({ servers, user: username, pass: password, ...more });
    open.push(connection);
    return connection;
  };

  /** The server's word on what a connection may not do, once it has come. */
  const refusals = (connection: NatsConnection): readonly string[] => {
    const heard: string[] = [];
    void (async () => {
      for await (const status of connection.status()) heard.push(JSON.stringify(status));
    })();
    return heard;
  };

  it('takes the configuration of several servers, too', () => {
    const { status, stderr } = checkedCluster();
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('lets in nobody who gives no password, or a wrong one', async () => {
    const servers = `127.0.0.1:${String(server.port)}`;
    await expect(connect({ servers, reconnect: false })).rejects.toThrow(/authorization/iu);
    const wrong = { servers, user: 'broker', pass: 'wrong', reconnect: false };
    await expect(connect(wrong)).rejects.toThrow(/authorization/iu);
  });

  it('lets nodes speak on their own subjects', async () => {
    const [one, other] = await Promise.all([connected('broker'), connected('broker')]);
    const heard: string[] = [];
    other.subscribe('MOL-baton.INFO', { callback: (_error, { subject }) => heard.push(subject) });
    await other.flush();
    one.publish('MOL-baton.INFO');
    await eventually('a word from node to node', withinMs, () => heard[0]);
    expect(heard).toEqual(['MOL-baton.INFO']);
  });

  it.each(['$SYS.>', 'anything.else', '>', 'MOL-baton.>', 'MOL-other.INFO'])(
    'does not let them listen on %s',
    async (subject) => {
      const node = await connected('broker');
      const heard = refusals(node);
      node.subscribe(subject, { callback: () => undefined });
      await eventually('a refusal', withinMs, () =>
        heard.find((word) => /permission/iu.test(word)),
      );
    },
  );

  it('does not let them speak on other subjects', async () => {
    const node = await connected('broker');
    const heard = refusals(node);
    node.publish('anything.else');
    await eventually('a refusal', withinMs, () => heard.find((word) => /permission/iu.test(word)));
  });

  it('lets brokers announce what they own, and gateways nothing', async () => {
    const [broker, gateway] = await Promise.all([connected('broker'), connected('gateway')]);
    const [ofBroker, ofGateway] = [refusals(broker), refusals(gateway)];
    for (const node of [broker, gateway]) {
      node.publish('MOL-baton.REQ.somebody');
      node.publish('MOL-baton.EVENT.somebody');
      await node.flush();
    }
    await eventually('a refusal', withinMs, () => ofGateway[0]);
    expect(ofGateway.join()).toContain('PERMISSIONS_VIOLATION');
    expect([ofGateway.length, ofBroker.length]).toEqual([1, 0]);
  });

  it('tells nodes at once that one of theirs has gone', async () => {
    const [watcher, leaver] = await Promise.all([connected('broker'), connected('broker')]);
    const heard: string[] = [];
    watcher.subscribe('$SYS.ACCOUNT.APP.DISCONNECT', {
      callback: (_error, { subject }) => heard.push(subject),
    });
    await watcher.flush();
    await leaver.close();
    await eventually('the word of its end', withinMs, () => heard[0]);
  });

  it('lets the operator listen to the system, and not to the nodes', async () => {
    const operator = await connected('operator');
    const node = await connected('broker');
    const heard: string[] = [];
    operator.subscribe('>', { callback: (_error, { subject }) => heard.push(subject) });
    await operator.flush();
    node.publish('MOL-baton.INFO');
    await node.flush();
    await node.close();
    await eventually('the system’s word', withinMs, () =>
      heard.find((subject) => subject.startsWith('$SYS.ACCOUNT.APP.')),
    );
    expect(heard.filter((subject) => subject.startsWith('MOL'))).toEqual([]);
  });
});
