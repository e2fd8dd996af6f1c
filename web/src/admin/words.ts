/** Names of fields, values and faults, in the language of the person. */
import { useTranslation } from 'react-i18next';
import { isRecord } from '../api/failure.ts';
import { admin } from '../text/en/admin.ts';
import type { Finding } from './check.ts';
import { isSpan, timeOf, type Span } from './hours.ts';
import type { Path } from './path.ts';

const isKeyOf = <T extends object>(
  object: T,
  key: string | number | undefined,
): key is keyof T & string => typeof key === 'string' && Object.hasOwn(object, key);

/** `Mon 09:00-17:00`. */
const spanWords = ({ weekday, fromMinute, toMinute }: Span, day: Intl.DateTimeFormat): string =>
  `${day.format(mondayAt + weekday * dayMs)} ${timeOf(fromMinute)}–${timeOf(toMinute)}`;

/** The first of January 2024 was a Monday, and weekdays are counted from 1. */
const dayMs = 86_400_000;
const mondayAt = Date.UTC(2023, 11, 31);

export const useWords = () => {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);

  /** What has no name is named by the document, such as a skill in a list of them. */
  const fieldName = (name: string | number | undefined): string => {
    if (name === 'then') return t('admin.fields.whenClosed');
    if (isKeyOf(admin.fields, name)) return t(`admin.fields.${name}`);
    if (isKeyOf(admin.values, name)) return t(`admin.values.${name}`);
    return String(name ?? '');
  };
  const valueName = (value: string): string =>
    isKeyOf(admin.values, value) ? t(`admin.values.${value}`) : value;
  const hint = (name: string | number | undefined): string | undefined =>
    isKeyOf(admin.hints, name) ? t(`admin.hints.${name}`) : undefined;

  const dayName = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  const shown = (value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'admin.yes' : 'admin.no');
    if (typeof value === 'number') return number.format(value);
    if (typeof value !== 'string') return shownWhole(value);
    return value === '' ? t('admin.nothing') : valueName(value);
  };
  const shownWhole = (value: unknown): string => {
    if (Array.isArray(value) && value.length > 0) return value.map(shown).join(', ');
    if (!isRecord(value)) return t('admin.nothing');
    if (isSpan(value)) return spanWords(value, dayName);
    return Object.entries(value)
      .filter(([, one]) => one !== '')
      .map(([name, one]) => `${fieldName(name)}: ${shown(one)}`)
      .join(', ');
  };

  const fault = ({ code, message = '', range }: Finding): string => {
    if (code === 'out_of_range' && range !== undefined) return rangeWords(range);
    return isKeyOf(admin.faults, code) ? t(`admin.faults.${code}`) : message;
  };
  const rangeWords = ({ min, max }: NonNullable<Finding['range']>): string => {
    if (max === undefined || max === Infinity) return t('admin.range.from', { min: min ?? 0 });
    return t('admin.range.between', { min: min ?? 0, max });
  };

  return {
    fieldName,
    valueName,
    hint,
    shown,
    fault,
    pathName: (path: Path): string => path.map(fieldName).join(' › '),
    number: (value: number): string => number.format(value),
  };
};
