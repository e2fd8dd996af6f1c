import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { eventually } from '../support/eventually.ts';
import { clear, openLine, type Line } from './line.ts';

const withinMs = 5_000;

describe('a line', () => {
  let line: Line;
  let client: Socket;
  let heard = '';
  const closers: (() => void)[] = [];

  beforeEach(async () => {
    heard = '';
    const echo = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.pipe(socket);
    });
    echo.listen(0, '127.0.0.1');
    await once(echo, 'listening');
    line = await openLine((echo.address() as AddressInfo).port);
    client = dial();
    closers.push(() => echo.close());
  });
  afterEach(() => {
    line.close();
    for (const close of closers.splice(0)) close();
  });

  const dial = (): Socket => {
    const socket = connect(line.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      heard += bytes.toString();
    });
    closers.push(() => socket.destroy());
    return socket;
  };
  /** Whether it's reset or ended is all the same. */
  const closeOf = (socket: Socket): Promise<true> =>
    eventually('the end of a connection', withinMs, () => (socket.closed ? true : undefined));
  const untilHeard = (text: string): Promise<true> =>
    eventually(`"${text}"`, withinMs, () => (heard === text ? true : undefined));

  it('passes on what goes over it', async () => {
    client.write('hello');
    await untilHeard('hello');
    expect(line.effects()).toEqual({ ended: 0, refused: 0, heldBytes: 0, delayedBytes: 0 });
  });

  it.each(['up', 'down'] as const)('holds what goes %s until it is let go', async (way) => {
    line.set({ ...clear, held: [way] });
    client.write('late');
    await eventually('it to be held', withinMs, () =>
      line.effects().heldBytes === 4 ? true : undefined,
    );
    expect(heard).toBe('');
    line.set(clear);
    await untilHeard('late');
  });

  it('keeps the order of what it delays', async () => {
    line.set({ ...clear, delayMs: 30 });
    const startedAt = performance.now();
    client.write('one ');
    client.write('two ');
    await eventually('both to be on their way', withinMs, () =>
      line.effects().delayedBytes === 8 ? true : undefined,
    );
    line.set(clear);
    client.write('three');
    await untilHeard('one two three');
    expect(performance.now() - startedAt).toBeGreaterThan(25);
  });

  it('ends what there is when it is cut, and lets nobody in', async () => {
    client.write('x');
    await untilHeard('x');
    const ended = closeOf(client);
    line.set({ ...clear, isCut: true });
    await ended;
    await closeOf(dial());
    expect(line.effects()).toMatchObject({ ended: 1, refused: 1 });
    line.set(clear);
    dial().write('y');
    await untilHeard('xy');
  });
});
