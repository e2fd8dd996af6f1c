/**
 * An actor for the runtime's own tests: an account holds numbered coins, passes them on by messages,
 * sets alarms, and pays coins out through a platform. Nothing in it forgives a mistake of the runtime:
 * what arrives twice is there twice.
 */
import {
  addressOf,
  defineActor,
  type Effect,
  type Message,
  type Row,
} from '../../actors/runtime/actor.ts';

export interface AccountState {
  readonly id: string;
  version: number;
  /** By entry: each arrival of a coin is an entry of its own, stored as a row. */
  readonly coins: Map<string, number>;
  entries: number;
  /** How many coins were sent to each account, and heard of from each. */
  readonly sent: Record<string, number>;
  readonly heard: Record<string, number>;
  readonly alarms: Record<string, number>;
  readonly payments: Record<string, Payment>;
}

interface Payment {
  readonly attempt: number;
  readonly notBeforeAt: number;
  readonly unknown: boolean;
}

export type AccountCommand = Readonly<
  | { type: 'issue'; coin: number }
  | { type: 'transfer'; to: string }
  | { type: 'receive'; coin: number; from: string; number: number }
  | { type: 'remind'; alarm: string; inMs: number }
  | { type: 'pay' }
  | { type: 'paid'; coin: number }
  | { type: 'payRefused'; coin: number }
  | { type: 'payPostponed'; coin: number; afterMs: number; unknown: boolean }
  /** Sends a message that breaks whoever hears it: before or while its events are applied. */
  | { type: 'sendBomb'; to: string; late: boolean }
  | { type: 'explode'; late: boolean }
  | { type: 'get' }
  | { type: 'wake' }
>;

export type AccountEvent = Readonly<
  | { type: 'issued'; coin: number; entry: string }
  | { type: 'moved'; coin: number; entry: string; from: string; to: string; number: number }
  | { type: 'received'; coin: number; entry: string; from: string; number: number }
  | { type: 'alarmSet'; alarm: string; dueAt: number }
  | { type: 'rang'; alarm: string; dueAt: number; at: number }
  | { type: 'payBegun'; coin: number; entry: string }
  | { type: 'payDone'; coin: number }
  | { type: 'payUndone'; coin: number; entry: string }
  | { type: 'payDelayed'; coin: number; untilAt: number; unknown: boolean }
  /** There was no coin to do it with. It counts as a change, so that every command has one. */
  | { type: 'lackedCoin' }
  | { type: 'bombSent'; to: string; late: boolean }
  | { type: 'exploded' }
>;

export interface AccountView {
  readonly version: number;
  readonly coins: readonly number[];
}

export interface PayEffect extends Effect {
  readonly type: 'pay';
  readonly coin: number;
}

/** Coins that an account keeps; what is more goes to the next account of itself. */
const coinsMax = 4;
export const accountCount = 12;

const decide = (
  state: AccountState,
  command: AccountCommand,
  now: number,
): readonly AccountEvent[] => {
  switch (command.type) {
    case 'issue':
      return [{ type: 'issued', coin: command.coin, entry: nextEntry(state) }];
    case 'transfer':
      return orLack(moveFirst(state, command.to));
    case 'receive': {
      const { coin, from, number } = command;
      return [{ type: 'received', coin, entry: nextEntry(state), from, number }];
    }
    case 'remind':
      return [{ type: 'alarmSet', alarm: command.alarm, dueAt: now + command.inMs }];
    case 'pay':
      return orLack(payFirst(state));
    case 'paid':
    case 'payRefused':
    case 'payPostponed':
      return settlePayment(state, command, now);
    case 'wake':
      return Object.entries(state.alarms)
        .filter(([, dueAt]) => dueAt <= now)
        .map(([alarm, dueAt]) => ({ type: 'rang', alarm, dueAt, at: now }) as const);
    case 'sendBomb':
      return [{ type: 'bombSent', to: command.to, late: command.late }];
    case 'explode':
      if (command.late) return [{ type: 'exploded' }];
      throw new Error('It broke at once');
    case 'get':
      return [];
  }
};

const nextEntry = (state: AccountState): string => `e${String(state.entries + 1)}`;

const orLack = (events: readonly AccountEvent[]): readonly AccountEvent[] =>
  events.length === 0 ? [{ type: 'lackedCoin' }] : events;

const payFirst = (state: AccountState): readonly AccountEvent[] =>
  [...state.coins].slice(0, 1).map(([entry, coin]) => ({ type: 'payBegun', coin, entry }) as const);

const moveFirst = (state: AccountState, to: string): readonly AccountEvent[] => {
  const [first] = state.coins;
  if (first === undefined) return [];
  const [entry, coin] = first;
  const number = (state.sent[to] ?? 0) + 1;
  return [{ type: 'moved', coin, entry, from: state.id, to, number }];
};

const settlePayment = (
  state: AccountState,
  command: Extract<AccountCommand, { type: 'paid' | 'payRefused' | 'payPostponed' }>,
  now: number,
): readonly AccountEvent[] => {
  const { coin } = command;
  if (state.payments[String(coin)] === undefined) return [];
  if (command.type === 'paid') return [{ type: 'payDone', coin }];
  if (command.type === 'payRefused') return [{ type: 'payUndone', coin, entry: nextEntry(state) }];
  const { afterMs, unknown } = command;
  return [{ type: 'payDelayed', coin, untilAt: now + afterMs, unknown }];
};

const evolve = (state: AccountState, event: AccountEvent): AccountState => {
  state.version += 1;
  switch (event.type) {
    case 'issued':
    case 'received':
    case 'payUndone':
      state.entries += 1;
      state.coins.set(event.entry, event.coin);
      if (event.type === 'received') state.heard[event.from] = event.number;
      if (event.type === 'payUndone') delete state.payments[String(event.coin)];
      break;
    case 'moved':
      state.coins.delete(event.entry);
      state.sent[event.to] = event.number;
      break;
    case 'alarmSet':
      state.alarms[event.alarm] = event.dueAt;
      break;
    case 'rang':
      delete state.alarms[event.alarm];
      break;
    case 'payBegun':
      state.coins.delete(event.entry);
      state.payments[String(event.coin)] = { attempt: 1, notBeforeAt: 0, unknown: false };
      break;
    case 'payDone':
      delete state.payments[String(event.coin)];
      break;
    case 'payDelayed': {
      const attempt = (state.payments[String(event.coin)]?.attempt ?? 0) + 1;
      const { untilAt: notBeforeAt, unknown } = event;
      state.payments[String(event.coin)] = { attempt, notBeforeAt, unknown };
      break;
    }
    case 'lackedCoin':
    case 'bombSent':
      break;
    case 'exploded':
      throw new Error('It broke half-way');
  }
  return state;
};

const tell = (event: AccountEvent): readonly Message[] => {
  if (event.type === 'bombSent') {
    const command: AccountCommand = { type: 'explode', late: event.late };
    return [{ to: addressOf('account', event.to), command }];
  }
  if (event.type !== 'moved') return [];
  const { coin, from, number, to } = event;
  const command: AccountCommand = { type: 'receive', coin, from, number };
  return [{ to: addressOf('account', to), command }];
};

const rows = (event: AccountEvent): readonly Row[] => {
  if ('entry' in event) return [{ key: event.entry, value: holds(event) ? event.coin : undefined }];
  return [];
};

const holds = ({ type }: AccountEvent): boolean =>
  type === 'issued' || type === 'received' || type === 'payUndone';

const payEffects = ({ payments }: AccountState): readonly PayEffect[] =>
  Object.entries(payments).map(([coin, { notBeforeAt, unknown }]) => ({
    id: `pay-${coin}`,
    type: 'pay',
    coin: Number(coin),
    notBeforeAt,
    verify: unknown,
  }));

const neighbour = (id: string): string => String((Number(id) + 1) % accountCount);

export const accountActor = defineActor<AccountState, AccountCommand, AccountEvent, unknown>({
  kind: 'account',
  snapshotVersion: 1,
  initial: (id) => ({
    id,
    version: 0,
    coins: new Map(),
    entries: 0,
    sent: {},
    heard: {},
    alarms: {},
    payments: {},
  }),
  decide,
  evolve,
  settle: (state) => (state.coins.size > coinsMax ? moveFirst(state, neighbour(state.id)) : []),
  tell,
  effects: payEffects,
  audience: (_event, { id }) => [`account:${id}`],
  wakeAt: ({ alarms }) => {
    const earliest = Math.min(...Object.values(alarms));
    return earliest === Infinity ? undefined : earliest;
  },
  wake: { type: 'wake' },
  answer: ({ version, coins }): AccountView => ({ version, coins: [...coins.values()] }),
  persistence: {
    head: ({ coins: _coins, ...head }) => head,
    rows,
    restore: (head, stored) => ({
      ...(head as Omit<AccountState, 'coins'>),
      coins: new Map(
        [...stored]
          .map(([entry, coin]) => [entry, coin as number] as const)
          .toSorted(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))),
      ),
    }),
  },
});
