/** `?`: every key that does something here and now. */
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyCaps } from './KeyCaps.tsx';
import { keyList } from './key-list-open.ts';
import { useBindings, useKeys } from './keys.ts';

export const KeyList = () => {
  const { t } = useTranslation();
  const isOpen = keyList.use();
  const bindings = useBindings();
  useKeys([{ keys: '?', label: t('app.keys.title'), run: () => keyList.set(true) }]);
  return (
    <Modal
      opened={isOpen}
      onClose={() => keyList.set(false)}
      title={t('app.keys.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <dl className="key-list">
        {bindings.map(({ keys, label }) => (
          <div key={`${keys} ${label}`}>
            <dt>{label}</dt>
            <dd>
              <KeyCaps keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="key-list-note">{t('app.keys.note')}</p>
    </Modal>
  );
};
