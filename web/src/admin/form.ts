/** One document while it's edited: what all of its fields share. */
import { createContext, useContext, useId } from 'react';
import type { Finding } from './check.ts';
import { type Fields, valueAt, written, type Path } from './path.ts';
import type { Document } from './documents.ts';
import type { Section } from './kinds.ts';
import type { Schema } from './schema.ts';

export interface Form {
  readonly section: Section;
  readonly schema: Schema;
  /** As it's kept; undefined for a new one. */
  readonly kept: Document | undefined;
  /** As it's typed. Numbers that can't be read are the text that was typed. */
  readonly draft: Fields;
  readonly set: (path: Path, value: unknown) => void;
  readonly findings: readonly Finding[];
  readonly isReadOnly: boolean;
}

export const FormContext = createContext<Form | undefined>(undefined);

/** @throws Error outside of a form */
export const useForm = (): Form => {
  const form = useContext(FormContext);
  if (form === undefined) throw new Error('There is no form here.');
  return form;
};

/** What a field of a document needs to show itself. */
export interface FieldPlace {
  readonly path: Path;
  readonly schema: Schema;
}

export const useField = ({ path }: Pick<FieldPlace, 'path'>) => {
  const { draft, set, findings, isReadOnly } = useForm();
  const id = useId();
  const place = written(path);
  return {
    id,
    value: valueAt(draft, path),
    change: (value: unknown): void => {
      set(path, value);
    },
    finding: findings.find(({ field }) => field === place),
    isReadOnly,
  };
};
