import { channelActor } from '../../../actors/channel/channel.actor.ts';
import type { ChannelCommand, Found } from '../../../actors/channel/channel.protocol.ts';
import { conversationId } from '../../../actors/types.ts';
import { acme, demo, page, post, said, withChannel } from './fixtures.ts';
import { scenario, type Heard } from './scenario.ts';

const facebook = scenario(channelActor, page);
const x = scenario(channelActor, acme);

const wake: Heard<ChannelCommand> = [{ type: 'reconfigured' }, 0];
const conversation = conversationId('fb');
const watch = { type: 'watch', conversation, root: '1001_1' } as const;
const unwatch = { ...watch, type: 'unwatch' } as const;
const found: Found = { conversation, thread: post, items: [said('1001_1', 1), said('b', 2)] };
const polled = (cursor: string, some: readonly Found[] = [], health: 'ok' | 'degraded' = 'ok') =>
  ({ type: 'polled', source: 'feed', found: some, cursor, health }) as const;
const day = 24 * 3_600_000;

const ids = (
  player: { readonly effects: (config: typeof demo) => readonly { id: string }[] },
  config = demo,
) => player.effects(config).map(({ id }) => id);

describe('a channel', () => {
  it('polls what the configuration asks for', () => {
    expect(facebook.given(wake).player.effects(demo)).toEqual([
      {
        id: 'poll:feed',
        type: 'poll',
        channel: page,
        source: 'feed',
        cursor: undefined,
        watched: [],
        everyMs: 2_000,
      },
      expect.objectContaining({ id: 'poll:private' }),
    ]);
    expect(ids(x.given(wake).player)).toEqual([
      'poll:mentions',
      'poll:keywords',
      'poll:own',
      'poll:private',
    ]);
  });

  it('follows a change of the configuration while it runs', () => {
    const less = withChannel(demo, acme, { keywords: [], handles: [], privateMessages: false });
    const slower = withChannel(less, acme, { pollSeconds: 60 });
    const one = x.given(wake);
    one.when({ type: 'reconfigured' }, 1, less).thenTypes('sourcesSet');
    expect(ids(one.player, less)).toEqual(['poll:own']);
    one.when({ type: 'reconfigured' }, 2, slower).thenTypes('sourcesSet');
    expect(one.player.effects(slower)).toMatchObject([{ everyMs: 60_000 }]);
    one.when({ type: 'reconfigured' }, 3, slower).then();
  });

  it('rests while it is off or has no account', () => {
    const off = withChannel(demo, page, { enabled: false });
    const one = facebook.given(wake);
    expect(ids(one.player, off)).toEqual([]);
    one.when({ type: 'reconfigured' }, 1, off).thenTypes('sourcesSet');
    expect(ids(one.player, demo)).toEqual([]);
    expect(ids(facebook.given(wake).player, { ...demo, accounts: {} })).toEqual([]);
    const { given: unconfigured } = scenario(channelActor, 'nothing');
    expect(ids(unconfigured(wake).player)).toEqual([]);
  });

  it('goes on where it was when it is switched off and on', () => {
    const off = withChannel(demo, page, { enabled: false });
    const one = facebook.given(
      wake,
      [polled('c1'), 1],
      [{ type: 'reconfigured' }, 2, off],
      [{ type: 'reconfigured' }, 3, demo],
    );
    expect(one.player.effects(demo)).toMatchObject([{ cursor: 'c1' }, { cursor: undefined }]);
  });

  it('hands on what it finds, with the cursor, in one go', () => {
    facebook
      .given(wake)
      .when(polled('c1', [found]), 10)
      .then({ type: 'polled', at: 10, source: 'feed', cursor: 'c1', found: [found] })
      .tells({
        to: 'conversation/fb',
        command: { type: 'receive', thread: post, items: found.items },
      } as never);
    expect(facebook.given(wake, [polled('c1', [found]), 10]).player.effects(demo)).toMatchObject([
      { id: 'poll:feed', cursor: 'c1' },
      { id: 'poll:private', cursor: undefined },
    ]);
  });

  it('has nothing to write down when there is no news', () => {
    facebook
      .given(wake, [polled('c1', [found]), 10])
      .when(polled('c1'), 20)
      .then();
    facebook.given(wake).when(polled(''), 20).then();
  });

  it('hands on each part of a long thread, in order', () => {
    const parts = [found, { ...found, items: [said('c', 3)] }];
    const [turn] = facebook.given(wake).hears([polled('c1', parts), 10]);
    expect(turn?.messages).toMatchObject([
      { to: 'conversation/fb', command: { items: [{ id: '1001_1' }, { id: 'b' }] } },
      { to: 'conversation/fb', command: { items: [{ id: 'c' }] } },
    ]);
  });

  it('publishes how it is, not what it has found', () => {
    const [turn] = facebook.given(wake).hears([polled('c1', [found], 'degraded'), 10]);
    expect(turn?.events).toMatchObject([
      { event: { type: 'polled' }, topics: [] },
      { event: { type: 'healthChanged', health: 'degraded' }, topics: ['channel:page-1001'] },
    ]);
  });

  it('shows its sources and their health, if there is such a channel', () => {
    facebook
      .given(wake, [polled('c1', [], 'degraded'), 10], [watch, 11])
      .when({ type: 'get' }, 20)
      .answers({
        id: 'page-1001',
        watched: 1,
        sources: [
          { key: 'feed', health: 'degraded' },
          { key: 'private', health: 'ok' },
        ],
      });
    scenario(channelActor, 'nothing')
      .given()
      .when({ type: 'get' }, 1)
      .thenRejected('channel_unknown');
  });
});

describe('a thread that is watched', () => {
  it('is read again with each poll, and for a day after its interaction has ended', () => {
    const roots = (...past: readonly Heard<ChannelCommand>[]) =>
      facebook.given(wake, ...past).player.effects(demo)[0];
    expect(roots([watch, 1])).toMatchObject({ watched: ['1001_1'] });
    expect(roots([watch, 1], [unwatch, 2])).toMatchObject({ watched: ['1001_1'] });
    const closed = facebook.given(wake, [watch, 1], [unwatch, 2]);
    expect(closed.player.wakeAt()).toBe(day + 2);
    closed.when({ type: 'wake' }, day + 1).then();
    closed
      .when({ type: 'wake' }, day + 2)
      .then({ type: 'forgotten', at: day + 2, conversations: [conversation] });
    expect(closed.player.wakeAt()).toBeUndefined();
  });

  it('stays when it is watched again', () => {
    const again = facebook.given(wake, [watch, 1], [unwatch, 2], [watch, 3]);
    expect(again.player.wakeAt()).toBeUndefined();
    again.when(watch, 4).then();
    again.when({ type: 'wake' }, day + 2).then();
  });

  it('needs a source of its own on X, which is read only while there is one', () => {
    expect(ids(x.given(wake).player)).not.toContain('poll:threads');
    expect(ids(x.given(wake, [watch, 1]).player)).toContain('poll:threads');
  });

  it('makes room when there are too many, those that have ended first', () => {
    const many = Array.from({ length: 1_000 }, (_, i): Heard<ChannelCommand> => [
      { type: 'watch', conversation: conversationId(`c${String(i)}`), root: String(i) },
      1,
    ]);
    const ended = { type: 'unwatch', conversation: conversationId('c7'), root: '7' } as const;
    const forgets = (id: string, ...past: readonly Heard<ChannelCommand>[]) => {
      const { player } = facebook.given(wake);
      for (const [command, now] of [...many, ...past]) player.take(command, now, demo);
      const { events } = player.take(watch, 9, demo);
      expect(events).toMatchObject([
        { event: { type: 'forgotten', conversations: [id] } },
        { event: { type: 'watched' } },
      ]);
    };
    forgets('c0');
    forgets('c7', [ended, 2]);
  });

  it('is not let go twice', () => {
    facebook.given(wake).when(unwatch, 1).then();
  });
});
