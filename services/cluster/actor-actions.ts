/** The actions of an actor's service: check the shape, find the actor, pass it on. Decides nothing. */
import type { ActionSchema, Context } from 'moleculer';
import { addressOf } from '../../actors/runtime/actor.ts';
import type { ParamsSchema } from '../params.ts';
import type { EnvelopeHeaders } from './actors.middleware.ts';

type ActorParams = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * One action for each kind of command, by the table of their parameters. Only the owner's node answers;
 * any other says who the owner is.
 */
export const actorActions = (
  kind: string,
  schemas: Readonly<Record<string, ParamsSchema>>,
): Record<string, ActionSchema> =>
  Object.fromEntries(
    Object.entries(schemas).map(([type, params]) => [
      type,
      {
        params,
        visibility: 'public',
        handler: (
          ctx: Context<ActorParams, object, Record<string, unknown>, Partial<EnvelopeHeaders>>,
        ) => {
          const { id, ...fields } = ctx.params;
          const { commandId, keepMs, repeated, deadlineAt, trace } = ctx.headers;
          return ctx.broker.node.ask({
            address: addressOf(kind, id),
            command: { ...fields, type },
            // Without one, Moleculer's own time-out is the caller's only bound.
            deadlineAt: deadlineAt ?? Infinity,
            ...(commandId === undefined ? {} : { commandId }),
            ...(keepMs === undefined ? {} : { keepMs }),
            ...(repeated === undefined ? {} : { repeated }),
            ...(trace === undefined ? {} : { trace }),
          });
        },
      },
    ]),
  );
