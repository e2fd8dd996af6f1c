/** Moleculer tells the others of a new node late; it takes no partitions before they can call it. */
import type { ServiceBroker } from 'moleculer';
import type { Ms } from '../../actors/types.ts';
import { callNode } from '../actions.ts';

const askAgainMs: Ms = 50;
const answerTimeoutMs: Ms = 500;
/** A node that can't make itself known for so long serves whom it can. */
const giveUpMs: Ms = 10_000;

/** Resolves once every living node says that it can call this one. */
export const untilReachable = async (broker: ServiceBroker): Promise<void> => {
  const giveUpAt = performance.now() + giveUpMs;
  const { nodeID } = broker;
  const knowsUs = async (other: string): Promise<boolean> =>
    isKnown(broker, other) &&
    callNode(
      broker,
      'cluster.hello',
      { nodeID },
      { nodeID: other, timeout: answerTimeoutMs },
    ).catch(() => false);
  while (performance.now() < giveUpAt) {
    const others = broker.node
      .status()
      .members.filter(({ incarnation, alive }) => alive && incarnation !== nodeID);
    const answers = await Promise.all(others.map(({ incarnation }) => knowsUs(incarnation)));
    if (answers.every(Boolean)) return;
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  }
};

/** Whether Moleculer on this node could call the other one. */
export const isKnown = (broker: ServiceBroker, nodeID: string): boolean => {
  const node = broker.registry.nodes.get(nodeID);
  return node !== undefined && node.available && node.services.length > 0;
};
