/** An author who never tires: plausible posts, comments, tweets and messages, the same for the same seed. */
import { createRandom, pick } from './random.ts';
import type { Random } from './random.ts';
import type { Author } from './platform-objects.ts';
import type { World } from './world.ts';
import type { XUser } from './x-users.ts';

/** More would only measure the sandbox. */
export const PER_SECOND_MAX = 1_000;
/** No more than this many timers a second, whatever the rate. */
const TICK_MIN_MS = 20;

const NAMES = [
  'Carla',
  'Dmitri',
  'Emre',
  'Fatou',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Keiko',
  'Lars',
];
const OPENINGS = [
  'My order',
  'The acme phone',
  'Your app',
  'My invoice',
  'The delivery',
  'My account',
];
const TROUBLES = [
  'still has not arrived',
  'stopped working yesterday',
  'shows the wrong amount',
  'keeps crashing',
  'was charged twice',
  'is locked',
];
const ENDINGS = ['Can you help?', 'What now?', 'Please call me back.', 'Any news?', '😕'];

const sentence = (random: Random, count: number): string =>
  `${pick(random, OPENINGS) ?? ''} ${pick(random, TROUBLES) ?? ''}. ${pick(random, ENDINGS) ?? ''} (${String(count)})`;

interface Writer {
  readonly world: World;
  readonly random: Random;
  readonly name: string;
  readonly text: string;
}

/** Newest posts that a comment may go to. */
const COMMENTED_MAX = 10;

const onPage = (writer: Writer, write: (page: string, author: Author) => void): void => {
  const page = pick(writer.random, [...writer.world.facebook.pages.keys()]);
  if (page !== undefined) write(page, writer.world.facebook.person(page, writer.name));
};

const toAccount = (writer: Writer, write: (account: XUser, author: XUser) => void): void => {
  const account = pick(writer.random, [...writer.world.x.users.accounts.values()]);
  if (account !== undefined) write(account, writer.world.x.users.user(writer.name));
};

const by = 'visitor';

/** One of these happens each time. */
const SCENES: readonly ((writer: Writer) => void)[] = [
  (writer) => {
    const { world, text } = writer;
    onPage(writer, (page, author) => world.facebook.post(page, { by, author, text }));
  },
  (writer) => {
    const { world, random, text } = writer;
    onPage(writer, (page, author) => {
      const recent = world.objects.shelf(`feed:${page}`).slice(-COMMENTED_MAX);
      const target = world.facebook.visible(pick(random, recent) ?? '');
      if (target?.kind === 'post') world.facebook.comment(target, { by, author, text });
      else world.facebook.post(page, { by, author, text });
    });
  },
  (writer) => {
    const { world, text } = writer;
    onPage(writer, (page, person) =>
      world.facebook.message({ by, author: person, person, page, text }),
    );
  },
  (writer) => {
    const { world, text } = writer;
    toAccount(writer, ({ username }, author) =>
      world.x.tweet({ by, author, text: `@${username} ${text}` }),
    );
  },
  (writer) => {
    const { world, text } = writer;
    toAccount(writer, (_, author) => world.x.tweet({ by, author, text }));
  },
  (writer) => {
    const { world, text } = writer;
    toAccount(writer, (account, author) => world.x.message({ by, author, text }, account));
  },
];

const write = (world: World, random: Random, count: number): void => {
  const name = pick(random, NAMES) ?? '';
  const text = sentence(random, count);
  pick(random, SCENES)?.({ world, random, name, text });
};

export interface Traffic {
  /** Starts anew with this rate and seed; a rate of 0 stops. */
  readonly set: (perSecond: number, seed: number) => void;
  readonly state: () => { readonly perSecond: number; readonly written: number };
  readonly stop: () => void;
}

/** Nothing is written until a rate is set. */
export const createTraffic = (world: World): Traffic => {
  let timer: NodeJS.Timeout | undefined;
  let rate = 0;
  let written = 0;

  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    rate = 0;
  };

  return {
    set: (perSecond, seed) => {
      stop();
      if (perSecond === 0) return;
      rate = perSecond;
      written = 0;
      const random = createRandom(seed);
      const tickMs = Math.max(TICK_MIN_MS, 1_000 / perSecond);
      let due = 0;
      timer = setInterval(() => {
        // Rounded, so that a rate of 1 does not wait for a second tick.
        due = Number((due + (perSecond * tickMs) / 1_000).toFixed(6));
        for (; due >= 1; due -= 1) {
          written += 1;
          write(world, random, written);
        }
      }, tickMs);
      // Traffic alone must not keep a stopped product alive.
      timer.unref();
    },
    state: () => ({ perSecond: rate, written }),
    stop,
  };
};
