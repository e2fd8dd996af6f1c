/**
 * Faults of the quorum store, each as it would be if a rule were missing: a change of the text of the
 * product, or of the servers' scripts as the simulator has them. The product has no switches for them. Those
 * that need a rarer chance, or that the client doesn't let happen, have tests of their own in
 * `test/unit/quorum`.
 */
export interface QuorumPlant {
  readonly what: string;
  /** It must be found within so many seeds, counted from 1. */
  readonly within: number;
  /** Runs before this one are known not to find it; to save time. */
  readonly from?: number;
  readonly changes: readonly Change[];
}

export interface Change {
  /** The end of the file's path. */
  readonly file: string;
  /** Stands there exactly once. */
  readonly from: string;
  readonly to: string;
}

const acceptor = 'simulation/quorum-acceptor.ts';
const product = (file: string): string => `store/quorum/${file}`;

export const quorumPlants: readonly QuorumPlant[] = [
  {
    what: 'a commit is taken whatever was promised',
    within: 20,
    changes: [
      {
        file: acceptor,
        from: "if (state.promise > place.epoch) return { status: 'fenced', epoch: state.promise };",
        to: '',
      },
    ],
  },
  {
    what: 'a server votes whatever it has forgotten',
    within: 20,
    changes: [
      {
        file: acceptor,
        from: 'lineIn(kept, line).valid === kept.incarnation;',
        to: 'lineIn(kept, line).valid > 0;',
      },
    ],
  },
  {
    what: 'the copy with the highest seq is adopted, whatever its epoch',
    within: 400,
    changes: [
      {
        file: product('claim.ts'),
        from: 'if (isFurther(reply.place, base))',
        to: 'if (reply.place.seq > base.seq)',
      },
    ],
  },
  {
    what: 'a claim serves before a majority is stamped',
    within: 100,
    changes: [
      { file: product('term.ts'), from: 'Math.max(0, base.seq - 1)', to: 'base.seq' },
      { file: product('term.ts'), from: 'waiting: promised(),', to: 'waiting: undefined,' },
    ],
  },
  {
    what: 'a copy is put into use though the server is further',
    within: 400,
    from: 150,
    changes: [
      {
        file: acceptor,
        from: 'if (isVoter(kept, line) && isBeyond) return { ...ok, seq };',
        to: 'if (isBeyond && isVoter(kept, line) && seq < 0) return { ...ok, seq };',
      },
    ],
  },
  {
    what: 'one server acknowledges a commit',
    within: 50,
    changes: [
      {
        file: product('term.ts'),
        from: 'if (votes < majority) return;',
        to: 'if (votes < Math.min(1, majority)) return;',
      },
    ],
  },
  {
    what: 'an epoch is promised to two claims',
    within: 50,
    changes: [
      {
        file: acceptor,
        from: 'state.promise === epoch && state.nonce !== nonce',
        to: 'nonce === epoch.toString()',
      },
    ],
  },
  {
    what: 'a process is taken for the one before it',
    within: 50,
    changes: [
      {
        file: product('replica.ts'),
        from: 'identity?.kept === undefined || identity.kept.run !== identity.run',
        to: 'identity?.kept === undefined',
      },
    ],
  },
  {
    what: 'a read takes the furthest copy for history',
    within: 50,
    changes: [
      {
        file: product('reading.ts'),
        from: 'return there.length < council.majority ? undefined : there;',
        to: 'return there;',
      },
      {
        file: product('reading.ts'),
        from: 'atFurthest(some).length >= council.majority',
        to: 'atFurthest(some).length >= 1',
      },
    ],
  },
  {
    what: 'a reader of the feed is shown what is not acknowledged',
    within: 500,
    from: 470,
    changes: [
      {
        file: product('quorum-feed.ts'),
        from: "pageOf(furthest, 'before')",
        to: "pageOf(furthest, 'last')",
      },
    ],
  },
  {
    what: 'a copy misses the commits made while it was read',
    within: 50,
    changes: [
      {
        file: product('repair.ts'),
        from: "if (part !== 'events') await catchUp(term, shadow, piece.place.seq);",
        to: '',
      },
    ],
  },
  {
    what: 'a copy is put into use with pieces missing',
    within: 200,
    from: 95,
    changes: [
      {
        file: acceptor,
        from: "if (shadow.pieces !== number - 1) return { status: 'noShadow' };",
        to: '',
      },
      {
        file: acceptor,
        from: 'pieces > 0 && shadow.pieces === pieces && shadow.seq === seq;',
        to: 'shadow.seq >= 0;',
      },
    ],
  },
];
