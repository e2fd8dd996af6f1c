import type { ServiceSchema } from 'moleculer';
import type { Announcement } from '../../actors/runtime/ports.ts';
import type { Handlers } from '../actions.ts';
import { DeliverParams, DrainParams, HelloParams, NothingParams } from './cluster.params.ts';
import { isKnown } from './reachability.ts';

const actions: Handlers<'cluster'> = {
  deliver: {
    params: DeliverParams,
    handler: (ctx) => ctx.broker.node.accept(ctx.params.parcels),
  },
  drain: {
    params: DrainParams,
    handler: async ({ broker, params }) => {
      if (params.isDrained) return broker.node.drain();
      await broker.node.undrain();
      return true;
    },
  },
  hello: {
    params: HelloParams,
    handler: (ctx) => Promise.resolve(isKnown(ctx.broker, ctx.params.nodeID)),
  },
  status: {
    params: NothingParams,
    handler: (ctx) => Promise.resolve(ctx.broker.node.status()),
  },
};

/** What nodes say to each other. */
export const clusterService: ServiceSchema = {
  name: 'cluster',
  actions,
  events: {
    'partition.announced': {
      handler: (ctx: {
        broker: { node: { heard: (news: Announcement) => void } };
        params: Announcement;
      }) => {
        ctx.broker.node.heard(ctx.params);
      },
    },
  },
};
