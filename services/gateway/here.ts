/** Asks this very node: the balancer would send the question, passwords included, to any. */
import type { ServiceBroker } from 'moleculer';
import { callNode, type NodeActions, type Params, type Reply } from '../actions.ts';

/** A node answers such questions from memory, or from its store. */
const timeoutMs = 5_000;

export const askHere = <A extends keyof NodeActions>(
  broker: Pick<ServiceBroker, 'call' | 'nodeID'>,
  action: A,
  params: Params<A>,
  timeout = timeoutMs,
): Promise<Reply<A>> => callNode(broker, action, params, { nodeID: broker.nodeID, timeout });
