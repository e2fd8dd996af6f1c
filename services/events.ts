/** Every event between nodes, with what it carries. Events are lossy: state is what is true. */
import type { Announcement } from '../actors/runtime/ports.ts';

export interface Events {
  /** A partition has a new owner, or none. */
  'partition.announced': Announcement;
  /** Local to a node: the feed has grown. */
  'feed.appended': undefined;
}
