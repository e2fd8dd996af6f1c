/** Whom one may hand over to, in groups. */
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { StatusDot } from './StatusDot.tsx';
import type { Choice } from './transfer-targets.ts';

interface Props {
  readonly groups: readonly { readonly title: string; readonly choices: readonly Choice[] }[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

export const TransferChoices = ({ groups, chosen, onChoose }: Props) => {
  const { t } = useTranslation();
  const filled = groups.filter(({ choices }) => choices.length > 0);
  if (filled.length === 0) return <p className="dim choices-none">{t('desk.transfer.nobody')}</p>;
  return (
    <div className="choices">
      {filled.map(({ title, choices }) => (
        <fieldset key={title} className="choice-group">
          <legend>{title}</legend>
          {choices.map(({ key, name, status, statusKind }) => (
            <label key={key} className="choice">
              <input
                type="radio"
                name="transfer"
                checked={key === chosen}
                onChange={() => onChoose(key)}
              />
              {statusKind === undefined ? <Icon name="team" /> : <StatusDot kind={statusKind} />}
              <span className="choice-name">{name}</span>
              <span className="choice-status">{status}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
};
