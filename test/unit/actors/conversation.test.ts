import { conversationActor } from '../../../actors/conversation/conversation.actor.ts';
import type {
  ConversationCommand,
  IntakeItem,
  ReplyDraft,
  Thread,
} from '../../../actors/conversation/conversation.protocol.ts';
import { entryId, interactionId, offerToken } from '../../../actors/types.ts';
import {
  acme,
  agent,
  ana,
  ben,
  demo,
  direct,
  ours,
  page,
  post,
  said,
  sam,
  supervisor,
  support,
  withChannel,
  withWorkgroup,
} from './fixtures.ts';
import { scenario, type Heard } from './scenario.ts';

const { given } = scenario(conversationActor, 'fb');

const first = interactionId('fb~1');
const entry = entryId('fb~1/1');
const token = offerToken('support#1');
const receive = (items: readonly IntakeItem[], thread: Thread = post) =>
  ({ type: 'receive', thread, items }) as const;
const opened: Heard<ConversationCommand> = [receive([said('1001_1', 100)]), 1_000];
const offer = { type: 'offer', entry, token, agent: ana } as const;
const asAna = { interaction: first, by: agent(ana) } as const;
const asSam = { interaction: first, by: supervisor } as const;
const offered = [opened, [offer, 2_000]] as const;
const connected = [...offered, [{ type: 'pickUp', ...asAna }, 3_000]] as const;
const reply = (messageId: string, changes: Partial<ReplyDraft> = {}) =>
  ({ type: 'reply', ...asAna, messageId, text: `text of ${messageId}`, ...changes }) as const;
const disconnect = { type: 'disconnect', ...asAna } as const;
const thread = (by = supervisor) =>
  ({ type: 'messages', interaction: first, by, limit: 100 }) as const;
const ids = (...expected: string[]) => ({ items: expected.map((id) => ({ id })) });

describe('a message in a new thread', () => {
  it('begins an interaction in the queue of its channel', () => {
    given()
      .when(receive([said('1001_1', 100)]), 1_000)
      .thenTypes('threadOpened', 'replyabilityChanged', 'interactionStarted', 'messageAdded')
      .tells(
        {
          to: 'workgroup/support',
          command: {
            type: 'enqueue',
            entry: {
              id: entry,
              interaction: first,
              conversation: 'fb',
              interactionType: 'social_conversation',
              priority: 50,
              requiredSkills: [],
              queuedAt: 1_000,
              createdAt: 1_000,
            },
          },
        } as never,
        {
          to: 'channel/page-1001',
          command: { type: 'watch', conversation: 'fb', root: '1001_1' },
        } as never,
      );
  });

  it('is a direct message where it is private', () => {
    given([receive([said('m1', 1)], direct), 1_000])
      .when({ type: 'get', ...asSam }, 1_000)
      .answers({ type: 'social_direct_message', customer: { id: 'c1', name: 'Carla' } });
  });

  it('may come with all that was said before, as one interaction', () => {
    given([receive([said('1001_1', 1), said('a', 2), ours('b', 3), said('c', 4)]), 1_000])
      .when(thread(), 1_000)
      .answers(ids('1001_1', 'a', 'b', 'c'));
  });

  it('begins nothing where nobody has a channel for it', () => {
    const config = { ...demo, channels: {} };
    given()
      .when(receive([said('1001_1', 100)]), 1_000, config)
      .thenTypes('threadOpened', 'replyabilityChanged', 'messageAdded');
  });

  it('has nothing to say about nothing', () => {
    given().when(receive([]), 1_000).then();
  });
});

describe('the account itself', () => {
  it('begins nothing with a post of its own, until somebody answers', () => {
    const own = receive([ours('1001_1', 1)]);
    given().when(own, 1_000).thenTypes('threadOpened', 'messageAdded');
    given([own, 1_000])
      .when(receive([said('a', 2)]), 2_000)
      .thenTypes('replyabilityChanged', 'interactionStarted', 'messageAdded');
  });

  it('begins an interaction with an answer by staff, which names the customer if there is one', () => {
    given()
      .when(receive([ours('n1', 2, { parent: '1001_1' })]), 1_000)
      .thenTypes('threadOpened', 'interactionStarted', 'messageAdded');
    given([receive([ours('n1', 2)], direct), 1_000])
      .when({ type: 'get', ...asSam }, 1_000)
      .answers({
        customer: {},
        replyability: { allowed: false, reason: 'not_permitted_to_reply' },
      });
  });
});

describe('a message that is told again', () => {
  it('is there once', () => {
    given(opened)
      .when(receive([said('1001_1', 100), said('1001_1', 100)]), 2_000)
      .then();
    given()
      .when(receive([said('1001_1', 100), said('1001_1', 100)]), 1_000)
      .thenTypes('threadOpened', 'replyabilityChanged', 'interactionStarted', 'messageAdded');
  });

  it('with other words and a newer revision is an edit', () => {
    const edited = said('1001_1', 100, { text: 'other words', revision: '2' });
    given(opened)
      .when(receive([edited]), 2_000)
      .then({
        type: 'messageEdited',
        at: 2_000,
        interaction: first,
        messageId: '1001_1',
        text: 'other words',
        revision: '2',
      });
    given(opened, [receive([edited]), 2_000])
      .when(thread(), 2_000)
      .answers({ items: [{ text: 'other words', edited: true }] });
  });

  it('is not edited by an older copy, read late', () => {
    const edited = (revision: string, text: string) =>
      receive([said('1001_1', 100, { revision, text })]);
    given(opened, [edited('10', 'ten'), 2_000])
      .when(edited('9', 'nine'), 3_000)
      .then();
    given(opened, [edited('2026-11-22T10:00:00Z', 'ten'), 2_000])
      .when(edited('2026-11-22T09:00:00Z', 'nine'), 3_000)
      .then();
    given(opened, [edited('b1f3', 'hash'), 2_000])
      .when(edited('a7c2', 'another'), 3_000)
      .thenTypes('messageEdited');
  });

  it('is no edit when only the revision differs', () => {
    given(opened)
      .when(receive([said('1001_1', 100, { revision: '2' })]), 2_000)
      .then();
  });

  it('begins nothing when the interaction is over', () => {
    const over = [...connected, [disconnect, 4_000]] as const;
    given(...over)
      .when(receive([said('1001_1', 100, { revision: '2', text: 'x' })]), 5_000)
      .thenTypes('messageEdited');
    given(...over)
      .when(receive([said('1001_1', 100)]), 5_000)
      .then();
  });
});

describe('the order of a thread', () => {
  it("is the platform's: a late message is inserted", () => {
    given(opened, [receive([said('c', 300)]), 2_000], [receive([said('b', 200)]), 3_000])
      .when(thread(), 4_000)
      .answers(ids('1001_1', 'b', 'c'));
  });

  it('tells equal times apart by the id, numbers by their value', () => {
    given([receive([said('9', 100), said('10', 100), said('100', 100)]), 1_000])
      .when(thread(), 4_000)
      .answers(ids('9', '10', '100'));
  });

  it('is read page by page', () => {
    const long = given([
      receive(Array.from({ length: 5 }, (_, i) => said(`m${String(i)}`, i))),
      1_000,
    ]);
    long.when({ ...thread(), limit: 2 }, 1).answers({ ...ids('m0', 'm1'), nextCursor: 'm1' });
    long
      .when({ ...thread(), limit: 2, after: 'm1' }, 1)
      .answers({ ...ids('m2', 'm3'), nextCursor: 'm3' });
    const last = long.hears([{ ...thread(), limit: 2, after: 'm3' }, 1])[0]?.answer;
    expect(last).toEqual({ items: [expect.objectContaining({ id: 'm4' })] });
    long.when({ ...thread(), after: 'nothing' }, 1).thenRejected('message_unknown');
  });
});

describe('a deletion', () => {
  const gone = (id: string, at: number) => said(id, at, { deleted: true });

  it('of the thread or of all that was said takes back what waits', () => {
    given(opened)
      .when(receive([gone('1001_1', 100)]), 2_000)
      .then(
        { type: 'messageDeleted', at: 2_000, interaction: first, messageId: '1001_1' },
        {
          type: 'abandoned',
          at: 2_000,
          interaction: first,
          workgroup: support,
          left: { workgroup: support, entry },
        },
      )
      .tells(
        {
          to: 'workgroup/support',
          command: { type: 'withdraw', entry, why: 'abandoned' },
        } as never,
        {
          to: 'channel/page-1001',
          command: { type: 'unwatch', conversation: 'fb', root: '1001_1' },
        } as never,
      );
    const comments = [receive([ours('1001_1', 1), said('a', 2), said('b', 3)]), 1_000] as const;
    given(comments)
      .when(receive([gone('a', 2)]), 2_000)
      .thenTypes('messageDeleted');
    given(comments)
      .when(receive([gone('a', 2), gone('b', 3)]), 2_000)
      .thenTypes('messageDeleted', 'messageDeleted', 'abandoned');
  });

  it('while it rings lets the agent go', () => {
    const [turn] = given(...offered).hears([receive([gone('1001_1', 100)]), 3_000]);
    expect(turn?.messages).toContainEqual({
      to: 'agent/ana',
      command: { type: 'released', token, why: 'abandoned' },
    });
  });

  it('leaves alone what an agent has taken', () => {
    given(...connected)
      .when(receive([gone('1001_1', 100)]), 4_000)
      .thenTypes('messageDeleted');
  });

  it('is told twice and heard once, and an edit after it is not heard', () => {
    const deleted = [opened, [receive([gone('1001_1', 100)]), 2_000]] as const;
    given(...deleted)
      .when(receive([gone('1001_1', 100)]), 3_000)
      .then();
    given(...deleted)
      .when(receive([said('1001_1', 100, { revision: '9', text: 'late' })]), 3_000)
      .then();
  });

  it('that comes before the message keeps it out, and begins nothing', () => {
    const before = [receive([gone('a', 2)]), 1_000] as const;
    given().when(before[0], 1_000).thenTypes('threadOpened', 'messageAdded');
    given(before)
      .when(receive([said('a', 2)]), 2_000)
      .then();
  });

  it('and a new message in one go end the one interaction and begin the next', () => {
    given(opened)
      .when(receive([gone('1001_1', 100), said('b', 200)]), 2_000)
      .thenTypes('messageDeleted', 'abandoned', 'interactionStarted', 'messageAdded');
  });
});

describe('whether a thread may be answered', () => {
  const until = 60_000;

  it("is what the customer's newest message says", () => {
    const open = receive([said('m1', 1, { replyability: { allowed: true, until } })], direct);
    given([open, 1_000])
      .when({ type: 'get', ...asSam }, 1_000)
      .answers({ replyability: { allowed: true, until }, replyUntil: until });
    const closed = { allowed: false, reason: 'policy' } as const;
    given([open, 1_000])
      .when(receive([said('m2', 2, { replyability: closed })], direct), 2_000)
      .thenTypes('replyabilityChanged', 'messageAdded');
    given([open, 1_000])
      .when(receive([said('m0', 0, { replyability: closed })], direct), 2_000)
      .thenTypes('messageAdded');
    given([open, 1_000])
      .when(receive([said('m1', 1, { replyability: closed })], direct), 2_000)
      .thenTypes('replyabilityChanged');
  });

  it('is asked before a reply is taken', () => {
    const says = (replyability: IntakeItem['replyability']) => [
      [receive([said('1001_1', 100, { replyability })]), 1_000] as const,
      [offer, 2_000] as const,
      [{ type: 'pickUp', ...asAna } as const, 3_000] as const,
    ];
    given(...says({ allowed: false, reason: 'not_permitted_to_reply' }))
      .when(reply('r1'), 4_000)
      .thenRejected('reply_not_allowed', { reason: 'not_permitted_to_reply' });
    given(...says({ allowed: true, until }))
      .when(reply('r1'), until - 1)
      .thenTypes('messageAdded');
    given(...says({ allowed: true, until }))
      .when(reply('r1'), until)
      .thenRejected('reply_not_allowed', { reason: 'window_closed' });
  });
});

describe('an offer', () => {
  it('rings for as long as the workgroup says', () => {
    const ringing = given(...offered);
    expect(ringing.player.wakeAt()).toBe(32_000);
    ringing
      .when({ type: 'get', ...asSam }, 2_000)
      .answers({ state: 'offered', agent: 'ana', offeredAt: 2_000, offerExpiresAt: 32_000 });
  });

  it('for a place that the interaction has left lets the agent go', () => {
    given(opened)
      .when({ ...offer, entry: entryId('fb~1/9') }, 2_000)
      .then({ type: 'offerDropped', at: 2_000, agent: ana, token })
      .tells({ to: 'agent/ana', command: { type: 'released', token, why: 'dropped' } } as never);
    given(...connected)
      .when({ ...offer, token: offerToken('x') }, 4_000)
      .thenTypes('offerDropped');
  });

  it('that is picked up connects, and says so to the agent and the queue', () => {
    given(...offered)
      .when({ type: 'pickUp', ...asAna }, 31_999)
      .then({
        type: 'connected',
        at: 31_999,
        interaction: first,
        agent: ana,
        token,
        place: { workgroup: support, entry },
      })
      .tells(
        { to: 'agent/ana', command: { type: 'connected', token } } as never,
        { to: 'workgroup/support', command: { type: 'connected', entry, token } } as never,
      );
  });

  it('is missed at its deadline, not before, and can no longer be picked up', () => {
    given(...offered)
      .when({ type: 'wake' }, 31_999)
      .then();
    given(...offered)
      .when({ type: 'pickUp', ...asAna }, 32_000)
      .thenRejected('not_offered');
    given(...offered)
      .when({ type: 'wake' }, 32_000)
      .thenTypes('offerEnded')
      .tells(
        { to: 'agent/ana', command: { type: 'released', token, why: 'missed' } } as never,
        {
          to: 'workgroup/support',
          command: { type: 'returned', entry, token, why: 'missed' },
        } as never,
      );
  });

  it('that was picked up is not missed', () => {
    given(...connected)
      .when({ type: 'wake' }, 32_000)
      .then();
  });

  it('is declined by the agent who has it, once', () => {
    given(...offered)
      .when({ type: 'decline', ...asAna }, 3_000)
      .thenTypes('offerEnded');
    given(...offered, [{ type: 'decline', ...asAna }, 3_000])
      .when({ type: 'decline', ...asAna }, 3_100)
      .thenRejected('not_offered');
  });

  it('needs the right to handle', () => {
    const bare = { interaction: first, by: { user: ana, rights: [] } } as const;
    given(...offered)
      .when({ type: 'pickUp', ...bare }, 3_000)
      .thenRejected('forbidden');
  });

  it('cannot be taken before it is there', () => {
    given(opened)
      .when({ type: 'pickUp', ...asSam }, 2_000)
      .thenRejected('forbidden');
    given(opened)
      .when(
        { type: 'pickUp', interaction: first, by: { user: sam, rights: ['handle', 'supervise'] } },
        2_000,
      )
      .thenRejected('not_offered');
  });
});

describe('an agent at work', () => {
  const state = (name: string) => ({ state: name });

  it('holds and resumes, each once', () => {
    const hold = { type: 'hold', ...asAna } as const;
    const resume = { type: 'resume', ...asAna } as const;
    given(...connected)
      .when(hold, 4_000)
      .thenTypes('held')
      .answers(state('held'));
    given(...connected, [hold, 4_000])
      .when(hold, 4_100)
      .then();
    given(...connected, [hold, 4_000])
      .when(resume, 5_000)
      .thenTypes('resumed');
    given(...connected)
      .when(resume, 5_000)
      .then();
    given(...offered)
      .when(hold, 3_000)
      .thenRejected('wrong_state', state('offered'));
    given(...offered)
      .when(resume, 3_000)
      .thenRejected('wrong_state', state('offered'));
  });

  it('ends with a wrap-up that lasts as long as the workgroup says', () => {
    given(...connected)
      .when(disconnect, 4_000)
      .then({
        type: 'disconnected',
        at: 4_000,
        interaction: first,
        by: ana,
        from: { agent: ana, token },
        wrapupEndsAt: 34_000,
      })
      .answers({ state: 'wrapup', agent: 'ana', endedAt: 4_000, wrapupEndsAt: 34_000 })
      .tells(
        {
          to: 'agent/ana',
          command: { type: 'released', token, why: 'disconnected', wrapupEndsAt: 34_000 },
        } as never,
        expect.objectContaining({ to: 'workgroup/support' }) as never,
        expect.objectContaining({ to: 'channel/page-1001' }) as never,
      );
    given(...connected, [disconnect, 4_000])
      .when(disconnect, 4_100)
      .then();
    given(...offered)
      .when(disconnect, 4_000)
      .thenRejected('wrong_state', state('offered'));
  });

  it('ends at once where there is no wrap-up', () => {
    const none = withWorkgroup(demo, support, { wrapupSeconds: 0 });
    given(...connected)
      .when(disconnect, 4_000, none)
      .answers({ state: 'disconnected', agent: 'ana' });
  });

  it('wraps up with a code, in time, once', () => {
    const wrapUp = { type: 'wrapUp', ...asAna, code: 'solved' } as const;
    const over = [...connected, [disconnect, 4_000]] as const;
    given(...over)
      .when(wrapUp, 5_000)
      .answers({ state: 'disconnected', wrapupCode: 'solved' });
    given(...over)
      .when({ ...wrapUp, code: 'magic' }, 5_000)
      .thenRejected('wrapup_code_unknown');
    given(...over, [wrapUp, 5_000])
      .when(wrapUp, 5_100)
      .thenRejected('wrong_state');
    given(...connected)
      .when(wrapUp, 5_000)
      .thenRejected('wrong_state', state('connected'));
    given(...over)
      .when({ type: 'wake' }, 33_999)
      .then();
    given(...over)
      .when({ type: 'wake' }, 34_000)
      .thenTypes('wrappedUp')
      .tells({ to: 'agent/ana', command: { type: 'wrappedUp', token } } as never);
    given(...over, [{ type: 'wake' }, 34_000])
      .when({ type: 'wake' }, 34_001)
      .then();
  });

  it('writes notes that go nowhere, also on hold and in wrap-up', () => {
    const note = { type: 'note', ...asAna, messageId: 'n1', text: 'calls back' } as const;
    given(...connected)
      .when(note, 4_000)
      .thenTypes('messageAdded');
    given(...connected, [note, 4_000])
      .when(note, 4_100)
      .then();
    given(...connected, [{ type: 'hold', ...asAna }, 4_000])
      .when(note, 5_000)
      .thenTypes('messageAdded');
    given(...connected, [disconnect, 4_000])
      .when(note, 5_000)
      .thenTypes('messageAdded');
    given(...offered)
      .when(note, 3_000)
      .thenRejected('wrong_state');
    given(...connected)
      .when({ ...note, text: 'x'.repeat(8_001) }, 4_000)
      .thenRejected('text_length', { max: 8_000 });
    expect(given(...connected, [note, 4_000]).player.effects(demo)).toEqual([]);
  });
});

describe('a reply', () => {
  const effects = (...past: readonly Heard<ConversationCommand>[]) =>
    given(...past).player.effects(demo);
  const postponed = { type: 'sendPostponed', messageId: 'r1', afterMs: 0, unknown: false } as const;

  it('is stored before anything is sent, and is then sent', () => {
    given(...connected)
      .when(reply('r1'), 4_000)
      .then({
        type: 'messageAdded',
        at: 4_000,
        interaction: first,
        message: {
          id: 'r1',
          seq: 2,
          number: 1,
          direction: 'out',
          author: { id: 'ana', name: 'ana' },
          text: 'text of r1',
          at: 4_000,
          parent: '1001_1',
          delivery: { status: 'pending', attempt: 1, notBeforeAt: 4_000, unknown: false },
        },
      });
    expect(effects(...connected, [reply('r1'), 4_000])).toEqual([
      {
        id: 'send:r1:1',
        type: 'send',
        messageId: 'r1',
        thread: post,
        text: 'text of r1',
        inReplyTo: '1001_1',
        createdAt: 4_000,
        notBeforeAt: 4_000,
        verify: false,
      },
    ]);
  });

  it('is taken once under its id, also when the interaction has gone on', () => {
    given(...connected, [reply('r1'), 4_000])
      .when(reply('r1', { text: 'other' }), 4_100)
      .then();
    given(...connected, [reply('r1'), 4_000], [disconnect, 4_100])
      .when(reply('r1'), 4_200)
      .then();
    given(...connected)
      .when(reply('1001_1'), 4_000)
      .thenRejected('message_unknown');
  });

  it('is refused unless the interaction is connected', () => {
    const hold = { type: 'hold', ...asAna } as const;
    given(...connected, [hold, 4_000])
      .when(reply('r1'), 5_000)
      .thenRejected('wrong_state', { state: 'held' });
    given(...offered)
      .when(reply('r1'), 3_000)
      .thenRejected('wrong_state', { state: 'offered' });
    given(...connected, [disconnect, 4_000])
      .when(reply('r1'), 5_000)
      .thenRejected('wrong_state', { state: 'wrapup' });
  });

  it('has some text, and no more than the platform takes', () => {
    given(...connected)
      .when(reply('r1', { text: ' \n' }), 4_000)
      .thenRejected('text_length', { max: 8_000 });
    given(...connected)
      .when(reply('r1', { text: 'x'.repeat(8_000) }), 4_000)
      .thenTypes('messageAdded');
    given(...connected)
      .when(reply('r1', { text: 'x'.repeat(8_001) }), 4_000)
      .thenRejected('text_length', { max: 8_000 });
    const dm = [[receive([said('m1', 1)], direct), 1_000], ...connected.slice(1)] as const;
    given(...dm)
      .when(reply('r1', { text: 'x'.repeat(2_001) }), 4_000)
      .thenRejected('text_length', { max: 2_000 });
  });

  it("answers the customer's newest message, or the one that the agent names", () => {
    const more = [...connected, [receive([said('a', 200), ours('n', 300)]), 3_500]] as const;
    const parent = (draft: Partial<ReplyDraft>) =>
      effects(...more, [reply('r1', draft), 4_000]).map((effect) => effect as object);
    expect(parent({})).toMatchObject([{ inReplyTo: 'a' }]);
    expect(parent({ inReplyTo: '1001_1' })).toMatchObject([{ inReplyTo: '1001_1' }]);
    given(...more)
      .when(reply('r1', { inReplyTo: 'n' }), 4_000)
      .thenRejected('message_unknown');
    given(...more)
      .when(reply('r1', { inReplyTo: 'x' }), 4_000)
      .thenRejected('message_unknown');
    given(...more, [receive([said('a', 200, { deleted: true })]), 3_600])
      .when(reply('r1', { inReplyTo: 'a' }), 4_000)
      .thenRejected('reply_not_allowed', { reason: 'target_gone' });
  });

  it('is refused when the thread has moved on since what the agent saw', () => {
    const more = [...connected, [receive([said('a', 200)]), 3_500]] as const;
    given(...more)
      .when(reply('r1', { seen: '1001_1' }), 4_000)
      .thenRejected('newer_messages', { last: 'a' });
    given(...more)
      .when(reply('r1', { seen: 'a' }), 4_000)
      .thenTypes('messageAdded');
    given(...more)
      .when(reply('r1', { seen: 'x' }), 4_000)
      .thenRejected('message_unknown');
    // What comes late is news too, wherever the platform puts it.
    given(...more, [receive([said('late', 150)]), 3_600])
      .when(reply('r1', { seen: 'a' }), 4_000)
      .thenRejected('newer_messages');
    // Our own words are not news.
    given(...more, [reply('r1', { seen: 'a' }), 4_000])
      .when(reply('r2', { seen: 'a' }), 4_100)
      .thenTypes('messageAdded');
  });

  it('goes out after the one before it, in order', () => {
    const two = [...connected, [reply('r1'), 4_000], [reply('r2'), 4_001]] as const;
    expect(effects(...two)).toMatchObject([{ messageId: 'r1' }]);
    const sent = { type: 'sent', messageId: 'r1', platformId: 'p1', at: 5_000 } as const;
    expect(effects(...two, [sent, 5_000])).toMatchObject([{ messageId: 'r2' }]);
    const refused = { type: 'sendRefused', messageId: 'r1', code: 'policy' } as const;
    expect(effects(...two, [refused, 5_000])).toMatchObject([{ messageId: 'r2' }]);
  });

  it('goes out although the interaction has ended meanwhile', () => {
    expect(effects(...connected, [reply('r1'), 4_000], [disconnect, 4_001])).toHaveLength(1);
  });

  it('is sent once, however often that is told', () => {
    const sent = { type: 'sent', messageId: 'r1', platformId: 'p1', at: 5_000 } as const;
    const one = [...connected, [reply('r1'), 4_000]] as const;
    given(...one)
      .when(sent, 5_000)
      .then({
        type: 'replySent',
        at: 5_000,
        interaction: first,
        messageId: 'r1',
        platformId: 'p1',
      });
    given(...one, [sent, 5_000])
      .when(sent, 5_100)
      .then();
    given(...one, [sent, 5_000])
      .when({ type: 'sendRefused', messageId: 'r1', code: 'policy' }, 5_100)
      .then();
    given(...one, [sent, 5_000])
      .when(postponed, 5_100)
      .then();
    given(...one, [sent, 5_000])
      .when(thread(), 6_000)
      .answers({
        items: [{ id: '1001_1' }, { id: 'r1', delivery: 'sent', platformId: 'p1' }],
      });
    given(...connected)
      .when(sent, 5_000)
      .then();
  });

  it('that the platform refuses is shown with the reason', () => {
    given(
      ...connected,
      [reply('r1'), 4_000],
      [{ type: 'sendRefused', messageId: 'r1', code: 'duplicate' }, 5_000],
    )
      .when(thread(), 6_000)
      .answers({ items: [{}, { delivery: 'failed', failure: 'duplicate' }] });
  });

  it('is tried again after growing pauses, under a new name each time', () => {
    const one = given(...connected, [reply('r1'), 4_000]);
    const seen: unknown[] = [];
    for (let at = 10_000; ; at += 1_000_000) {
      const [effect] = one.player.effects(demo);
      if (effect === undefined) break;
      seen.push([effect.id, (effect.notBeforeAt ?? 0) - (at - 1_000_000)]);
      one.hears([postponed, at]);
    }
    expect(seen.slice(1)).toEqual([
      ['send:r1:2', 1_000],
      ['send:r1:3', 2_000],
      ['send:r1:4', 4_000],
      ['send:r1:5', 8_000],
      ['send:r1:6', 16_000],
      ['send:r1:7', 32_000],
      ['send:r1:8', 64_000],
      ['send:r1:9', 128_000],
      ['send:r1:10', 256_000],
      ['send:r1:11', 300_000],
      ['send:r1:12', 300_000],
      ['send:r1:13', 300_000],
      ['send:r1:14', 300_000],
    ]);
    one.when(thread(), 99).answers({ items: [{}, { delivery: 'failed', failure: 'unreachable' }] });
  });

  it('waits for as long as the platform asks', () => {
    expect(
      effects(...connected, [reply('r1'), 4_000], [{ ...postponed, afterMs: 900_000 }, 5_000]),
    ).toMatchObject([{ notBeforeAt: 905_000 }]);
  });

  it('that may have got through is looked for before each further try', () => {
    const unknown = [
      ...connected,
      [reply('r1'), 4_000],
      [{ ...postponed, unknown: true }, 5_000],
    ] as const;
    expect(effects(...unknown)).toMatchObject([{ verify: true }]);
    expect(effects(...unknown, [postponed, 6_000])).toMatchObject([{ verify: true }]);
    given(...unknown)
      .when(thread(), 6_000)
      .answers({ items: [{}, { delivery: 'unknown' }] });
  });
});

describe('our own reply, when the platform shows it', () => {
  const pending = [...connected, [reply('r1', { text: 'Hello  you' }), 4_000]] as const;
  const echo = (changes: Partial<IntakeItem> = {}) =>
    receive([ours('p1', 4_500, { text: 'Hello you', parent: '1001_1', ...changes })]);
  const matched = {
    type: 'echoMatched',
    at: 5_000,
    interaction: first,
    messageId: 'r1',
    platformId: 'p1',
  } as const;
  const sent = { type: 'sent', messageId: 'r1', platformId: 'p1', at: 5_000 } as const;

  it('is known by its token, whatever it says', () => {
    given(...pending)
      .when(echo({ clientToken: 'r1', text: 'bent' }), 5_000)
      .then(matched);
  });

  it('is known by the id that the platform has given it', () => {
    // Platforms rewrite links: other words are no edit of what we wrote.
    given(...pending, [sent, 4_600])
      .when(echo({ text: 'bent', revision: '2' }), 5_000)
      .then();
    given(...pending, [sent, 4_600])
      .when(echo(), 5_000)
      .then();
  });

  it('is known by its words, its place and its time', () => {
    given(...pending)
      .when(echo(), 5_000)
      .then(matched);
    given(...pending)
      .when(echo({ text: 'Hello' }), 5_000)
      .thenTypes('messageAdded');
    given(...pending)
      .when(echo({ at: 604_001 }), 5_000)
      .thenTypes('messageAdded');
    given(...pending)
      .when(echo({ parent: 'elsewhere' }), 5_000)
      .thenTypes('messageAdded');
    given(...pending)
      .when(echo({ parent: '1001_1' }), 5_000)
      .then(matched);
  });

  it('makes the outcome of the call old news', () => {
    given(...pending, [echo(), 4_600])
      .when(sent, 5_000)
      .then();
    given(...pending, [echo(), 4_600])
      .when(echo(), 5_000)
      .then();
    expect(given(...pending, [echo(), 4_600]).player.effects(demo)).toEqual([]);
  });

  it('is found although it was given up', () => {
    given(...pending, [{ type: 'sendRefused', messageId: 'r1', code: 'auth' }, 4_600])
      .when(echo({ clientToken: 'r1' }), 5_000)
      .then(matched);
  });

  it('is told from another with the same words by their order', () => {
    const twice = [...pending, [reply('r2', { text: 'Hello you' }), 4_100]] as const;
    given(...twice)
      .when(
        receive([
          ours('p1', 4_500, { text: 'Hello you' }),
          ours('p2', 4_600, { text: 'Hello you' }),
        ]),
        5_000,
      )
      .then(matched, { ...matched, messageId: 'r2', platformId: 'p2' });
  });

  it('is never shown twice, even when the platform has it twice', () => {
    const again = [...pending, [echo({ clientToken: 'r1' }), 4_600]] as const;
    given(...again)
      .when(receive([ours('p9', 4_700, { text: 'Hello you', clientToken: 'r1' })]), 5_000)
      .then();
  });

  it('takes the place of what was first thought to be written by staff', () => {
    const mistaken = [...pending, [echo({ text: 'Hello… you' }), 4_600]] as const;
    given(...mistaken)
      .when(sent, 5_000)
      .thenTypes('duplicateRemoved', 'replySent');
    given(...mistaken, [sent, 5_000])
      .when(thread(), 5_000)
      .answers(ids('1001_1', 'r1'));
    given(...mistaken, [sent, 5_000])
      .when(echo(), 6_000)
      .then();
  });

  it('begins nothing when the interaction has ended meanwhile', () => {
    given(...pending, [disconnect, 4_100])
      .when(echo(), 5_000)
      .then(matched);
  });
});

describe('an interaction', () => {
  it('is unknown to whom it does not concern, and to everybody before it exists', () => {
    const asBen = { interaction: first, by: agent(ben) } as const;
    given(...connected)
      .when({ type: 'get', ...asBen }, 4_000)
      .thenRejected('interaction_unknown');
    given(...connected)
      .when({ type: 'timeline', ...asBen }, 4_000)
      .thenRejected('interaction_unknown');
    given(...connected)
      .when(thread(agent(ben)), 4_000)
      .thenRejected('interaction_unknown');
    given(...connected)
      .when({ type: 'hold', ...asBen }, 4_000)
      .thenRejected('interaction_unknown');
    given()
      .when({ type: 'get', ...asSam }, 1_000)
      .thenRejected('interaction_unknown');
    given(opened)
      .when({ type: 'get', ...asAna }, 1_000)
      .thenRejected('interaction_unknown');
  });

  it('can be read by the agent who had it last, not beyond its end', () => {
    const over = [...connected, [disconnect, 4_000], [{ type: 'wake' }, 34_000]] as const;
    given(...over)
      .when({ type: 'get', ...asAna }, 35_000)
      .answers({ state: 'disconnected' });
    given(...over, [receive([said('b', 300)]), 36_000])
      .when(thread(agent(ana)), 37_000)
      .answers(ids('1001_1'));
    given(...over, [receive([said('b', 300)]), 36_000])
      .when({ type: 'get', interaction: interactionId('fb~2'), by: agent(ana) }, 37_000)
      .thenRejected('interaction_unknown');
  });

  it('has a history of its own', () => {
    given(...connected, [disconnect, 4_000], [receive([said('b', 300)]), 5_000])
      .when({ type: 'timeline', ...asSam }, 6_000)
      .answers({
        items: [
          { at: 1_000, type: 'interactionStarted', workgroup: 'support' },
          { at: 2_000, type: 'offered', agent: 'ana' },
          { at: 3_000, type: 'connected', agent: 'ana' },
          { at: 4_000, type: 'disconnected', agent: 'ana' },
        ],
      });
  });

  it('is followed by those whom it concerns; what the customer says, by those at work on it', () => {
    const topics = (command: ConversationCommand) =>
      given(...connected)
        .hears([command, 4_000])[0]
        ?.events.map((recorded) => recorded.topics);
    expect(topics(receive([said('b', 200)]))).toEqual([['agent:ana', 'workgroup:support']]);
    expect(topics({ type: 'hold', ...asAna })).toEqual([
      ['agent:ana', 'workgroup:support', 'interaction:fb~1'],
    ]);
    const to = { kind: 'workgroup', workgroup: 'sales' as typeof support } as const;
    expect(topics({ type: 'transfer', ...asAna, to })).toEqual([
      ['agent:ana', 'workgroup:support', 'interaction:fb~1'],
      ['agent:ana', 'workgroup:sales', 'workgroup:support', 'interaction:fb~1'],
    ]);
  });
});

describe('a thread whose channel is gone', () => {
  it('is taken over by the channel that brings it now', () => {
    const other = withChannel(demo, acme, { platform: 'facebook', account: 'fb-1001' });
    const { [page]: _, ...channels } = other.channels;
    const moved = { ...post, channel: acme };
    given(opened)
      .when(receive([said('b', 200)], moved), 2_000, other)
      .thenTypes('messageAdded');
    given(opened)
      .when(receive([said('b', 200)], moved), 2_000, { ...other, channels })
      .thenTypes('threadOpened', 'messageAdded');
  });
});
