/** How far each server is ready: which lines it has a vote on. What a rolling restart must wait for. */
import type { Line } from './protocol.ts';
import type { HostedReplica } from './replica.ts';

export interface ServerStatus {
  /** Its place in the list of addresses, from 1. */
  readonly server: number;
  /** Absent while its process is not admitted, or can't be reached. */
  readonly incarnation?: number;
  /** Why it's not admitted. */
  readonly trouble?: string;
  /** Lines on which it has a vote, of all. */
  readonly valid: number;
  readonly lines: number;
  /** Lines whose copy stands where the furthest does, or a few commits behind, as under load. */
  readonly level: number;
}

/** The servers are not asked in one instant. */
const fewCommits = 16;

export const readinessOf = async (
  replicas: readonly HostedReplica[],
  lines: readonly Line[],
): Promise<readonly ServerStatus[]> => {
  const furthest = new Map<Line, number>();
  const seen = await Promise.all(
    replicas.map(async (replica) => {
      const looks = await Promise.all(lines.map((line) => lookAt(replica, line)));
      for (const { line, seq } of looks) furthest.set(line, Math.max(seq, furthest.get(line) ?? 0));
      return { replica, looks };
    }),
  );
  return seen.map(({ replica, looks }) => {
    const trouble = replica.trouble();
    const incarnation = replica.identity()?.kept?.incarnation;
    return {
      server: replica.index + 1,
      ...(replica.isReady() && incarnation !== undefined ? { incarnation } : {}),
      ...(replica.isReady() || trouble === undefined ? {} : { trouble }),
      valid: looks.filter(({ isVoter }) => isVoter).length,
      lines: lines.length,
      level: looks.filter(({ line, seq }) => seq >= (furthest.get(line) ?? 0) - fewCommits).length,
    };
  });
};

interface Standing {
  readonly line: Line;
  readonly isVoter: boolean;
  readonly seq: number;
}

const lookAt = async (replica: HostedReplica, line: Line): Promise<Standing> => {
  const unknown = { line, isVoter: false, seq: -1 };
  try {
    const reply = await replica.call('look', { line });
    return reply.status === 'ok'
      ? { line, isVoter: reply.isVoter, seq: reply.isVoter ? reply.place.seq : -1 }
      : unknown;
  } catch {
    return unknown;
  }
};

/** Whether every server has its vote on every line, and what the others have. */
export const isWhole = (servers: readonly ServerStatus[]): boolean =>
  servers.every(({ valid, level, lines }) => valid === lines && level === lines);
