/** What went wrong, in words for people. */
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';
import { errors, refusals } from './en/failures.ts';

const isKeyOf = <T extends object>(object: T, key: string | undefined): key is keyof T & string =>
  key !== undefined && Object.hasOwn(object, key);

export const useSentence = (): ((error: unknown) => string) => {
  const { t } = useTranslation();
  return (error) => {
    const { code } = failureOf(error);
    return t(`errors.${isKeyOf(errors, code) ? code : 'internal'}`);
  };
};

/** Why a platform takes no reply, or has not taken one. */
export const useReason = (): ((code: string | undefined) => string) => {
  const { t } = useTranslation();
  return (code) => t(`refusals.${isKeyOf(refusals, code) ? code : 'unknown'}`);
};
