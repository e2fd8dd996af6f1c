/** How long the text is; read out loud only near its limit. */
import { useTranslation } from 'react-i18next';

/** The share from which on it matters. */
const nearShare = 0.9;

interface Props {
  readonly id: string;
  readonly length: number;
  readonly max: number;
}

export const Counter = ({ id, length, max }: Props) => {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const isNear = length >= max * nearShare;
  return (
    <span id={id} className={length > max ? 'counter counter-over' : 'counter'}>
      <span aria-hidden="true">
        {number.format(length)} / {number.format(max)}
      </span>
      <span className="only-heard" role={isNear ? 'status' : undefined}>
        {t('desk.left', { count: max - length })}
      </span>
    </span>
  );
};
