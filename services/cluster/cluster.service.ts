import type { ServiceSchema } from 'moleculer';
import type { Announcement } from '../../actors/runtime/ports.ts';
import type { Handlers } from '../actions.ts';
import { DeliverParams, HelloParams, NothingParams } from './cluster.params.ts';

const actions: Handlers<'cluster'> = {
  deliver: {
    params: DeliverParams,
    handler: (ctx) => ctx.broker.node.accept(ctx.params.parcels),
  },
  hello: {
    params: HelloParams,
    handler: (ctx) => {
      const node = ctx.broker.registry.nodes.get(ctx.params.nodeID);
      return Promise.resolve(node !== undefined && node.available && node.services.length > 0);
    },
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
