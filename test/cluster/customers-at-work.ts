/** Customers who write, wait, and write again; so many threads are open at a time. */
import { setTimeout as pause } from 'node:timers/promises';
import { createRandom, type Random } from '../simulation/random.ts';
import type { Customers } from '../support/customers.ts';
import { sandboxPages, sandboxXAccounts } from '../support/sandbox-process.ts';
import { count, type Ledger } from './ledger.ts';

export interface CustomersAtWork {
  /** A thread has come to an end; another customer comes. `text`: anything written in it. */
  readonly ended: (text: string) => void;
  readonly open: () => number;
  /** No new customers; resolves when those who were about to write have done so. */
  readonly goHome: () => Promise<void>;
}

export interface CustomersAtWorkOptions {
  readonly customers: Customers;
  readonly ledger: Ledger;
  readonly random: Random;
  /** Threads that are open at a time, at most. */
  readonly inFlight: number;
  /** New customers come at random, so many a second; as fast as the threads end when absent. */
  readonly perSecond?: number;
}

interface Thread {
  readonly author: string;
  /** Writes once more in it. */
  readonly again: (text: string) => Promise<unknown>;
}

const followUpsMax = 2;
const followUpShare = 0.4;
/** How often a customer writes, on average. */
export const messagesPerCustomer = 1 + followUpShare + followUpShare ** 2;
const followUpAfterMs = [1_000, 8_000] as const;
/** Between two new customers, so that they don't all come at once. */
const arrivalMs = 20;

export const putCustomersToWork = (options: CustomersAtWorkOptions): CustomersAtWork => {
  const { ledger, random, inFlight, perSecond } = options;
  const arrivals = createRandom(random.below(2 ** 31), 'arrivals');
  /** The first words of each open thread. */
  const open = new Set<string>();
  const writing = new Set<Promise<void>>();
  let customers = 0;
  const shop = { isClosed: false };

  const follow = (work: Promise<void>): void => {
    const tracked = work
      .catch((error: unknown) => {
        ledger.violations.add(`A customer could not write: ${String(error)}`);
      })
      .finally(() => writing.delete(tracked));
    writing.add(tracked);
  };

  const come = async (): Promise<void> => {
    customers += 1;
    const author = `c${String(customers)}`;
    const text = `${author} 0`;
    open.add(text);
    ledger.written.add(text);
    const thread = await begin(options, author, text);
    count(ledger, 'threads');
    for (let n = 1; n <= followUpsMax && random.chance(followUpShare); n += 1) {
      await pause(random.between(...followUpAfterMs));
      const more = `${author} ${String(n)}`;
      ledger.written.add(more);
      await thread.again(more);
    }
  };

  const keepComing = async (): Promise<void> => {
    let nextAt = performance.now();
    while (!shop.isClosed) {
      if (open.size < inFlight) follow(come());
      else count(ledger, 'customers who found the shop full');
      nextAt +=
        perSecond === undefined ? arrivalMs : (-1_000 / perSecond) * Math.log(1 - arrivals.next());
      await pause(Math.max(0, nextAt - performance.now()));
    }
  };
  const coming = keepComing();

  return {
    ended: (text) => {
      open.delete(`${text.split(' ')[0] ?? ''} 0`);
    },
    open: () => open.size,
    goHome: async () => {
      shop.isClosed = true;
      await coming;
      await Promise.all(writing);
    },
  };
};

/** By one of the four ways to write to a company. */
const begin = async (
  { customers, random }: CustomersAtWorkOptions,
  author: string,
  text: string,
): Promise<Thread> => {
  const page = random.pick(sandboxPages);
  const account = random.pick(sandboxXAccounts);
  const way = random.next();
  if (way < 0.5) {
    const post = await customers.post(page, author, text);
    return { author, again: (more) => customers.comment(post, author, more) };
  }
  if (way < 0.65) {
    await customers.privateMessage(page, author, text);
    return { author, again: (more) => customers.privateMessage(page, author, more) };
  }
  if (way < 0.85) {
    const tweet = await customers.tweet(author, `@${account} ${text}`);
    return { author, again: (more) => customers.tweet(author, `@${account} ${more}`, tweet) };
  }
  await customers.directMessage(author, account, text);
  return { author, again: (more) => customers.directMessage(author, account, more) };
};
