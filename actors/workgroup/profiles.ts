/** Finds the profile of an entry: the same for all that ask for the same. */
import { requiredOf } from '../agent/skills.domain.ts';
import type { RequiredSkill } from '../configuration.ts';
import type { Search } from './candidates.ts';
import { createLine } from './line.ts';
import { compareRanks, type Board, type Profile } from './waiting.ts';
import type { Queued } from './workgroup.protocol.ts';

/** Profiles beyond these are forgotten as soon as nothing waits in them. */
const profilesMax = 256;

/** What an entry asks for never changes, but is replaced; to write it out is dear. */
const texts = new WeakMap<readonly RequiredSkill[], string>();

const textOf = (required: readonly RequiredSkill[]): string => {
  const known = texts.get(required);
  if (known !== undefined) return known;
  const text = JSON.stringify(required);
  texts.set(required, text);
  return text;
};

/** @param stage the stage of the rings that the entry has reached */
export const profileOf = (search: Search, queued: Queued, stage: number): Profile => {
  const { board, workgroup } = search;
  const { interactionType: type, requiredSkills, lowered } = queued;
  const alike = alikeIn(board, textOf(requiredSkills));
  const wish = `${type} ${String(stage)} ${String(lowered)}`;
  const known = alike.get(wish);
  if (known !== undefined) return known;
  const required = requiredOf(workgroup.requiredSkills, requiredSkills, lowered);
  const key = `${type} ${String(stage)} ${JSON.stringify(required)}`;
  const profile = board.profiles.get(key) ?? added(board, { key, type, required, stage });
  alike.set(wish, profile);
  return profile;
};

const alikeIn = ({ byWish }: Board, text: string): Map<string, Profile> => {
  const alike = byWish.get(text) ?? new Map<string, Profile>();
  byWish.set(text, alike);
  return alike;
};

const added = (
  board: Board,
  asked: Pick<Profile, 'key' | 'type' | 'required' | 'stage'>,
): Profile => {
  if (board.profiles.size >= profilesMax) forgetEmpty(board);
  const profile: Profile = { ...asked, waiting: createLine(compareRanks), ready: undefined };
  board.profiles.set(asked.key, profile);
  return profile;
};

/** Together with the ways to them: what comes by these again makes a new one. */
const forgetEmpty = ({ profiles, byWish }: Board): void => {
  for (const [key, { waiting }] of profiles) if (waiting.size() === 0) profiles.delete(key);
  for (const alike of byWish.values())
    for (const [wish, { key }] of alike) if (!profiles.has(key)) alike.delete(wish);
};
