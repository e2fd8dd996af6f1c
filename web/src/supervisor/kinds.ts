/** Kinds of status, types of interaction and codes of routing, by their names. */
import { useTranslation } from 'react-i18next';
import { supervisor } from '../text/en/supervisor.ts';

/** Those who can take something first, then those who soon may. */
export const kindsInOrder = [
  'available',
  'wrap_up',
  'follow_up',
  'not_answering',
  'busy',
  'do_not_disturb',
  'away',
] as const;

const isKeyOf = <T extends object>(object: T, key: string): key is keyof T & string =>
  Object.hasOwn(object, key);

export const useKindName = (): ((kind: string) => string) => {
  const { t } = useTranslation();
  return (kind) => (isKeyOf(supervisor.kinds, kind) ? t(`supervisor.kinds.${kind}`) : kind);
};

export const useTypeName = (): ((type: string) => string) => {
  const { t } = useTranslation();
  return (type) => (isKeyOf(supervisor.types, type) ? t(`supervisor.types.${type}`) : type);
};

/** What a code says of an agent, in words that go on with "is" or "has". */
export const useCodeWords = (): ((code: string | undefined) => string) => {
  const { t } = useTranslation();
  return (code = 'unknown') =>
    t(`supervisor.codes.${isKeyOf(supervisor.codes, code) ? code : 'unknown'}`);
};

export const useTermName = (): ((term: string) => string) => {
  const { t } = useTranslation();
  return (term) => (isKeyOf(supervisor.why.terms, term) ? t(`supervisor.why.terms.${term}`) : term);
};
