import type { Service, ServiceSchema } from 'moleculer';
import type { Feed } from '../../actors/runtime/partition-store.ts';
import type { Handlers } from '../actions.ts';
import type { Events } from '../events.ts';
import { FeedParams } from './feed.params.ts';

/** Every published event in one order, for whoever on this node wants to follow. */
export const createFeedService = (feed: Feed): ServiceSchema => {
  const actions: Handlers<'feed'> = {
    read: {
      params: FeedParams,
      handler: ({ params: { after, limit } }) => feed.read(after, limit),
    },
  };
  const appended: keyof Events = 'feed.appended';
  let unwatch = (): void => undefined;
  return {
    name: 'feed',
    actions,
    started(this: Service) {
      unwatch = feed.watch(() => {
        // A listener's failure is its own affair; the next news comes anyway.
        void Promise.resolve(this.broker.broadcastLocal(appended)).catch(() => undefined);
      });
      return Promise.resolve();
    },
    stopped() {
      unwatch();
      return Promise.resolve();
    },
  };
};
