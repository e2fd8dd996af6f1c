/** The truth about every coin, kept from what is durable and from what the platform has. */
import type { AccountEvent } from './bank.actor.ts';
import type { RunContext } from './workload.ts';

export interface Books {
  readonly take: (account: string, event: AccountEvent) => void;
  readonly paidOnPlatform: (coin: number) => void;
  /** In words, what is between two places; nothing when every coin lies somewhere. */
  readonly underWay: () => string | undefined;
  readonly has: (coin: number) => boolean;
  readonly checkPayments: () => void;
}

type Place = Readonly<
  | { type: 'held'; account: string }
  | { type: 'moving'; from: string; to: string; number: number }
  | { type: 'paying'; account: string }
  | { type: 'paid'; account: string }
>;

export const createBooks = ({ violate }: Pick<RunContext, 'violate'>): Books => {
  const places = new Map<number, Place>();
  const onPlatform = new Map<number, number>();
  const heard = new Map<string, number>();

  const wrong = (invariant: string, account: string, text: string): void => {
    violate(invariant, [`account/${account}`], text);
  };

  const expectPlace = (account: string, coin: number, type: Place['type']): void => {
    const place = places.get(coin);
    const isThere =
      place?.type === type && (place.type === 'moving' ? place.to : place.account) === account;
    if (!isThere)
      wrong(
        'a coin is in one place',
        account,
        `${String(coin)}: ${type} at ${account}, but ${JSON.stringify(place)}`,
      );
  };

  const receive = (account: string, event: Extract<AccountEvent, { type: 'received' }>): void => {
    const { coin, from, number } = event;
    const pair = `${from}>${account}`;
    const last = heard.get(pair) ?? 0;
    if (number !== last + 1)
      wrong(
        'messages arrive once and in order',
        account,
        `${pair}: ${String(number)} after ${String(last)}`,
      );
    heard.set(pair, number);
    expectPlace(account, coin, 'moving');
    places.set(coin, { type: 'held', account });
  };

  const take = (account: string, event: AccountEvent): void => {
    switch (event.type) {
      case 'issued':
        if (places.has(event.coin))
          wrong('a command is done once', account, `coin ${String(event.coin)} was issued before`);
        places.set(event.coin, { type: 'held', account });
        break;
      case 'moved': {
        expectPlace(account, event.coin, 'held');
        const { from, to, number } = event;
        places.set(event.coin, { type: 'moving', from, to, number });
        break;
      }
      case 'received':
        receive(account, event);
        break;
      case 'payBegun':
        expectPlace(account, event.coin, 'held');
        places.set(event.coin, { type: 'paying', account });
        break;
      case 'payDone':
        expectPlace(account, event.coin, 'paying');
        places.set(event.coin, { type: 'paid', account });
        break;
      case 'payUndone':
        expectPlace(account, event.coin, 'paying');
        places.set(event.coin, { type: 'held', account });
        break;
      case 'alarmSet':
      case 'rang':
      case 'payDelayed':
      case 'lackedCoin':
      case 'bombSent':
      case 'exploded':
        break;
    }
  };

  return {
    take,
    paidOnPlatform: (coin) => {
      const place = places.get(coin);
      const account = place !== undefined && 'account' in place ? place.account : '?';
      onPlatform.set(coin, (onPlatform.get(coin) ?? 0) + 1);
      if (onPlatform.get(coin) !== 1)
        wrong('an effect happens once', account, `coin ${String(coin)} was paid out again`);
      if (place?.type !== 'paying')
        wrong(
          'an effect has a durable intent',
          account,
          `coin ${String(coin)} is ${JSON.stringify(place)}`,
        );
    },
    underWay: () => {
      for (const [coin, place] of places)
        if (place.type === 'moving' || place.type === 'paying')
          return `coin ${String(coin)} is ${JSON.stringify(place)}`;
      return undefined;
    },
    has: (coin) => places.has(coin),
    checkPayments: () => {
      for (const [coin, place] of places) {
        const count = onPlatform.get(coin) ?? 0;
        const due = place.type === 'paid' ? 1 : 0;
        if (count !== due)
          wrong(
            'what is paid has one effect, what is refused none',
            'account' in place ? place.account : '?',
            `coin ${String(coin)} is ${place.type}, on the platform ${String(count)} times`,
          );
      }
    },
  };
};
