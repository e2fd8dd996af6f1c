/** The steps of the guide that are fields of the channel. */
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { emptyOf, schemaOf } from './schema.ts';
import { differencesBetween } from './difference.ts';
import { Differences } from './Differences.tsx';
import { Field } from './Field.tsx';
import { useField, useForm } from './form.ts';
import { useWords } from './words.ts';

const platforms = ['facebook', 'x'] as const;

export const GuidePlatform = ({ onNext }: { readonly onNext: () => void }) => {
  const { t } = useTranslation();
  const { valueName, fault } = useWords();
  const { set } = useForm();
  const { value, finding } = useField({ path: ['platform'] });
  return (
    <div className="admin-cards">
      {platforms.map((platform) => (
        <button
          key={platform}
          type="button"
          className="admin-card"
          aria-pressed={value === platform}
          onClick={() => {
            if (value !== platform) {
              set(['platform'], platform);
              set(['account'], undefined);
            }
            onNext();
          }}
        >
          <span className="admin-card-mark" aria-hidden="true">
            {platform === 'facebook' ? 'FB' : 'X'}
          </span>
          <strong>{valueName(platform)}</strong>
          <span className="dim">{t(`admin.guide.platforms.${platform}`)}</span>
        </button>
      ))}
      {finding === undefined ? null : <p className="admin-fault">{fault(finding)}</p>}
    </div>
  );
};

export const GuideSource = () => {
  const { value: platform } = useField({ path: ['platform'] });
  const names = platform === 'x' ? ['handles', 'keywords'] : ['page'];
  return (
    <div className="admin-grid">
      {[...names, 'privateMessages'].map((name) => (
        <Field key={name} path={[name]} />
      ))}
    </div>
  );
};

export const GuideWorkgroup = () => (
  <div className="admin-grid">
    <Field path={['workgroup']} />
    <Field path={['interactionPriority']} />
  </div>
);

export const GuidePolling = () => (
  <div className="admin-grid">
    <Field path={['pollSeconds']} />
    <Field path={['postLimit']} />
  </div>
);

export const GuideReview = () => {
  const { t } = useTranslation();
  const { draft } = useForm();
  const { fault } = useWords();
  const { value, change, finding } = useField({ path: ['id'] });
  const differences = differencesBetween(emptyOf(schemaOf('channels')), draft);
  return (
    <>
      <Differences differences={differences.filter(({ path }) => path[0] !== 'enabled')} />
      <div className="admin-grid admin-after">
        <TextInput
          label={t('admin.fields.id')}
          description={t('admin.hints.id')}
          error={finding === undefined ? undefined : fault(finding)}
          autoComplete="off"
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) =>
            change(currentTarget.value === '' ? undefined : currentTarget.value)
          }
        />
        <Field path={['enabled']} />
      </div>
      <p className="admin-hint">
        <Icon name="clock" size={14} /> {t('admin.guide.afterwards')}
      </p>
    </>
  );
};
