/**
 * People who sit at a node that others may take for dead while it lives: one changes an account by way of
 * another node, then one asks the struck node, which must not tell what was true before.
 */
import { addressOf, type Address, type Tagged } from '../../actors/runtime/actor.ts';
import { hopMs } from './latency.ts';
import type { Random } from './random.ts';
import type { Reads } from './reads.ts';
import type { SimNode } from './sim-node.ts';
import type { RunContext } from './workload.ts';

/** How often somebody looks whether a node was struck. */
const lookEveryMs = 10;

export const startProbes = (
  { world, cluster, disturbances, faults }: RunContext,
  reads: Reads,
  { random, accounts }: { readonly random: Random; readonly accounts: number },
): void => {
  let seen = 0;
  let probes = 0;

  const look = (): void => {
    const all = disturbances().flatMap(({ node, to }) => (node === undefined ? [] : { node, to }));
    for (const { node, to } of all.slice(seen)) void probe(node, to);
    seen = all.length;
    if (!faults.areOver()) world.after(lookEveryMs, 'somebody looks around', look);
  };

  /** Asks one node, as a client that is connected to it; nothing when it can't be had. */
  const askAt = (node: SimNode, address: Address, command: Tagged): Promise<unknown> => {
    const commandId = command.type === 'get' ? {} : { commandId: `probe-${String(probes)}` };
    return new Promise((resolve) => {
      world.after(3_000, 'a prober gives up', () => {
        resolve(undefined);
      });
      const begin = (): void => {
        node.ask({ address, command, ...commandId }).then(resolve, () => {
          resolve(undefined);
        });
      };
      world.after(hopMs(random), ' is probed', begin, node.process);
    });
  };

  const told = async (who: string, node: SimNode, address: Address, command: Tagged) => {
    const reading = reads.begin(who, address);
    const answer = await askAt(node, address, command);
    reading.end(answer);
    return answer;
  };

  const probe = async (name: string, until: number): Promise<void> => {
    const struck = cluster.nodes().find(({ process }) => process.id === name);
    const others = cluster.nodes().filter(({ process }) => process.id !== name);
    if (struck === undefined || others.length === 0) return;
    const account = ownAccount(struck, accounts, random);
    if (account === undefined) return;
    while (world.now() < until) {
      probes += 1;
      const remind = { type: 'remind', alarm: `probe-${String(probes)}`, inMs: 10_000 };
      await told('the one elsewhere', random.pick(others), account, remind);
      await told('the one at the struck node', struck, account, { type: 'get' });
    }
  };

  look();
};

const ownAccount = (
  { node: { directory }, process }: SimNode,
  accounts: number,
  random: Random,
): Address | undefined => {
  const own = Array.from({ length: accounts }, (_, i) => addressOf('account', String(i))).filter(
    (address) => directory.find(directory.partitionOf(address))?.owner === process.id,
  );
  return own.length === 0 ? undefined : random.pick(own);
};
