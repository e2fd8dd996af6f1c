/** Where a value comes from that nobody had to give: the product's default, or this document. */
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { isSame } from './difference.ts';
import { useField, type FieldPlace } from './form.ts';
import { presetOf } from './schema.ts';
import { useWords } from './words.ts';

export const PresetNote = (place: FieldPlace) => {
  const { t } = useTranslation();
  const { shown, fieldName } = useWords();
  const { value, change, isReadOnly } = useField(place);
  const preset = presetOf(place.schema);
  if (isSame(value, preset))
    return <span className="tag admin-origin">{t('admin.origin.default')}</span>;
  if (isReadOnly) return null;
  const words = t('admin.backToDefault', { value: shown(preset) });
  return (
    <Tooltip label={words}>
      <button
        type="button"
        className="icon-button admin-reset"
        aria-label={`${fieldName(place.path.at(-1))}: ${words}`}
        onClick={() => change(preset)}
      >
        <Icon name="earlier" size={14} />
      </button>
    </Tooltip>
  );
};
