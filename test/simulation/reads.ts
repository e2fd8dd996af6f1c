/** What answers say of an actor's version: no older than what anyone was told before, and durable. */
import type { Address } from '../../actors/runtime/actor.ts';
import type { History } from './history.ts';
import type { RunContext } from './workload.ts';

export interface Reads {
  /** Someone begins to ask: what was known by then is the least that the answer may show. */
  readonly begin: (who: string, address: Address) => Reading;
}

export interface Reading {
  readonly end: (answer: unknown) => void;
}

const versionOf = (answer: unknown): number | undefined => {
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return undefined;
  return typeof answer.version === 'number' ? answer.version : undefined;
};

export const createReads = (
  { violate }: Pick<RunContext, 'violate'>,
  history: Pick<History, 'head'>,
): Reads => {
  const toldAnyone = new Map<Address, number>();
  const toldThem = new Map<string, number>();

  return {
    begin: (who, address) => {
      const known = toldAnyone.get(address) ?? 0;
      const own = `${who} ${address}`;
      const knownToThem = toldThem.get(own) ?? 0;
      return {
        end: (answer) => {
          const version = versionOf(answer);
          if (version === undefined) return;
          const text = `${who} was told version ${String(version)} of ${address}`;
          if (version < knownToThem)
            violate(
              'reads never go back for one client',
              [address],
              `${text}, ${String(knownToThem)} before`,
            );
          else if (version < known)
            violate('reads are up to date', [address], `${text}, someone ${String(known)} before`);
          const durable = versionOf(history.head(address)) ?? 0;
          if (version > durable)
            violate('what is told is durable', [address], `${text}, durable is ${String(durable)}`);
          toldAnyone.set(address, Math.max(version, toldAnyone.get(address) ?? 0));
          toldThem.set(own, Math.max(version, toldThem.get(own) ?? 0));
        },
      };
    },
  };
};
