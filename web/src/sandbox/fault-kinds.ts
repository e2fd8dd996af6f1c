/** The faults that one can switch on by hand; programs can do more by the control interface. */
import type { Fault, Item } from './control.ts';

type Platform = Item['platform'];

export const faultNames = [
  'down',
  'slow',
  'lost',
  'reset',
  'twice',
  'shuffled',
  'broken',
  'expired',
] as const;
export type FaultName = (typeof faultNames)[number];

interface Kind {
  readonly kind: string;
  /** Of requests. */
  readonly method: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

const kinds: Readonly<Record<FaultName, Kind>> = {
  down: { kind: 'status', method: '\\w+', more: { status: 503 } },
  slow: { kind: 'delay', method: '\\w+', more: { ms: 3_000 } },
  lost: { kind: 'reset_after', method: 'POST' },
  reset: { kind: 'reset_before', method: 'POST' },
  twice: { kind: 'duplicate', method: 'GET' },
  shuffled: { kind: 'reorder', method: 'GET' },
  broken: { kind: 'truncate', method: 'GET' },
  expired: { kind: 'expire_token', method: '\\w+' },
};

/** As the control interface takes it. */
export const faultOf = (platform: Platform, name: FaultName): object => {
  const { kind, method, more } = kinds[name];
  return { match: `^${method} /sandbox/${platform}/`, kind, ...more };
};

export const isFault = (fault: Fault, platform: Platform, name: FaultName): boolean => {
  const { kind, method } = kinds[name];
  return fault.kind === kind && fault.match === `^${method} /sandbox/${platform}/`;
};

export const isKnown = (fault: Fault): boolean =>
  (['facebook', 'x'] as const).some((platform) =>
    faultNames.some((name) => isFault(fault, platform, name)),
  );
