/** Looks through My Interactions: customer, words, workgroup, id. All that is asked for must be there. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Interaction, Message } from '../api/answers.ts';
import { workgroupsQuery } from '../api/queries.ts';
import { threadQuery } from '../api/thread.ts';

export interface Found {
  readonly interaction: Interaction;
  /** The line in which it stands, where that isn't the newest one. */
  readonly line: string | undefined;
}

/** Without case and without accents: who searches types in a hurry. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsIn = (query: string): readonly string[] => plain(query).split(/\s+/u).filter(Boolean);

/** How much of a line is shown before what was found in it. */
const beforeMax = 20;

const lineOf = (text: string, word: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ');
  const at = plain(line).indexOf(word);
  return at > beforeMax ? `…${line.slice(at - beforeMax)}` : line;
};

/**
 * @param ordered - undefined until they are known
 * @returns those that have it, in their order; all while nothing is asked for
 */
const useFound = (
  ordered: readonly Interaction[] | undefined,
  query: string,
): readonly Found[] | undefined => {
  const words = wordsIn(query);
  const isSearching = words.length > 0;
  const { data: workgroups = [] } = useQuery(workgroupsQuery);
  // A row asks for its thread once it's in view; who searches looks at all of them.
  const threads = useQueries({
    queries: (isSearching ? (ordered ?? []) : []).map(({ id }) => threadQuery(id)),
  });
  if (!isSearching) return ordered?.map((interaction) => ({ interaction, line: undefined }));
  return ordered?.flatMap((interaction, place) => {
    const name = workgroups.find(({ id }) => id === interaction.workgroup)?.name ?? '';
    const messages = threads[place]?.data?.items ?? [];
    const found = lookIn(interaction, name, messages, words);
    return found === undefined ? [] : [found];
  });
};

export interface Search {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly found: readonly Found[] | undefined;
  /** The same without where it was found. */
  readonly shown: readonly Interaction[] | undefined;
}

export const useSearch = (ordered: readonly Interaction[] | undefined): Search => {
  const [query, onQuery] = useState('');
  const found = useFound(ordered, query);
  return { query, onQuery, found, shown: found?.map(({ interaction }) => interaction) };
};

const lookIn = (
  interaction: Interaction,
  workgroupName: string,
  messages: readonly Message[],
  words: readonly string[],
): Found | undefined => {
  const { id, customer, workgroup } = interaction;
  const about = [id, workgroup, workgroupName, ...Object.values(customer)].map(plain).join('\n');
  const open = words.filter((word) => !about.includes(word));
  if (open.length === 0) return { interaction, line: undefined };
  // The rest must stand in one message: words from here and there would find anything.
  const hit = messages.findLast(({ text, author, attachments = [] }) => {
    const names = attachments.flatMap(({ name = '', alt = '' }) => [name, alt]);
    const all = plain([text, author.name ?? '', ...names].join('\n'));
    return open.every((word) => all.includes(word));
  });
  return hit && { interaction, line: lineOf(hit.text, open[0] ?? '') || undefined };
};
