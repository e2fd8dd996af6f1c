/** What the command line asks for. */
import { parseArgs } from 'node:util';
import { workgroupId, type EpochMs, type WorkgroupId } from '../../actors/types.ts';

export interface Options {
  readonly from: EpochMs;
  /** Exclusive. */
  readonly to: EpochMs;
  /** One workgroup only; all when absent. */
  readonly workgroup?: WorkgroupId;
  /** A file with other rules. */
  readonly config?: string;
  /** Where the whole report goes, besides what is shown. */
  readonly json?: string;
}

/** A wrong command line; the message is for whoever typed it. */
class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

const usage = `npm run replay -- [--from INSTANT] [--to INSTANT] [--workgroup ID] [--config FILE] [--json FILE]

  --from, --to    the period, such as 2026-11-22T10:00Z; without a zone it's UTC; default: all that is recorded
  --workgroup     one workgroup only
  --config        what if: the period under the rules of this file, as GET /api/v1/config gives them, or parts of it
  --json          the whole report as JSON into this file`;

/** @throws OptionsError */
export const readOptions = (args: readonly string[]): Options => {
  const { from, to, workgroup, config, json } = parse(args);
  const options: Options = {
    from: from === undefined ? -Infinity : instantOf('--from', from),
    to: to === undefined ? Infinity : instantOf('--to', to),
    ...(workgroup === undefined ? {} : { workgroup: workgroupId(workgroup) }),
    ...(config === undefined ? {} : { config }),
    ...(json === undefined ? {} : { json }),
  };
  if (options.from >= options.to) throw new OptionsError('--from must be before --to.');
  return options;
};

const parse = (args: readonly string[]) => {
  const text = { type: 'string' } as const;
  try {
    const known = { from: text, to: text, workgroup: text, config: text, json: text };
    return parseArgs({ args: [...args], options: known, strict: true }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new OptionsError(`${message}\n\n${usage}`);
  }
};

const instantOf = (name: string, text: string): EpochMs => {
  const at = Date.parse(/T[^Z+-]*$/u.test(text) ? `${text}Z` : text);
  if (Number.isNaN(at))
    throw new OptionsError(`${name} is no instant; one is written 2026-11-22T10:00Z.`);
  return at;
};
