/** Texts, numbers and choices. */
import {
  NativeSelect,
  PasswordInput,
  Textarea,
  TextInput,
  type InputWrapperProps,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField, useForm, type FieldPlace } from './form.ts';
import { PresetNote } from './PresetNote.tsx';
import { isRequired } from './schema.ts';
import { useWords } from './words.ts';

/** Longer ones get a box. */
const lineMax = 4_000;

/** Hints below, so that inputs beside each other stand in line. */
const order = [
  'label',
  'input',
  'description',
  'error',
] satisfies InputWrapperProps['inputWrapperOrder'];

/** What every input of a document looks like. */
export const useInput = (place: FieldPlace) => {
  const { schema: whole } = useForm();
  const { fieldName, hint, fault } = useWords();
  const { value, change, finding, isReadOnly } = useField(place);
  const { path, schema } = place;
  const name = path.at(-1);
  const isNumbered = typeof name === 'number';
  return {
    value,
    change,
    input: {
      label: isNumbered ? `${fieldName(path.at(-2))} ${String(name + 1)}` : fieldName(name),
      description: path.length === 1 ? hint(name) : undefined,
      inputWrapperOrder: order,
      error: finding === undefined ? undefined : fault(finding),
      withAsterisk: path.length === 1 && isRequired(whole, String(name)),
      readOnly: isReadOnly,
      rightSection: schema.default === undefined ? undefined : <PresetNote {...place} />,
      rightSectionWidth: 'auto',
    },
  } as const;
};

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const TextField = (place: FieldPlace) => {
  const { value, change, input } = useInput(place);
  const { maxLength = 0, writeOnly = false } = place.schema;
  const shared = {
    ...input,
    value: textOf(value),
    autoComplete: 'off',
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      change(currentTarget.value === '' ? undefined : currentTarget.value);
    },
  };
  if (writeOnly) return <SecretField {...shared} />;
  return maxLength > lineMax ? (
    <Textarea {...shared} autosize minRows={4} maxRows={14} className="admin-wide" />
  ) : (
    <TextInput {...shared} />
  );
};

const SecretField = (props: Parameters<typeof PasswordInput>[0]) => {
  const { t } = useTranslation();
  const { kept } = useForm();
  return (
    <PasswordInput
      {...props}
      autoComplete="new-password"
      placeholder={kept === undefined ? undefined : t('admin.secretKept')}
      rightSection={undefined}
    />
  );
};

const isNumber = (text: string): boolean => /^-?\d+(?:[.,]\d+)?$/u.test(text.trim());

export const NumberField = (place: FieldPlace) => {
  const { value, change, input } = useInput(place);
  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      value={textOf(value)}
      onChange={({ currentTarget: { value: text } }) => {
        if (text === '') change(undefined);
        else change(isNumber(text) ? Number(text.replace(',', '.')) : text);
      }}
    />
  );
};

export const ChoiceField = (place: FieldPlace) => {
  const { value, change, input } = useInput(place);
  const { valueName } = useWords();
  const { readOnly, rightSection: _, rightSectionWidth: _width, ...rest } = input;
  const choices = (place.schema.enum ?? []).map((one) => ({ value: one, label: valueName(one) }));
  const isOpen = value === undefined;
  return (
    <NativeSelect
      {...rest}
      disabled={readOnly}
      value={textOf(value)}
      data={isOpen ? [{ value: '', label: '' }, ...choices] : choices}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
};
