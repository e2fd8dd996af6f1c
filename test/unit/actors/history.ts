/** A day in the contact centre, made up from one seed: what people do, and what the wires do to it. */
import type { AgentView } from '../../../actors/agent/agent.protocol.ts';
import type { Configuration, RequiredSkill } from '../../../actors/configuration.ts';
import type {
  Caller,
  IntakeItem,
  Thread,
} from '../../../actors/conversation/conversation.protocol.ts';
import { isRejected } from '../../../actors/errors.ts';
import { agentId } from '../../../actors/types.ts';
import {
  agent,
  demo,
  direct,
  ours,
  post,
  sales,
  said,
  supervisor,
  support,
  withWorkgroup,
} from './fixtures.ts';
import type { AnyCommand, Host, Random } from './host.ts';
import { createHost, pick, seeded } from './host.ts';
import { createPlatform, type Platform } from './platform.ts';

export interface Day {
  readonly host: Host;
  readonly platform: Platform;
  /** What the platform has told of each thread, by conversation and id. */
  readonly told: ReadonlyMap<string, ReadonlyMap<string, IntakeItem>>;
  /** Replies that were accepted, by conversation. */
  readonly accepted: ReadonlyMap<string, readonly string[]>;
  /** What callers heard, in order: answers and refusals. */
  readonly heard: readonly string[];
  readonly step: () => void;
  /** Everybody goes on for as long as it takes: nothing is on its way any more. */
  readonly rest: () => void;
}

export interface DayOptions {
  readonly seed: number;
  readonly restartRate?: number;
}

/** Short of staff and of room, so that much is refused, missed and handed on. */
const busy: Configuration = withWorkgroup(
  withWorkgroup(demo, support, {
    wrapupSeconds: 5,
    reopenSeconds: 7,
    missesTolerated: 2,
    utilization: {
      social_conversation: { percent: 25, maxAssigned: 3 },
      social_direct_message: { percent: 25, maxAssigned: 4 },
    },
  }),
  sales,
  {
    wrapupSeconds: 0,
    utilization: {
      social_conversation: { percent: 40, maxAssigned: 3 },
      social_direct_message: { percent: 60, maxAssigned: 1 },
    },
  },
);

const users = ['ana', 'ben', 'eva'] as const;
const threads = ['t1', 't2', 't3', 't4', 't5'] as const;
/** What other systems have routed here. */
const systems = ['api:sam:e1', 'api:sam:e2'] as const;
const statuses = ['available', 'available', 'available', 'lunch', 'away'] as const;

const deeds = [
  ...(['pickUp', 'decline', 'hold', 'resume', 'reply', 'note'] as const),
  ...(['transfer', 'disconnect', 'wrapUp', 'get', 'messages', 'timeline'] as const),
  ...(['priority', 'skills', 'abandon'] as const),
] as const;
const work = [
  ...(['reply', 'reply', 'reply', 'hold', 'resume', 'resume'] as const),
  ...(['disconnect', 'transfer', 'messages'] as const),
] as const;

/** One workgroup changes: who is in it, who is activated, how much an interaction takes. */
const varied = (config: Configuration, random: Random): Configuration =>
  random() < 0.5 ? variedWorkgroup(config, random) : variedLicences(config, random);

/** Licences come and go: of the system, of a person, of a desk. */
const variedLicences = (config: Configuration, random: Random): Configuration => {
  const licences = Object.entries(demo.licences).filter(() => random() < 0.97);
  const licensed = (ids: readonly string[]): readonly string[] => (random() < 0.9 ? ids : []);
  const people = Object.values(demo.users).map((user) => ({
    ...user,
    licences: licensed(user.licences),
    skills: config.users[user.id]?.skills ?? [],
  }));
  return {
    ...config,
    version: config.version + 1,
    licences: Object.fromEntries(licences),
    users: Object.fromEntries(people.map((user) => [user.id, user])),
  };
};

const skilled = (random: Random) =>
  ['english', 'german']
    .filter(() => random() < 0.6)
    .map((skill) => ({ skill, proficiency: pick(random, [10, 60]), desire: 0 }));

const required = (random: Random): readonly RequiredSkill[] =>
  random() < 0.85
    ? []
    : [
        {
          skill: pick(random, ['english', 'german']),
          minProficiency: pick(random, [1, 50]),
          maxProficiency: 100,
          minDesire: 0,
          maxDesire: 100,
          proficiencyWeight: 1,
          desireWeight: 0,
        },
      ];

const variedWorkgroup = (config: Configuration, random: Random): Configuration => {
  const members = users
    .filter(() => random() < 0.7)
    .map((user) => ({ user: agentId(user), activated: random() < 0.8 }));
  const percent = pick(random, [25, 40]);
  const workgroup = pick(random, [support, sales]);
  const { utilization } = config.workgroups[workgroup] ?? { utilization: {} };
  return withWorkgroup(config, workgroup, {
    members,
    utilization: { ...utilization, social_conversation: { percent, maxAssigned: 3 } },
    acdQueue: random() < 0.8,
    autoAnswer: random() < 0.3,
    wrapupSeconds: pick(random, [0, 5]),
    skills: skilled(random),
    requiredSkills: required(random),
    rings:
      random() < 0.5 ? [] : [{ agents: [agentId(pick(random, users))], minima: [], seconds: 9 }],
    ...(random() < 0.3
      ? { overflow: { afterSeconds: 20, workgroup: pick(random, [support, sales]), priority: 5 } }
      : {}),
    signOnOffersPerMinute: pick(random, [0, 0, 6]),
  });
};

export const createDay = ({ seed, restartRate = 0 }: DayOptions): Day => {
  const random = seeded(seed);
  const restarts = { rate: restartRate, random: seeded(seed + 1) };
  /** What an actor's node knows, while it is not the newest configuration. */
  const behind = new Map<string, Configuration>();
  const configOf = (address: string): Configuration => behind.get(address) ?? host.config;
  const host: Host = createHost({ config: busy, delayed: true, restarts, configOf });
  const platform = createPlatform(host, seed % 2 === 0);
  const told = new Map<string, Map<string, IntakeItem>>();
  const accepted = new Map<string, string[]>();
  const heard: string[] = [];
  let count = 0;

  const ask = (address: string, command: AnyCommand): boolean => {
    try {
      heard.push(JSON.stringify(host.ask(address, command)) ?? 'nothing');
      return true;
    } catch (error) {
      if (!isRejected(error)) throw error;
      heard.push(error.type);
      return false;
    }
  };

  const threadOf = (id: string): Thread => ({ ...(id > 't3' ? direct : post), root: `${id}-1` });

  const tell = (id: string, items: readonly IntakeItem[]): void => {
    const known = told.get(id) ?? new Map<string, IntakeItem>();
    told.set(id, known);
    for (const item of items) {
      const before = known.get(item.id);
      known.set(item.id, before?.deleted === true ? before : item);
    }
    ask(`conversation/${id}`, { type: 'receive', thread: threadOf(id), items });
  };

  /** Something new, late or early by the platform's clock. */
  const arrive = (): void => {
    const id = pick(random, threads);
    count += 1;
    const isFirst = !told.has(id);
    const name = isFirst ? `${id}-1` : `${id}-${String(count)}x`;
    const at = host.now - Math.floor(random() * 60_000);
    const make = random() < 0.15 && !isFirst ? ours : said;
    tell(id, [make(name, at, isFirst ? {} : { parent: `${id}-1` })]);
  };

  /** What was told before: again, edited, or deleted. */
  const retell = (): void => {
    const heardOf = threads.filter((id) => told.has(id));
    if (heardOf.length === 0) return;
    const id = pick(random, heardOf);
    const item = pick(random, [...(told.get(id)?.values() ?? [])]);
    const chance = random();
    if (chance < 0.4) tell(id, [item]);
    else if (chance < 0.7)
      tell(id, [{ ...item, text: `${item.text}!`, revision: `${item.revision}0` }]);
    else tell(id, [{ ...item, deleted: true }]);
  };

  /** Another system has something routed, or says so again. */
  const order = (): void => {
    const id = pick(random, systems);
    const command = {
      type: 'start',
      by: supervisor,
      externalId: id.slice(-2),
      interactionType: pick(random, ['chat', 'email', 'call']),
      workgroup: pick(random, [support, sales]),
      customer: { name: 'Cora' },
      text: 'Hello?',
    };
    if (!ask(`conversation/${id}`, command)) return;
    const { id: interaction } = JSON.parse(heard.at(-1) ?? '{}') as { readonly id: string };
    const known = told.get(id) ?? new Map<string, IntakeItem>();
    told.set(id, known);
    known.set(`${interaction}/text`, said(`${interaction}/text`, host.now));
  };

  const echo = (): void => {
    if (platform.posts.length === 0) return;
    const { conversation, item } = pick(random, platform.posts);
    ask(conversation, {
      type: 'receive',
      thread: threadOf(conversation.slice('conversation/'.length)),
      items: [item],
    });
  };

  const staff = (): void => {
    const user = pick(random, users);
    const chance = random();
    if (chance < 0.4) {
      const station = random() < 0.3 ? { station: pick(random, ['desk1', 'desk2']) } : {};
      const expiresAt = host.now + 300_000;
      ask(`agent/${user}`, { type: 'signOn', session: user, expiresAt, ...station });
    } else if (chance < 0.44) {
      const state = pick(random, ['connected', 'ended', 'ended']);
      const call = { interactionType: 'call', externalId: '1', state, acd: random() < 0.5 };
      ask(`agent/${user}`, { type: 'occupy', ...call });
    } else if (chance < 0.9) {
      ask(`agent/${user}`, { type: 'setStatus', status: pick(random, statuses) });
    } else {
      ask(`agent/${user}`, { type: 'signOff' });
    }
  };

  const target = (): object =>
    random() < 0.5
      ? { kind: 'workgroup', workgroup: pick(random, [support, sales]) }
      : { kind: 'agent', agent: agentId(pick(random, users)) };

  const command = (type: string, interaction: string, by: Caller): void => {
    count += 1;
    const messageId = `r${String(count)}`;
    // Now and then the same words twice, so that echoes without a token are hard to tell apart.
    const text = random() < 0.2 ? 'thank you' : `reply ${messageId}`;
    const conversation = interaction.slice(0, interaction.lastIndexOf('~'));
    const worth = { priority: pick(random, [50, 60]), skills: required(random) };
    const more = { messageId, text, to: target(), code: 'solved', limit: 5, ...worth };
    const isTaken = ask(`conversation/${conversation}`, { type, interaction, by, ...more });
    if (!isTaken || type !== 'reply') return;
    accepted.set(conversation, [...(accepted.get(conversation) ?? []), messageId]);
  };

  /** Anybody about anything: most of it is refused. */
  const act = (): void => {
    const by: Caller = random() < 0.8 ? agent(agentId(pick(random, users))) : supervisor;
    const interaction = `${pick(random, [...threads, ...systems])}~${String(1 + Math.floor(random() * 4))}`;
    command(pick(random, deeds), interaction, by);
  };

  /** An agent about what is on the screen. */
  const handleOwn = (): void => {
    const user = pick(random, users);
    const view = host.ask(`agent/${user}`, { type: 'get' }) as AgentView;
    if (view.interactions.length === 0) return;
    const { interaction, phase } = pick(random, view.interactions);
    const by = agent(agentId(user));
    if (phase === 'alerting') command(random() < 0.8 ? 'pickUp' : 'decline', interaction, by);
    else if (phase === 'wrapup') command(random() < 0.5 ? 'wrapUp' : 'note', interaction, by);
    else command(pick(random, work), interaction, by);
  };

  /** A new configuration, of which every node hears in its own time. */
  const reconfigure = (): void => {
    for (const kind of ['agent', 'workgroup', 'conversation', 'licence']) {
      for (const address of host.addresses(kind)) behind.set(address, configOf(address));
    }
    host.config = varied(host.config, random);
  };

  const catchUp = (address: string): void => {
    behind.delete(address);
    if (!address.startsWith('conversation/')) ask(address, { type: 'reconfigured' });
  };

  const catchUpOne = (): void => {
    if (behind.size > 0) catchUp(pick(random, [...behind.keys()]));
  };

  const moves: readonly (readonly [number, () => void])[] = [
    [20, arrive],
    [8, retell],
    [3, order],
    [8, echo],
    [12, staff],
    [10, act],
    [50, handleOwn],
    [25, () => platform.sendOne(random)],
    [40, () => host.deliverOne(random)],
    [12, () => host.advance(Math.floor(random() * 20_000))],
    [3, () => host.deliverAll(random)],
    [1, reconfigure],
    [10, catchUpOne],
  ];
  const total = moves.reduce((sum, [weight]) => sum + weight, 0);

  return {
    host,
    platform,
    told,
    accepted,
    heard,
    step: () => {
      let chance = random() * total;
      for (const [weight, move] of moves) {
        chance -= weight;
        if (chance < 0) {
          move();
          return;
        }
      }
    },
    rest: () => {
      for (const address of behind.keys()) catchUp(address);
      host.deliverAll(random);
      platform.sendAll();
      host.quiesce(0);
    },
  };
};
