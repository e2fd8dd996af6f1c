import { agentActor } from '../../../actors/agent/agent.actor.ts';
import type { AgentCommand } from '../../../actors/agent/agent.protocol.ts';
import {
  accessLicence,
  featureLicence,
  type Configuration,
} from '../../../actors/configuration.ts';
import type { LicenceCommand } from '../../../actors/licence/licence.protocol.ts';
import type { InteractionType } from '../../../actors/types.ts';
import { conversationId, interactionId, offerToken } from '../../../actors/types.ts';
import { ana, demo, sales, support, user, withWorkgroup } from './fixtures.ts';
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
/** At a station in a second session; for a stay of this number there is a licence. */
const seatedAt = (station: string): readonly Heard<AgentCommand>[] => [
  ...available,
  [{ type: 'signOn', session: 's2', expiresAt: hour, station }, 2_500],
];
const granted = (station: string, stay = 5) =>
  ({ type: 'licensed', station, stay, granted: true }) as const;
const licence = (command: LicenceCommand) => ({ to: `licence/${accessLicence}`, command });

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
      ...seatedAt(station),
      [granted(station), 2_600],
    ];
    asked(anaBare, at('desk1')).then(accepted);
    asked(anaBare, at('desk2')).then(refusal('agent_unlicensed'));
    asked(anaBare, [...at('desk1'), [{ type: 'signOff', session: 's2' }, 2_700]]).then(
      refusal('agent_unlicensed'),
    );
  });

  it('of a station counts only while there is one for it', () => {
    const revoked = { ...granted('desk1'), granted: false };
    asked(anaBare, seatedAt('desk1')).then(refusal('agent_unlicensed'));
    asked(anaBare, [...seatedAt('desk1'), [granted('desk1'), 2_600], [revoked, 2_700]]).then(
      refusal('agent_unlicensed'),
    );
  });

  it('goes by its name, whatever the id of its document', () => {
    const { [accessLicence]: _, ...licences } = demo.licences;
    const renamed = { id: 'lic-7', name: accessLicence, count: 10 };
    const config = { ...anaBare, licences: { ...licences, 'lic-7': renamed } };
    asked({ ...config, users: demo.users }).then(accepted);
    const byItsId = { ...user(ana), licences: ['lic-7'] };
    asked({ ...config, users: { ...demo.users, ana: byItsId } }).then(accepted);
    asked(config).then(refusal('agent_unlicensed'));
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

  it('asks for a licence, and the workgroups hear of it when there is one', () => {
    const { hears } = scenario(agentActor, 'ana').given(...available);
    const [seated, licensed, again] = hears(
      [{ type: 'signOn', session: 's2', expiresAt: hour, station: 'desk1' }, 2_500],
      [granted('desk1'), 2_600],
      [granted('desk1'), 2_700],
    );
    const stay = { station: 'desk1', agent: ana, stay: 5 };
    expect(seated?.messages).toEqual([licence({ type: 'take', ...stay })]);
    expect(licensed?.messages).toMatchObject([
      { to: 'workgroup/support', command: { presence: { stations: ['desk1'] } } },
    ]);
    expect(again?.messages).toEqual([]);
  });

  it('with a licence makes room for more at once', () => {
    const both = withWorkgroup(demo, sales, { members: [{ user: ana, activated: true }] });
    const { hears } = scenario(agentActor, 'ana', both).given(
      ...available,
      [{ type: 'nothing', workgroup: support, solicitation: 1 }, 2_100],
      [{ type: 'nothing', workgroup: sales, solicitation: 1 }, 2_100],
      [{ type: 'signOn', session: 's2', expiresAt: hour, station: 'desk1' }, 2_500],
    );
    const [turn] = hears([granted('desk1', 8), 2_600]);
    expect(turn?.events.map(({ event }) => event.type)).toEqual(['stationLicensed', 'solicited']);
  });

  it.each([
    ['signed off', [{ type: 'signOff' }, 3_000]],
    ['one session of several ended', [{ type: 'signOff', session: 's2' }, 3_000]],
    ['expired', [{ type: 'wake' }, hour]],
    ['moved', [{ type: 'signOn', session: 's2', expiresAt: 2 * hour, station: 'desk2' }, 3_000]],
  ] as const)('gives the licence back when the agent has %s', (_, last) => {
    const { hears } = scenario(agentActor, 'ana').given(...seatedAt('desk1'), [
      granted('desk1'),
      2_600,
    ]);
    const turn = hears([...last])[0];
    const release = licence({ type: 'release', station: 'desk1', agent: ana, stay: 5 });
    expect(turn?.messages).toContainEqual(release);
    const presences = turn?.messages.filter(({ to }) => to === 'workgroup/support') ?? [];
    expect(presences.at(-1)).toMatchObject({ command: { presence: { stations: [] } } });
  });

  it('is left only with the last session there', () => {
    const { hears } = scenario(agentActor, 'ana').given(...seatedAt('desk1'));
    const [joined, left] = hears(
      [{ type: 'signOn', session: 's3', expiresAt: hour, station: 'desk1' }, 3_000],
      [{ type: 'signOff', session: 's2' }, 4_000],
    );
    expect([joined?.messages, left?.messages]).toEqual([[], []]);
  });

  it('is not licensed by what was said of an earlier stay', () => {
    const { player, hears } = scenario(agentActor, 'ana', anaBare).given(
      ...seatedAt('desk1'),
      [{ type: 'signOff', session: 's2' }, 2_600],
      [{ type: 'signOn', session: 's4', expiresAt: hour, station: 'desk1' }, 2_700],
    );
    const [late] = hears([granted('desk1'), 2_800]);
    expect(late?.events).toEqual([]);
    expect(player.take({ type: 'get' }, 2_900, anaBare).answer).toMatchObject({
      stations: ['desk1'],
      licensed: false,
    });
  });

  it('that is named like what every object has is one like any other', () => {
    const stations = { constructor: { id: 'constructor', name: 'C', licences: [accessLicence] } };
    const config = { ...anaBare, stations };
    const past = [...seatedAt('constructor'), [granted('constructor'), 2_600]] as const;
    asked(config, past).then(accepted);
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
