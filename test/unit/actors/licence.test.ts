import type { Configuration, Licence } from '../../../actors/configuration.ts';
import { accessLicence } from '../../../actors/configuration.ts';
import { licenceActor } from '../../../actors/licence/licence.actor.ts';
import type { LicenceCommand } from '../../../actors/licence/licence.protocol.ts';
import { ana, ben, byId, demo, eva, sam, user } from './fixtures.ts';
import { scenario, type Heard } from './scenario.ts';

/** Four users, of whom those named hold it; desks 1 to 3 hold it, the lobby doesn't. */
const counted = (
  count: number,
  holders: readonly string[] = [],
  changes: Partial<Configuration> = {},
): Configuration => ({
  ...demo,
  users: byId(
    [ana, ben, eva, sam].map((id) => ({
      ...user(id),
      licences: holders.includes(id) ? [accessLicence] : [],
    })),
  ),
  stations: byId([...['desk1', 'desk2', 'desk3'].map((id) => desk(id)), desk('lobby', [])]),
  licences: licences({ count }),
  ...changes,
});
const desk = (id: string, held: readonly string[] = [accessLicence]) => ({
  id,
  name: id,
  licences: held,
});
const licences = (changes: Partial<Licence>) =>
  byId([{ id: accessLicence, name: accessLicence, count: 1, ...changes }]);
const next = (config: Configuration, version = config.version + 1): Configuration => ({
  ...config,
  version,
});

const take = (agent: typeof ana, station: string, stay = 1) =>
  ({ type: 'take', agent, station, stay }) as const;
const release = (agent: typeof ana, station: string, stay = 1) =>
  ({ type: 'release', agent, station, stay }) as const;
const licensed = (agent: typeof ana, station: string, granted = true, stay = 1) => ({
  to: `agent/${agent}` as const,
  command: { type: 'licensed', station, stay, granted },
});
const given = (config: Configuration, ...past: readonly Heard<LicenceCommand>[]) =>
  scenario(licenceActor, accessLicence, config).given([{ type: 'reconfigured' }, 500], ...past);
const get = { type: 'get' } as const;

describe('a licence', () => {
  it('goes to a station when somebody signs on there', () => {
    given(counted(1))
      .when(take(ana, 'desk1'), 1_000)
      .thenTypes('stationTaken', 'granted')
      .tells(licensed(ana, 'desk1'));
  });

  it('is taken once by all who are at the same station', () => {
    given(counted(1), [take(ana, 'desk1'), 1_000])
      .when(take(ben, 'desk1'), 2_000)
      .thenTypes('stationTaken')
      .tells(licensed(ben, 'desk1'));
    given(counted(1), [take(ana, 'desk1'), 1_000], [take(ben, 'desk1'), 2_000])
      .when(release(ana, 'desk1'), 3_000)
      .thenTypes('stationLeft')
      .tells();
  });

  it('is asked for in vain when none is left, and goes to who has waited longest', () => {
    const waiting = given(
      counted(1),
      [take(ana, 'desk1'), 1_000],
      [take(ben, 'desk2'), 2_000],
      [take(eva, 'desk3'), 3_000],
    );
    waiting
      .when(get, 4_000)
      .then()
      .answers({ stationsInUse: ['desk1'], waiting: ['desk2', 'desk3'] });
    waiting
      .when(release(ana, 'desk1'), 5_000)
      .thenTypes('stationLeft', 'granted')
      .tells(licensed(ben, 'desk2'));
  });

  it('is no matter of a station that does not hold it', () => {
    given(counted(1), [take(ana, 'lobby'), 1_000])
      .when(take(ben, 'desk1'), 2_000)
      .tells(licensed(ben, 'desk1'));
    given(counted(1)).when(take(ana, 'lobby'), 1_000).thenTypes('stationTaken').tells();
  });

  it('is taken by each user who holds it, there or not; stations share what they leave', () => {
    given(counted(3, [ana, ben]), [take(eva, 'desk1'), 1_000], [take(sam, 'desk2'), 2_000])
      .when(get, 3_000)
      .then()
      .answers({ count: 3, users: 2, stationsInUse: ['desk1'], waiting: ['desk2'] });
  });

  it('hears the same twice and counts it once', () => {
    given(counted(1), [take(ana, 'desk1'), 1_000])
      .when(take(ana, 'desk1'), 2_000)
      .then();
    given(counted(1), [take(ana, 'desk1'), 1_000], [release(ana, 'desk1'), 2_000])
      .when(release(ana, 'desk1'), 3_000)
      .then();
  });

  it('is not given back by the end of an earlier stay', () => {
    given(counted(1), [take(ana, 'desk1', 1), 1_000], [take(ana, 'desk1', 2), 2_000])
      .when(release(ana, 'desk1', 1), 3_000)
      .then();
  });
});

describe('a change of the configuration', () => {
  const seated: readonly Heard<LicenceCommand>[] = [
    [take(ana, 'desk1'), 1_000],
    [take(ben, 'desk2'), 2_000],
  ];
  const reconfigured = { type: 'reconfigured' } as const;

  it('to fewer takes them from the stations that came last', () => {
    given(counted(2), ...seated)
      .when(reconfigured, 3_000, next(counted(1)))
      .thenTypes('reviewed', 'revoked')
      .tells(licensed(ben, 'desk2', false));
  });

  it('to more gives them to those that wait', () => {
    given(counted(1), ...seated)
      .when(reconfigured, 3_000, next(counted(2)))
      .thenTypes('reviewed', 'granted')
      .tells(licensed(ben, 'desk2'));
  });

  it('that assigns one to a user leaves one less for stations', () => {
    given(counted(2), ...seated)
      .when(reconfigured, 3_000, next(counted(2, [eva])))
      .tells(licensed(ben, 'desk2', false));
  });

  it('that takes it from a station gives it to the next', () => {
    const stations = byId([desk('desk1', []), desk('desk2')]);
    given(counted(1), ...seated)
      .when(reconfigured, 3_000, next(counted(1, [], { stations })))
      .tells(licensed(ana, 'desk1', false), licensed(ben, 'desk2'));
  });

  it('that gives it to a station where somebody is takes it from nobody who has one', () => {
    given(counted(1), [take(eva, 'lobby'), 500], ...seated)
      .when(
        reconfigured,
        3_000,
        next(counted(1, [], { stations: byId(['lobby', 'desk1'].map((id) => desk(id))) })),
      )
      .thenTypes('reviewed')
      .tells();
  });

  it('that deletes it ends it for all, and loaded again it is shared out as before', () => {
    const gone = next(counted(2, [], { licences: {} }));
    const one = given(counted(2), ...seated);
    one
      .when(reconfigured, 3_000, gone)
      .tells(licensed(ana, 'desk1', false), licensed(ben, 'desk2', false));
    one.when(get, 3_500, gone).answers({ inForce: false, count: 0, waiting: [] });
    one.when(reconfigured, 4_000, next(counted(1), 3)).tells(licensed(ana, 'desk1'));
  });

  it('that deletes the user who is at a station frees what the station had', () => {
    const { ana: _, ...users } = counted(1).users;
    given(counted(1), ...seated)
      .when(reconfigured, 3_000, next(counted(1, [], { users })))
      .tells(licensed(ana, 'desk1', false), licensed(ben, 'desk2'));
  });

  it('that is older than the one known is not counted by', () => {
    given(next(counted(1)), [take(ana, 'desk1'), 1_000])
      .when(reconfigured, 2_000, counted(1, [], { licences: {} }))
      .then();
  });

  it('is looked at by whichever command brings it to light', () => {
    given(counted(1), [take(ana, 'desk1'), 1_000])
      .when(take(ben, 'desk2'), 2_000, next(counted(2)))
      .thenTypes('stationTaken', 'reviewed', 'granted');
  });
});

describe('a licence that expires', () => {
  const ending = counted(1, [], { licences: licences({ count: 1, expiresAt: 9_000 }) });

  it('wakes in time, and nobody has it any more', () => {
    const one = given(ending, [take(ana, 'desk1'), 1_000]);
    expect(one.player.wakeAt()).toBe(9_000);
    one
      .when({ type: 'wake' }, 9_000)
      .thenTypes('reviewed', 'revoked')
      .tells(licensed(ana, 'desk1', false));
    expect(one.player.wakeAt()).toBeUndefined();
    one.when(get, 9_500).answers({ inForce: false, stationsInUse: [], waiting: ['desk1'] });
  });

  it('and is renewed goes to who waits for it', () => {
    const renewed = next({ ...ending, licences: licences({ count: 1, expiresAt: 90_000 }) });
    const one = given(ending, [take(ana, 'desk1'), 1_000], [{ type: 'wake' }, 9_000]);
    one.when({ type: 'reconfigured' }, 10_000, renewed).tells(licensed(ana, 'desk1'));
    expect(one.player.wakeAt()).toBe(90_000);
  });
});

describe('another licence', () => {
  it('is counted, too: by its users', () => {
    const recorder = { id: 'rec', name: 'I3_ACCESS_RECORDER', count: 5 };
    const users = byId([{ ...user(ana), licences: ['rec'] }, user(ben)]);
    const config = { ...demo, users, licences: byId([recorder]) };
    scenario(licenceActor, 'I3_ACCESS_RECORDER', config)
      .given()
      .when(get, 1_000)
      .answers({ name: 'I3_ACCESS_RECORDER', inForce: true, count: 5, users: 1, waiting: [] });
  });
});
