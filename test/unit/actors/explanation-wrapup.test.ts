/** What an agent tells its workgroups of the end of a wrap-up. */
import { agentActor } from '../../../actors/agent/agent.actor.ts';
import type { AgentCommand } from '../../../actors/agent/agent.protocol.ts';
import { conversationId, interactionId, offerToken } from '../../../actors/types.ts';
import { ana, support } from './fixtures.ts';
import { scenario, type Heard } from './scenario.ts';

const taken = (n: number): readonly Heard<AgentCommand>[] => {
  const token = offerToken(`support#${String(n)}`);
  const conversation = conversationId(`c${String(n)}`);
  const facts = { interactionType: 'social_conversation', workgroup: support } as const;
  const offer = { token, conversation, interaction: interactionId(`c${String(n)}~1`), ...facts };
  return [
    [{ type: 'offer', offer: { ...offer, from: 'workgroup' } }, 10],
    [{ type: 'connected', token }, 11],
  ];
};
const over = (n: number, wrapupEndsAt: number): AgentCommand => ({
  type: 'released',
  token: offerToken(`support#${String(n)}`),
  why: 'disconnected',
  wrapupEndsAt,
});
const done = (n: number): AgentCommand => ({
  type: 'wrappedUp',
  token: offerToken(`support#${String(n)}`),
});

describe('an agent in wrap-up', () => {
  const after = (...past: Heard<AgentCommand>[]) => {
    const one = scenario(agentActor, 'ana').given(
      [{ type: 'signOn', session: 's', expiresAt: 1_000_000 }, 1],
      [{ type: 'setStatus', status: 'available' }, 2],
      ...taken(1),
      ...taken(2),
      ...past,
    );
    return {
      /** Of what the workgroup has heard last. */
      tells: (command: AgentCommand, at: number): unknown => {
        const [turn] = one.hears([command, at]);
        const told = turn?.messages.flatMap(({ to, command: heard }) =>
          to === 'workgroup/support' && 'presence' in heard ? [heard.presence] : [],
        );
        return told?.at(-1);
      },
    };
  };

  it('says when the last of its wrap-ups ends', () => {
    expect(after().tells(over(1, 9_000), 20)).toMatchObject({
      agent: ana,
      statusKind: 'wrap_up',
      wrapupEndsAt: 9_000,
    });
    expect(after([over(1, 9_000), 20]).tells(over(2, 5_000), 21)).toMatchObject({
      wrapupEndsAt: 9_000,
    });
  });

  it('says so again when it is done with the longest first, and nothing of it afterwards', () => {
    const both = after([over(1, 9_000), 20], [over(2, 5_000), 21]);
    expect(both.tells(done(1), 30)).toMatchObject({ wrapupEndsAt: 5_000 });
    const presence = both.tells(done(2), 31);
    expect(presence).toMatchObject({ statusKind: 'available' });
    expect(presence).not.toHaveProperty('wrapupEndsAt');
  });
});
