import { agentActor } from '../../../actors/agent/agent.actor.ts';
import type { AgentCommand } from '../../../actors/agent/agent.protocol.ts';
import {
  accessLicence,
  featureLicence,
  type Configuration,
} from '../../../actors/configuration.ts';
import type { InteractionType } from '../../../actors/types.ts';
import { conversationId, interactionId, offerToken } from '../../../actors/types.ts';
import { ana, demo, support, user, withWorkgroup } from './fixtures.ts';
import { scenario, type Heard } from './scenario.ts';

const hour = 3_600_000;
const signOn = { type: 'signOn', session: 's1', expiresAt: hour } as const;
const available: readonly Heard<AgentCommand>[] = [
  [signOn, 1_000],
  [{ type: 'setStatus', status: 'available' }, 2_000],
];
const offer = (interactionType: InteractionType = 'social_conversation') =>
  ({
    type: 'offer',
    offer: {
      token: offerToken('support#1'),
      interaction: interactionId('c1~1'),
      conversation: conversationId('c1'),
      interactionType,
      workgroup: support,
      from: 'workgroup',
    },
  }) as const;

const without = (licence: string): Configuration => {
  const { [licence]: _, ...licences } = demo.licences;
  return { ...demo, licences };
};
const withLicence = (id: string, changes: object): Configuration => ({
  ...demo,
  licences: { ...demo.licences, [id]: { id, name: id, count: 10, ...changes } },
});
const anaBare: Configuration = {
  ...demo,
  users: { ...demo.users, ana: { ...user(ana), licences: [] } },
};
const refusal = (code: string) => expect.objectContaining({ type: 'offerRefused', code }) as never;
const accepted = expect.objectContaining({ type: 'offerAccepted' }) as never;
const asked = (config: Configuration, past = available, at = 3_000) =>
  scenario(agentActor, 'ana', config)
    .given(...past)
    .when(offer(), at);

describe('the feature licence', () => {
  it('must be there, with a count, and in its time', () => {
    asked(without(featureLicence)).then(refusal('feature_unlicensed'));
    asked(withLicence(featureLicence, { count: 0 })).then(refusal('feature_unlicensed'));
    const ending = withLicence(featureLicence, { expiresAt: 3_000 });
    asked(ending).then(refusal('feature_unlicensed'));
    asked(ending, available, 2_999).then(accepted);
  });

  it('is asked for before everything else, and for the social types only', () => {
    asked(without(featureLicence), []).then(refusal('feature_unlicensed'));
    scenario(agentActor, 'ana', without(featureLicence))
      .given(...available)
      .when(offer('email'), 3_000)
      .then(accepted);
  });
});

describe('the access licence', () => {
  it('must be the agent’s, and in force itself', () => {
    asked(anaBare).then(refusal('agent_unlicensed'));
    asked(without(accessLicence)).then(refusal('agent_unlicensed'));
    asked(withLicence(accessLicence, { expiresAt: 3_000 })).then(refusal('agent_unlicensed'));
  });

  it('may be that of a station, for as long as the agent is signed on there', () => {
    const at = (station: string): readonly Heard<AgentCommand>[] => [
      ...available,
      [{ type: 'signOn', session: 's2', expiresAt: hour, station }, 2_500],
    ];
    asked(anaBare, at('desk1')).then(accepted);
    asked(anaBare, at('desk2')).then(refusal('agent_unlicensed'));
    asked(anaBare, [...at('desk1'), [{ type: 'signOff', session: 's2' }, 2_600]]).then(
      refusal('agent_unlicensed'),
    );
  });

  it('is not needed for the other types', () => {
    scenario(agentActor, 'ana', anaBare)
      .given(...available)
      .when(offer('chat'), 3_000)
      .then(accepted);
  });

  it('that goes takes nothing from the agent that it has', () => {
    scenario(agentActor, 'ana')
      .given(...available, [offer(), 3_000])
      .when({ type: 'reconfigured' }, 4_000, { ...anaBare, version: 2 })
      .thenTypes('presenceRenewed');
    scenario(agentActor, 'ana')
      .given(...available, [offer(), 3_000])
      .when({ type: 'get' }, 4_000, { ...anaBare, version: 2 })
      .answers({ utilization: 25 });
  });
});

describe('a station', () => {
  it('must be one of the configuration', () => {
    scenario(agentActor, 'ana')
      .given()
      .when({ ...signOn, station: 'nowhere' }, 1_000)
      .thenRejected('station_unknown');
  });

  it('stays the session’s when that is renewed', () => {
    const { given } = scenario(agentActor, 'ana');
    given([{ ...signOn, station: 'desk1' }, 1_000])
      .when({ ...signOn, expiresAt: 2 * hour }, 2_000)
      .answers({ stations: ['desk1'] });
  });

  it('is told to the workgroups', () => {
    const [turn] = scenario(agentActor, 'ana')
      .given(...available)
      .hears([{ type: 'signOn', session: 's2', expiresAt: hour, station: 'desk1' }, 2_500]);
    expect(turn?.messages).toMatchObject([{ command: { presence: { stations: ['desk1'] } } }]);
  });
});

describe('what an agent is at in other systems', () => {
  const call = (state: 'connected' | 'held' | 'ended', acd?: boolean) =>
    ({
      type: 'occupy',
      interactionType: 'call',
      externalId: '7',
      state,
      ...(acd === undefined ? {} : { acd }),
    }) as const;

  it('counts against the utilization until it ends', () => {
    const on = [...available, [call('connected'), 2_500]] as const;
    asked(demo, on).then(refusal('utilization'));
    scenario(agentActor, 'ana')
      .given(...on)
      .when({ type: 'get' }, 2_600)
      .answers({ utilization: 100, occupations: [{ interactionType: 'call', percent: 100 }] });
    asked(demo, [...on, [call('ended'), 2_600]]).then(accepted);
  });

  it('takes the percentage of the user, else of a workgroup', () => {
    const half = withWorkgroup(demo, support, {
      utilization: {
        call: { percent: 50, maxAssigned: 1 },
        social_conversation: { percent: 25, maxAssigned: 4 },
      },
    });
    asked(half, [...available, [call('connected'), 2_500]]).then(accepted);
  });

  it('outside any ACD makes the agent unavailable, unless a parameter says otherwise', () => {
    const on = [...available, [call('connected', false), 2_500]] as const;
    asked(demo, on).then(refusal('non_acd_busy'));
    const id = 'ACDAvailableOnNon-ACD';
    asked({ ...demo, parameters: { [id]: { id, value: '1' } } }, on).then(accepted);
  });

  it('is told twice and changes once', () => {
    scenario(agentActor, 'ana')
      .given(...available, [call('connected'), 2_500])
      .when(call('connected'), 2_600)
      .then();
    scenario(agentActor, 'ana')
      .given(...available)
      .when(call('ended'), 2_600)
      .then();
  });
});
