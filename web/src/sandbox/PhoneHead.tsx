/** The top of a phone: which platform, whose page, who one is. */
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place, Side, Writer } from './place.ts';
import { Switch } from './Switch.tsx';

interface Props {
  readonly place: Place;
  readonly choice: ReactNode;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly writer: Writer;
  readonly onWriter: (writer: Writer) => void;
}

export const PhoneHead = ({ place, choice, side, onSide, writer, onWriter }: Props) => {
  const { t } = useTranslation();
  const { platform, name } = place;
  return (
    <header className="sandbox-phone-head">
      <div className="sandbox-phone-line">
        <span className="sandbox-mark" aria-hidden="true">
          {platform === 'x' ? 'X' : 'Fb'}
        </span>
        <h2 className="sandbox-platform">{t(`sandbox.${platform}`)}</h2>
        {choice}
      </div>
      <div className="sandbox-phone-line">
        <TextInput
          className="sandbox-name"
          aria-label={t('sandbox.author')}
          title={t('sandbox.authorHint')}
          maxLength={platform === 'x' ? 15 : 100}
          disabled={writer.isStaff}
          value={writer.isStaff ? name : writer.author}
          onChange={({ currentTarget }) => onWriter({ ...writer, author: currentTarget.value })}
        />
        <Switch
          label={t('sandbox.asStaff')}
          hint={t('sandbox.asStaffHint', { name })}
          isOn={writer.isStaff}
          onChange={(isStaff) => {
            onWriter({ ...writer, isStaff });
            return undefined;
          }}
        />
      </div>
      <div className="sandbox-sides" role="group" aria-label={t(`sandbox.${platform}`)}>
        {(['public', 'private'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="sandbox-side"
            aria-pressed={one === side}
            onClick={() => onSide(one)}
          >
            {t(`sandbox.${one}`)}
          </button>
        ))}
      </div>
    </header>
  );
};
