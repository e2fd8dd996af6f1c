/** All that the parts of the sandbox share. */
import type { FacebookWorld } from './facebook-world.ts';
import type { Origin } from './media.ts';
import type { PlatformObjects } from './platform-objects.ts';
import type { Settings } from './settings.ts';
import type { FacebookTokens } from './tokens.ts';
import type { XWorld } from './x-world.ts';

export interface World {
  readonly seed: number;
  /** The sandbox's clock, which its control interface can set. */
  readonly now: () => number;
  /** The clock that can't be set: for what must stay honest to a real client, such as rate limits. */
  readonly realNow: () => number;
  readonly objects: PlatformObjects;
  readonly settings: Settings;
  readonly facebook: FacebookWorld;
  readonly facebookTokens: FacebookTokens;
  readonly x: XWorld;
  /** For the addresses of media. */
  readonly origin: Origin;
}
