/** What a list says of a document besides its name: what one looks for. */
import { useTranslation } from 'react-i18next';
import type { Document } from './documents.ts';
import type { Kind } from './kinds.ts';
import { useNames } from './use-choices.ts';
import { useWords } from './words.ts';

const countOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const useFacts = (kind: Kind): ((document: Document) => string) => {
  const { t } = useTranslation();
  const { shown, valueName } = useWords();
  const nameOfWorkgroup = useNames('workgroups');
  const facts: Partial<Record<Kind, (document: Document) => string>> = {
    channels: ({ platform, workgroup }) =>
      `${valueName(textOf(platform))} → ${nameOfWorkgroup(textOf(workgroup))}`,
    accounts: ({ platform }) => valueName(textOf(platform)),
    licences: ({ count }) => t('admin.facts.licences', { count: Number(count) }),
    parameters: ({ value }) => textOf(value),
    roles: ({ rights }) => shown(rights),
    statuses: ({ kind: kindOfStatus }) => valueName(textOf(kindOfStatus)),
    users: ({ roles }) => shown(roles),
    workgroups: ({ members }) => t('admin.facts.members', { count: countOf(members) }),
    stations: ({ licences }) => t('admin.facts.stations', { count: countOf(licences) }),
    webhooks: ({ url }) => textOf(url),
    responses: ({ text }) => textOf(text).slice(0, 60),
  };
  return facts[kind] ?? (() => '');
};
