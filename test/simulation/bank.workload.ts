/** The runtime's own workload: people move numbered coins between accounts while nodes come and go. */
import { anyActor } from '../../actors/runtime/activation.ts';
import { addressOf } from '../../actors/runtime/actor.ts';
import type { EffectRunner } from '../../actors/runtime/ports.ts';
import { createAlarms } from './alarms.ts';
import {
  accountActor,
  accountCount,
  type AccountCommand,
  type AccountEvent,
  type PayEffect,
} from './bank.actor.ts';
import { createBooks } from './bank-books.ts';
import { createPerson, type Person } from './person.ts';
import { createRandom } from './random.ts';
import { createReads } from './reads.ts';
import { certainAfterMs, createSimPlatform, type SimPlatform } from './sim-platform.ts';
import { startProbes } from './bank-probes.ts';
import type { RunContext, Workload, WorkloadKind } from './workload.ts';

interface Payout {
  readonly coin: number;
}

/** Fewer than all accounts together keep, so that no coin wanders for ever. */
const coinsMax = 40;

const create = (context: RunContext): Workload => {
  const { seed, world, faults, history, violate } = context;
  const platform = createSimPlatform<Payout>(world, faults, createRandom(seed, 'platform'));
  const books = createBooks(context);
  const alarms = createAlarms(context);
  const reads = createReads(context, history);
  const certain: number[] = [];
  const style = createRandom(seed, 'bank');
  const peopleCount = Math.min(context.peopleMax, 3 + style.below(8));
  const restMaxMs = style.pick([20, 80, 400, 800]);
  const accounts = style.pick([2, accountCount, accountCount]);
  let coins = 0;
  let busy = 0;
  const shift = { isOver: false };

  platform.onWritten(({ content }) => {
    books.paidOnPlatform(content.coin);
  });
  history.listen({
    onCommit: ({ delta }) => {
      for (const json of delta.events) {
        const { actor, event } = JSON.parse(json) as { actor: string; event: AccountEvent };
        take(actor.slice(actor.indexOf('/') + 1), event);
      }
    },
  });

  const take = (account: string, event: AccountEvent): void => {
    books.take(account, event);
    const subject = `account/${account}`;
    if (event.type === 'alarmSet') alarms.set(subject, event.alarm, event.dueAt);
    if (event.type === 'rang') alarms.rang(subject, event.alarm, event.dueAt);
  };

  const live = async (person: Person): Promise<void> => {
    busy += 1;
    while (!shift.isOver) {
      await person.rest(person.random.between(1, restMaxMs));
      await act(person);
    }
    busy -= 1;
  };

  const act = async (person: Person): Promise<void> => {
    const { random } = person;
    const address = addressOf('account', String(random.below(accounts)));
    const command = choose(person);
    if (command.type === 'get') {
      await person.perform({ address, command });
      return;
    }
    const commandId = person.nextId();
    const outcome = await person.perform({ address, command, commandId, repeated: true });
    if (command.type === 'issue' && outcome.status === 'done') certain.push(command.coin);
  };

  const choose = ({ random, nextId }: Person): AccountCommand => {
    const dice = random.next();
    if (dice < 0.25 && coins < coinsMax) {
      coins += 1;
      return { type: 'issue', coin: coins };
    }
    if (dice < 0.26) return sendBomb(random);
    if (dice < 0.6) return { type: 'transfer', to: String(random.below(accounts)) };
    if (dice < 0.7)
      return {
        type: 'remind',
        alarm: nextId(),
        inMs: random.between(1, random.pick([2_000, 20_000])),
      };
    if (dice < 0.8) return { type: 'pay' };
    return { type: 'get' };
  };

  const sendBomb = (random: Person['random']): AccountCommand => ({
    type: 'sendBomb',
    to: String(random.below(accountCount)),
    late: random.chance(0.5),
  });

  return {
    actors: [anyActor(accountActor)],
    isExpectedToFail: (command) => command === 'explode',
    config: () => undefined,
    residents: () => [],
    createEffects: (process) => createPayer(platform, process),
    start: () => {
      startProbes(context, reads, { random: createRandom(seed, 'probes'), accounts });
      for (let i = 0; i < peopleCount; i += 1) {
        const name = `person${String(i)}`;
        void live(createPerson(name, createRandom(seed, name), context, reads));
      }
    },
    finish: () => {
      shift.isOver = true;
    },
    underWay: () =>
      busy > 0 ? `${String(busy)} people are busy` : (books.underWay() ?? alarms.pending()),
    check: () => {
      books.checkPayments();
      for (const coin of certain)
        if (!books.has(coin))
          violate('what was acknowledged is durable', [], `coin ${String(coin)} is lost`);
      alarms.checkLateness(context.disturbances());
    },
  };
};

/** What a hub does: connect, ask, act in the same tick; read before it sends again. */
const createPayer = (
  platform: SimPlatform<Payout>,
  process: Parameters<SimPlatform<Payout>['connect']>[0],
): EffectRunner => ({
  run: async (effect, { verify, mayAct }) => {
    const { coin } = effect as PayEffect;
    if (verify) {
      const seen = await platform.read(process);
      if (seen === undefined) return { type: 'payPostponed', coin, afterMs: 300, unknown: true };
      if (seen.some(({ content }) => content.coin === coin)) return { type: 'paid', coin };
    }
    await platform.connect(process);
    if (!mayAct()) return undefined;
    const outcome = await platform.write(process, { coin });
    if (outcome.status === 'done') return { type: 'paid', coin };
    if (outcome.status === 'refused') return { type: 'payRefused', coin };
    return { type: 'payPostponed', coin, afterMs: certainAfterMs, unknown: true };
  },
});

export const bank: WorkloadKind = { name: 'bank', create };
