import { conversationActor } from '../../../actors/conversation/conversation.actor.ts';
import type {
  ConversationCommand,
  IntakeItem,
  ReplyDraft,
  Thread,
} from '../../../actors/conversation/conversation.protocol.ts';
import { entryId, interactionId, offerToken } from '../../../actors/types.ts';
import { agent, ana, ben, demo, direct, ours, post, said, supervisor } from './fixtures.ts';
import { scenario, type Heard } from './scenario.ts';

const { given } = scenario(conversationActor, 'fb');

const first = interactionId('fb~1');
const token = offerToken('support#1');
const asAna = { interaction: first, by: agent(ana) } as const;
const receive = (items: readonly IntakeItem[], thread: Thread = post) =>
  ({ type: 'receive', thread, items }) as const;
const picture = { kind: 'image', url: 'https://cdn.example/1?sig=a', alt: 'A screen' } as const;
const file = { kind: 'file', url: 'https://cdn.example/2', name: 'receipt.pdf' } as const;
const question = said('1001_1', 100, { attachments: [picture, file] });

const connectedIn = (thread: Thread): readonly Heard<ConversationCommand>[] => [
  [receive([question], thread), 1_000],
  [{ type: 'offer', entry: entryId('fb~1/1'), token, agent: ana }, 2_000],
  [{ type: 'pickUp', ...asAna }, 3_000],
];
const connected = connectedIn(post);
const reply = (changes: Partial<ReplyDraft>) =>
  ({ type: 'reply', ...asAna, messageId: 'r1', text: 'Like this', ...changes }) as const;
const out = { kind: 'image', url: 'https://example.org/how.png' } as const;
const thread = (changes: object = {}) =>
  ({ type: 'messages', interaction: first, by: supervisor, limit: 100, ...changes }) as const;

describe('what a message carries', () => {
  it('is shown with it, and one by one to whoever may read it', () => {
    given(...connected)
      .when(thread(), 4_000)
      .answers({ items: [{ id: '1001_1', attachments: [picture, file] }] });
    const asked = { type: 'attachment', message: '1001_1', place: 1 } as const;
    const origin = { platform: 'facebook', account: post.account };
    given(...connected)
      .when({ ...asked, ...asAna }, 4_000)
      .answers({ attachment: file, origin });
    given(...connected)
      .when({ ...asked, interaction: first, by: agent(ben) }, 4_000)
      .thenRejected('interaction_unknown');
    given(...connected)
      .when({ ...asked, ...asAna, place: 2 }, 4_000)
      .thenRejected('attachment_unknown');
    given(...connected)
      .when({ ...asked, ...asAna, message: 'other' }, 4_000)
      .thenRejected('message_unknown');
  });

  it('is no edit under another address, and one when it is another thing', () => {
    const again = { ...picture, url: 'https://cdn.example/1?sig=b' };
    given(...connected)
      .when(receive([{ ...question, revision: '2', attachments: [again, file] }]), 4_000)
      .then();
    given(...connected)
      .when(receive([{ ...question, revision: '2', attachments: [file] }]), 4_000)
      .thenTypes('messageEdited');
    const { attachments: _, ...without } = question;
    given(...connected, [receive([{ ...without, revision: '2' }]), 4_000])
      .when(thread(), 5_000)
      .answers({ items: [{ id: '1001_1', attachments: [], edited: true }] });
  });
});

describe('what goes out with a reply', () => {
  it('is part of what the hub is to send', () => {
    given(...connected)
      .when(reply({ attachments: [out] }), 4_000)
      .thenTypes('messageAdded');
    const sent: Heard<ConversationCommand> = [reply({ attachments: [out] }), 4_000];
    expect(given(...connected, sent).player.effects(demo)).toMatchObject([
      { text: 'Like this', attachments: [out] },
    ]);
    given(...connected)
      .when(reply({ text: '', attachments: [out] }), 4_000)
      .thenTypes('messageAdded');
  });

  it('comes back as the same reply, and words alone are another one', () => {
    const sent: Heard<ConversationCommand> = [reply({ attachments: [out] }), 4_000];
    const echo = { text: 'Like this', parent: '1001_1' };
    given(...connected, sent)
      .when(receive([ours('p1', 4_500, { ...echo, attachments: [picture] })]), 5_000)
      .thenTypes('echoMatched');
    given(...connected, sent)
      .when(receive([ours('p1', 4_500, echo)]), 5_000)
      .thenTypes('messageAdded');
  });

  it.each([
    ['two of them', post, { attachments: [out, out] }, 'count'],
    ['a video under a post', post, { attachments: [{ ...out, kind: 'video' }] }, 'kind'],
    ['words with it in private', direct, { attachments: [out] }, 'text'],
    ['a plain address', post, { attachments: [{ ...out, url: 'http://a.example/x' }] }, 'address'],
    ['a name in it', post, { attachments: [{ ...out, url: 'https://u@a.example/' }] }, 'address'],
    ['X', { ...post, platform: 'x' }, { attachments: [out] }, 'platform'],
  ] as const)('is refused: %s', (_what, where, draft, reason) => {
    given(...connectedIn(where))
      .when(reply(draft), 4_000)
      .thenRejected('invalid_media', { reason });
  });

  it('needs no words in private, and words need nothing else', () => {
    given(...connectedIn(direct))
      .when(reply({ text: '', attachments: [{ ...out, kind: 'file' }] }), 4_000)
      .thenTypes('messageAdded');
    given(...connected)
      .when(reply({ text: '', attachments: [] }), 4_000)
      .thenRejected('text_length');
  });
});

describe('a thread from its end', () => {
  const many = Array.from({ length: 5 }, (_, at) => said(`c${String(at)}`, 200 + at));
  const heard: readonly Heard<ConversationCommand>[] = [...connected, [receive(many), 4_000]];
  const ids = (...expected: string[]) => expected.map((id) => ({ id }));

  it('is the newest page first, each in the order of the platform', () => {
    given(...heard)
      .when(thread({ order: 'newest', limit: 2 }), 5_000)
      .answers({ items: ids('c3', 'c4'), nextCursor: 'c3' });
    given(...heard)
      .when(thread({ order: 'newest', limit: 2, after: 'c3' }), 5_000)
      .answers({ items: ids('c1', 'c2'), nextCursor: 'c1' });
    given(...heard)
      .when(thread({ order: 'newest', limit: 2, after: 'c1' }), 5_000)
      .answers({ items: ids('1001_1', 'c0') });
  });

  it('says so when it does not know where to go on', () => {
    given(...heard)
      .when(thread({ order: 'newest', after: 'nowhere' }), 5_000)
      .thenRejected('message_unknown');
  });
});
