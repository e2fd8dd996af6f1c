/** What happened in a run: always as a hash, and as text when someone wants to read it. */
export interface Trace {
  /** Folds one step into the hash. */
  readonly step: (at: number, label: string) => void;
  /** A line for a reader; described only when there is one. */
  readonly line: (at: number, describe: () => Described) => void;
  readonly lines: () => readonly TraceLine[];
  /** Eight hexadecimal digits. */
  readonly hash: () => string;
}

export interface Described {
  /** The actors, partitions and processes that it is about; none: it concerns everyone. */
  readonly subjects: readonly string[];
  readonly text: string;
}

export interface TraceLine extends Described {
  readonly at: number;
}

/** @param isRecording lines cost much more than the hash, so they are kept only for a reader */
export const createTrace = (isRecording: boolean): Trace => {
  let hash = 0x811c9dc5;
  const lines: TraceLine[] = [];

  const fold = (value: number): void => {
    hash = Math.imul(hash ^ value, 0x01000193);
  };

  return {
    step: (at, label) => {
      fold(Math.round(at * 1_000));
      for (let i = 0; i < label.length; i += 1) fold(label.charCodeAt(i));
    },
    line: (at, describe) => {
      if (isRecording) lines.push({ at, ...describe() });
    },
    lines: () => lines,
    hash: () => (hash >>> 0).toString(16).padStart(8, '0'),
  };
};
