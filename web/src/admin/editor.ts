/** Editing one document: what is typed, what is wrong with it, saving it, and what others did meanwhile. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { useMe } from '../app/me.ts';
import { findingsIn, type Finding } from './check.ts';
import { differencesBetween, isSame, patchBetween, patched } from './difference.ts';
import { type Fields, withField, type Path } from './path.ts';
import {
  changeDocument,
  contentOf,
  createDocument,
  documentQuery,
  findingsOf,
  refreshDocuments,
  type Document,
} from './documents.ts';
import { draftKey, keepDraft, useDrafts, type Draft } from './drafts.ts';
import { mayWrite, type Section } from './kinds.ts';
import { emptyOf, schemaOf, type Schema } from './schema.ts';

/** Somebody else has saved it since it was opened. */
export interface Conflict {
  readonly theirs: Document;
  readonly base: Document;
}

/** Somebody else has saved it since it was opened. */
const conflictOf = (draft: Draft | undefined, kept: Document | undefined): Conflict | undefined => {
  const base = draft?.base;
  if (base === undefined || kept === undefined || kept.version <= base.version) return undefined;
  return { theirs: kept, base };
};

/** What an editor begins with: a document without its id, or a new one's defaults. */
const startOf = (schema: Schema, base: Document | undefined): Fields =>
  base === undefined ? emptyOf(schema) : contentOf(base);

const keyOf = (kind: string, kept: Document | undefined): string => draftKey(kind, kept?.id ?? '');

/** What is typed, and what it's compared with. */
const useDraft = ({ kind, table }: Section, kept: Document | undefined) => {
  const schema = schemaOf(table);
  const key = keyOf(kind, kept);
  const draft = useDrafts().get(key);
  const { base, fields = startOf(schema, kept) } = draft ?? { base: kept };
  const start = startOf(schema, base);
  const isDifferent = !isSame(fields, start);
  // What says the same as what is kept is no draft.
  const isIdle = draft !== undefined && !isDifferent;
  useEffect(() => {
    if (isIdle) keepDraft(key, undefined);
  }, [isIdle, key]);
  return {
    schema,
    base,
    start,
    fields,
    isChanged: isDifferent,
    conflict: isDifferent ? conflictOf(draft, kept) : undefined,
    write: (next: Fields, on = base): void => {
      keepDraft(key, { base: on, fields: next });
    },
    drop: (): void => {
      keepDraft(key, undefined);
    },
  };
};

type Drafting = ReturnType<typeof useDraft>;

/** Sending it, and what is said against it. */
const useSaving = (
  { kind }: Section,
  kept: Document | undefined,
  { base, start, fields, drop }: Drafting,
) => {
  const queries = useQueryClient();
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const onFailure = async (error: unknown): Promise<void> => {
    const { code, details } = failureOf(error);
    setFailure(error);
    if (code === 'validation_failed') setRefused(findingsOf(details['list']));
    if (code === 'version_conflict' && kept !== undefined)
      await queries.refetchQueries(documentQuery(kind, kept.id));
  };
  return {
    refused,
    failure,
    isSaving,
    /** What was said of it is no longer so. */
    forget: (): void => {
      setRefused([]);
      setFailure(undefined);
    },
    /** @returns what it is now; undefined when it could not be saved */
    save: async (): Promise<Document | undefined> => {
      setSaving(true);
      setFailure(undefined);
      try {
        const saved = await (base === undefined
          ? createDocument(kind, fields)
          : changeDocument(kind, base, patchBetween(start, fields)));
        drop();
        await refreshDocuments(queries);
        return saved;
      } catch (error) {
        await onFailure(error);
        return undefined;
      } finally {
        setSaving(false);
      }
    },
  };
};

export const useEditor = (section: Section, kept: Document | undefined) => {
  const me = useMe();
  const drafting = useDraft(section, kept);
  const saving = useSaving(section, kept, drafting);
  const [isTried, setTried] = useState(false);
  const { schema, start, fields, conflict, write } = drafting;
  const typed = findingsIn(schema, fields).filter(({ field }) => field !== 'id');
  const shown = typed.filter(({ code }) => code !== 'required' || isTried);
  const leave = (): void => {
    saving.forget();
    setTried(false);
  };
  return {
    form: {
      section,
      schema,
      kept,
      draft: fields,
      set: (path: Path, value: unknown): void => {
        saving.forget();
        write(withField(fields, path, value));
      },
      findings: [...shown, ...saving.refused],
      isReadOnly: !mayWrite(me, section.kind),
    },
    differences: differencesBetween(start, fields),
    isChanged: drafting.isChanged,
    failure: saving.failure,
    isSaving: saving.isSaving,
    conflict,
    /** Whether it can be sent; what is missing is said from then on. */
    ready: (): boolean => {
      setTried(true);
      return typed.length === 0;
    },
    save: saving.save,
    discard: (): void => {
      leave();
      drafting.drop();
    },
    /** What was changed here, on top of what somebody else has saved. */
    rebase: (): void => {
      if (conflict === undefined) return;
      leave();
      const { theirs } = conflict;
      write(patched(contentOf(theirs), patchBetween(start, fields)), theirs);
    },
  };
};

export type Editor = ReturnType<typeof useEditor>;
