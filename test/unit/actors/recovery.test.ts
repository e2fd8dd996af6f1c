import { conversationActor } from '../../../actors/conversation/conversation.actor.ts';
import type { ConversationCommand } from '../../../actors/conversation/conversation.protocol.ts';
import { isRecovered } from '../../../actors/conversation/recovery.ts';
import type { Configuration } from '../../../actors/configuration.ts';
import { entryId, interactionId, offerToken } from '../../../actors/types.ts';
import { agent, ana, demo, direct, ours, page, post, said, supervisor } from './fixtures.ts';
import { scenario, type Heard } from './scenario.ts';

const conversations = 'Socialconversation Interaction Recovery Enabled';
const messages = 'Directmessage Interaction Recovery Enabled';

const configured = (parameters: Readonly<Record<string, string>>): Configuration => ({
  ...demo,
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([id, value]) => [id, { id, value }]),
  ),
});
const bothOn = configured({ [conversations]: '1', [messages]: '1' });
const noConversations = configured({ [messages]: '1' });
const { given } = scenario(conversationActor, 'fb', noConversations);

const first = interactionId('fb~1');
const second = interactionId('fb~2');
const token = offerToken('support#1');
const entry = entryId('fb~1/1');
const asAna = { interaction: first, by: agent(ana) } as const;
const asSam = { interaction: first, by: supervisor } as const;
const receive = (id: string, at: number, thread = post) =>
  ({ type: 'receive', thread, items: [said(id, at)] }) as const;
const opened: Heard<ConversationCommand> = [receive('1001_1', 100), 1_000];
const offered = [opened, [{ type: 'offer', entry, token, agent: ana }, 2_000]] as const;
const connected = [...offered, [{ type: 'pickUp', ...asAna }, 3_000]] as const;
const takenOver = { type: 'takenOver', at: 5_000 } as const;
const unwatched = {
  to: `channel/${page}`,
  command: { type: 'unwatch', conversation: 'fb', root: '1001_1' },
} as never;
const why = 'not_recovered';

describe('a parameter of recovery', () => {
  it.each(['1', '2', '-1', ' 1 ', '+7'])('switches its type on as %j', (value) => {
    expect(isRecovered('social_conversation', configured({ [conversations]: value }))).toBe(true);
  });
  it.each(['0', '-0', '', 'true', '1.5', 'on'])('leaves its type off as %j', (value) => {
    expect(isRecovered('social_conversation', configured({ [conversations]: value }))).toBe(false);
  });
  it('leaves its type off when absent, and says nothing of the other type, nor of calls', () => {
    expect(isRecovered('social_conversation', noConversations)).toBe(false);
    expect(isRecovered('social_direct_message', noConversations)).toBe(true);
    expect(isRecovered('call', configured({}))).toBe(true);
  });
});

describe('an interaction of a type that is off, when the node that had it dies', () => {
  it('leaves its queue', () => {
    given(opened)
      .when(takenOver, 5_100)
      .thenTypes('notRecovered')
      .tells(
        { to: 'workgroup/support', command: { type: 'withdraw', entry, why } } as never,
        unwatched,
      );
  });

  it('leaves the agent whom it was offered to, or who had it, and is with nobody', () => {
    given(...offered)
      .when(takenOver, 5_100)
      .tells(
        { to: 'workgroup/support', command: { type: 'withdraw', entry, why } } as never,
        { to: 'agent/ana', command: { type: 'released', token, why } } as never,
        unwatched,
      );
    given(...connected)
      .when(takenOver, 5_100)
      .tells(
        { to: 'agent/ana', command: { type: 'released', token, why } } as never,
        {
          to: 'workgroup/support',
          command: { type: 'finished', interaction: first, why },
        } as never,
        unwatched,
      );
    given(...connected, [takenOver, 5_100])
      .when({ type: 'get', ...asSam }, 6_000)
      .answers({ state: 'disconnected', cause: why, agent: 'ana', endedAt: 5_100 });
  });

  it('ends its wrap-up, and keeps the time of its end', () => {
    const over = [...connected, [{ type: 'disconnect', ...asAna }, 4_000]] as const;
    given(...over)
      .when(takenOver, 5_100)
      .thenTypes('notRecovered')
      .tells({ to: 'agent/ana', command: { type: 'wrappedUp', token } } as never);
    given(...over, [takenOver, 5_100])
      .when({ type: 'get', ...asSam }, 6_000)
      .answers({ state: 'disconnected', cause: why, endedAt: 4_000 });
  });

  it('ends once, and not at all if it came into its queue after that', () => {
    given(opened, [takenOver, 5_100]).when(takenOver, 5_200).then();
    given(opened)
      .when({ ...takenOver, at: 1_000 }, 5_100)
      .then();
  });

  it('comes back as another one with all that was said, when the customer writes again', () => {
    const again = receive('1001_2', 6_000);
    given(...connected, [takenOver, 5_100])
      .when(again, 6_100)
      .thenTypes('interactionStarted', 'messageAdded');
    const back = given(...connected, [takenOver, 5_100], [again, 6_100]);
    back
      .when({ type: 'get', ...asSam, interaction: second }, 6_200)
      .answers({ state: 'queued', previous: first });
    back
      .when({ type: 'messages', ...asSam, interaction: second, limit: 10 }, 6_200)
      .answers({ items: [{ id: '1001_1' }, { id: '1001_2' }] });
  });

  it('comes back when staff answer on the platform itself', () => {
    given(...connected, [takenOver, 5_100])
      .when(
        { type: 'receive', thread: post, items: [ours('1001_3', 6_000, { parent: '1001_1' })] },
        6_100,
      )
      .thenTypes('interactionStarted', 'messageAdded');
  });
});

describe('an interaction of a type that is on, when the node that had it dies', () => {
  it('goes on where it was', () => {
    given(opened).when(takenOver, 5_100, bothOn).then();
    given([receive('m1', 100, direct), 1_000])
      .when(takenOver, 5_100)
      .then();
  });

  it('is not even told where both types are on', () => {
    expect(conversationActor.switchover?.command(5_000, bothOn)).toBeUndefined();
    expect(conversationActor.switchover?.command(5_000, noConversations)).toEqual(takenOver);
  });
});
