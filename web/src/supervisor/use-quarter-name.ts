/** When a quarter of an hour was, in the language and the zone of the person. */
import { useTranslation } from 'react-i18next';
import { timeOf } from '../time/format.ts';

const quarterMs = 900_000;

export const useQuarterName = () => {
  const { i18n } = useTranslation();
  const timeName = (startAt: string | undefined): string =>
    startAt === undefined ? '' : timeOf(Date.parse(startAt), i18n.language);
  const endOf = (startAt: string): string => timeOf(Date.parse(startAt) + quarterMs, i18n.language);
  return {
    timeName,
    /** `14:15–14:30` */
    quarterName: (startAt: string): string => `${timeName(startAt)}–${endOf(startAt)}`,
  };
};
