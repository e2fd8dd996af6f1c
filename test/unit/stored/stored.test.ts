/** What earlier programs have stored. Whoever raises a `snapshotVersion` adds a file of the one before. */
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { agentActor } from '../../../actors/agent/agent.actor.ts';
import { channelActor } from '../../../actors/channel/channel.actor.ts';
import { conversationActor } from '../../../actors/conversation/conversation.actor.ts';
import type { Activation, AnyActor } from '../../../actors/runtime/activation.ts';
import { anyActor, reviving, takeTurn } from '../../../actors/runtime/activation.ts';
import type { Tagged } from '../../../actors/runtime/actor.ts';
import { atOnce } from '../../../actors/pieces.ts';
import { workgroupActor } from '../../../actors/workgroup/workgroup.actor.ts';
import { ben, demo } from '../actors/fixtures.ts';

interface Stored {
  readonly address: `${string}/${string}`;
  readonly head: readonly [number, unknown];
  readonly rows: Readonly<Record<string, unknown>>;
}

const storedIn = (file: string) =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as readonly Stored[];
const stored = storedIn('version-1.json');
const later = storedIn('version-2.json');

const kinds: Readonly<Record<string, AnyActor>> = {
  agent: anyActor(agentActor),
  channel: anyActor(channelActor),
  conversation: anyActor(conversationActor),
  workgroup: anyActor(workgroupActor),
};

const actorOf = ({ address }: Stored): AnyActor => {
  const actor = kinds[address.slice(0, address.indexOf('/'))];
  if (actor === undefined) throw new Error(`no such kind: ${address}`);
  return actor;
};

/** @param head what stands in the head's place */
const read = (one: Stored, head: unknown = one.head): unknown => {
  const { address } = one;
  const id = address.slice(address.indexOf('/') + 1);
  const rows = Object.entries(one.rows).map(([key, row]) => [key, JSON.stringify(row)] as const);
  const written = { address, head: JSON.stringify(head), rows: new Map(rows) };
  return atOnce(reviving(actorOf(one), id, written));
};

/** With all that is in maps and sets. */
const shown = (state: unknown): string => inspect(state, { depth: null, maxArrayLength: null });

const found = (address: string): Stored => {
  const one = stored.find((other) => other.address === address);
  if (one === undefined) throw new Error(`nothing stored: ${address}`);
  return one;
};

const all = [...stored, ...later].map((one) => [one.address, one.head[0], one] as const);

describe('a state of an earlier version', () => {
  it.each(all)(
    '%s of version %d is read, and read again from a new head beside rows that are still old',
    (_address, _version, one) => {
      const actor = actorOf(one);
      const state = read(one);
      const head = [actor.snapshotVersion, actor.persistence.head(state)];
      expect(shown(read(one, head))).toBe(shown(state));
    },
  );

  it('of a queue goes on with what waited the longest', () => {
    const one = found('workgroup/support');
    const made: Tagged[] = [];
    const activation: Activation = {
      address: one.address,
      actor: actorOf(one),
      state: read(one),
      usedAt: 0,
      storedWakeAt: undefined,
      inherited: false,
    };
    const sink = {
      event: (event: Tagged) => made.push(event),
      message: () => undefined,
      row: () => undefined,
    };
    const now = 1_795_360_900_000;
    const presence = {
      agent: ben,
      version: 1,
      signedOn: true,
      stations: [],
      nonAcd: false,
      statusKind: 'available',
      availableSinceAt: now,
      slots: [],
    };
    const config = { ...demo, version: 2 };
    takeTurn(activation, { type: 'presence', presence } as Tagged, {
      now,
      config,
      settleMax: 100,
      sink,
    });
    expect(made.find(({ type }) => type === 'offerMade')).toMatchObject({
      agent: ben,
      entry: 'facebook:page-1001:1001_122093000000003027~1/1',
    });
  });

  it('of a queue keeps what it has counted', () => {
    const [one] = later;
    if (one === undefined) throw new Error('nothing stored');
    expect(read(one)).toMatchObject({
      statistics: { types: { social_conversation: { answered: 1, longestWaitedMs: 0 } } },
      intervals: new Map(),
    });
  });

  it('is refused by a program that is older than it', () => {
    expect(() => read(found('agent/ana'), [99, {}])).toThrow(
      'a agent is stored in version 99, and this program reads 2',
    );
  });
});
