/** What an account signs its calls with: written, never shown again. */
import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField, useForm } from './form.ts';
import { useWords } from './words.ts';

export interface Credential {
  readonly name: string;
  readonly isOptional?: boolean;
}

/** What the adapters of the platforms use; the API takes more, for others. */
export const credentialsOf: Readonly<Record<string, readonly Credential[]>> = {
  facebook: [{ name: 'accessToken' }, { name: 'appSecret', isOptional: true }],
  x: [
    { name: 'consumerKey' },
    { name: 'consumerSecret' },
    { name: 'accessToken' },
    { name: 'accessTokenSecret' },
    { name: 'bearer', isOptional: true },
  ],
};

export const CredentialsField = () => {
  const { t } = useTranslation();
  const { kept, isReadOnly } = useForm();
  const { value: platform } = useField({ path: ['platform'] });
  const wanted = credentialsOf[String(platform)] ?? [];
  if (isReadOnly) return <p className="dim admin-wide">{t('admin.credentials.hidden')}</p>;
  return (
    <>
      <p className="admin-hint admin-wide">
        {t(kept === undefined ? 'admin.credentials.words' : 'admin.credentials.replace')}
      </p>
      {wanted.map((one) => (
        <Secret key={one.name} {...one} />
      ))}
    </>
  );
};

const Secret = ({ name, isOptional = false }: Credential) => {
  const { t } = useTranslation();
  const { kept } = useForm();
  const { fieldName, fault } = useWords();
  const { value, change, finding } = useField({ path: ['credentials', name] });
  const label = fieldName(name);
  return (
    <PasswordInput
      label={isOptional ? t('admin.optional', { name: label }) : label}
      error={finding === undefined ? undefined : fault(finding)}
      autoComplete="new-password"
      placeholder={kept === undefined ? undefined : t('admin.secretKept')}
      visibilityToggleButtonProps={{ 'aria-label': t('admin.credentials.show', { name: label }) }}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) =>
        change(currentTarget.value === '' ? undefined : currentTarget.value)
      }
    />
  );
};
