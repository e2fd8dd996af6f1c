/** Fields that name other documents, and lists of words. */
import { MultiSelect, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useInput } from './PlainFields.tsx';
import type { FieldPlace } from './form.ts';
import { useChoices } from './use-choices.ts';

/** Shown at a time; one types to find others. */
const optionsMax = 60;

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? (value as readonly unknown[]).filter((one) => typeof one === 'string')
    : [];

export const ReferenceField = (place: FieldPlace) => {
  const { t } = useTranslation();
  const { value, change, input } = useInput(place);
  const chosen = typeof value === 'string' ? value : '';
  const choices = useChoices(place.schema['x-references'] ?? '', [chosen]);
  const { rightSection: _, rightSectionWidth: _width, ...rest } = input;
  return (
    <Select
      {...rest}
      searchable
      data={[...choices]}
      limit={optionsMax}
      value={chosen === '' ? null : chosen}
      nothingFoundMessage={t('admin.nobodyFound')}
      onChange={(id) => change(id ?? undefined)}
    />
  );
};

export const ReferencesField = (place: FieldPlace) => {
  const { t } = useTranslation();
  const { value, change, input } = useInput(place);
  const chosen = idsIn(value);
  const choices = useChoices(place.schema.items?.['x-references'] ?? '', chosen);
  const { rightSection: _, rightSectionWidth: _width, ...rest } = input;
  return (
    <MultiSelect
      {...rest}
      searchable
      hidePickedOptions
      data={[...choices]}
      limit={optionsMax}
      value={[...chosen]}
      placeholder={chosen.length === 0 ? t('admin.choose') : undefined}
      nothingFoundMessage={t('admin.nobodyFound')}
      onChange={change}
    />
  );
};

/** Handles, keywords: each ends with Enter or a comma. */
export const WordsField = (place: FieldPlace) => {
  const { t } = useTranslation();
  const { value, change, input } = useInput(place);
  const isNumeric = place.schema.items?.type === 'integer';
  const words = Array.isArray(value) ? (value as readonly unknown[]).map(String) : [];
  const { rightSection: _, rightSectionWidth: _width, ...rest } = input;
  return (
    <TagsInput
      {...rest}
      data={[]}
      value={words}
      acceptValueOnBlur
      placeholder={words.length === 0 ? t('admin.typeAndEnter') : undefined}
      onChange={(list) => change(isNumeric ? list.map(numberOrText) : list)}
    />
  );
};

const numberOrText = (text: string): number | string => {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
};
