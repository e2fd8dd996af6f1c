/**
 * NATS as a witness of who is gone: each node listens on a subject of its own, and where nobody listens NATS
 * says so itself, about a millisecond after the process has ended. No account of the server's is needed.
 */
import type { ServiceBroker } from 'moleculer';
import type { NatsConnection } from 'nats';
import type { Witness } from '../../actors/runtime/evidence.ts';
import type { Incarnation } from '../../actors/runtime/partition-store.ts';
import type { Ms } from '../../actors/types.ts';

/** A server that is so slow says nothing. */
const answerWithinMs: Ms = 250;
/** What NATS answers for a subject without listeners. */
const nobodyListens = '503';

/** Among Moleculer's own: what its nodes may use is all that the cluster's account has to allow. */
const subjectOf = (incarnation: Incarnation): string => `MOL-baton.here.${incarnation}`;
const replyTo = (incarnation: Incarnation, question: number): string =>
  `MOL-baton.heard.${incarnation}.${String(question)}`;

export const natsWitness = (broker: ServiceBroker): Witness => {
  let listening: NatsConnection | undefined;
  let questions = 0;

  /** Also on the connection that takes the place of a lost one. */
  const listen = (connection: NatsConnection): void => {
    if (connection === listening) return;
    listening = connection;
    connection.subscribe(subjectOf(broker.nodeID), {
      callback: (error, message) => {
        // A server that doesn't let this node listen says so here, and there's no message.
        if (error === null) message.respond();
      },
    });
  };

  return {
    isGone: async (incarnation) => {
      const connection = connectionOf(broker);
      if (connection === undefined) throw new Error('Not connected to NATS');
      listen(connection);
      try {
        questions += 1;
        const reply = replyTo(broker.nodeID, questions);
        const options = { timeout: answerWithinMs, noMux: true, reply };
        await connection.request(subjectOf(incarnation), undefined, options);
        return false;
      } catch (error) {
        if (isNobody(error)) return true;
        throw error;
      }
    },
  };
};

const isNobody = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === nobodyListens;

/** Moleculer's own connection: the one by which other nodes reach this one. */
const connectionOf = ({ transit }: ServiceBroker): NatsConnection | undefined => {
  const transporter: unknown = transit?.tx;
  if (typeof transporter !== 'object' || transporter === null) return undefined;
  if (!('client' in transporter)) return undefined;
  const { client } = transporter;
  return isConnection(client) ? client : undefined;
};

const isConnection = (client: unknown): client is NatsConnection =>
  typeof client === 'object' && client !== null && 'request' in client && 'subscribe' in client;
