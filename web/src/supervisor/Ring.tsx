/** The service level by both formulas: outside of those answered, inside of all. */
import { useTranslation } from 'react-i18next';
import { percentOf, type Level } from './level.ts';

interface Props {
  readonly level: Level;
  readonly size?: number;
  readonly isAlarming?: boolean;
}

const arcs = [
  { radius: 43, width: 8 },
  { radius: 34.5, width: 5 },
] as const;

export const Ring = ({ level, size = 92, isAlarming = false }: Props) => {
  const { t } = useTranslation();
  const { ofAnswered, all } = level;
  const none = t('supervisor.service.noneYet');
  const words = (part: number | undefined): string => (part === undefined ? none : percentOf(part));
  const label = t('supervisor.service.ring', { answered: words(ofAnswered), all: words(all) });
  return (
    <svg
      className={isAlarming ? 'sv-ring sv-alarming' : 'sv-ring'}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {[ofAnswered, all].map((part = 0, index) => {
        const { radius = 0, width = 0 } = arcs[index] ?? {};
        const place = { cx: 50, cy: 50, r: radius, strokeWidth: width, pathLength: 100 };
        return (
          <g key={radius} fill="none">
            <circle className="sv-ring-track" {...place} />
            {part > 0 ? (
              <circle
                className={index === 0 ? 'sv-ring-answered' : 'sv-ring-all'}
                {...place}
                strokeDasharray={`${String(part * 100)} 100`}
                transform="rotate(-90 50 50)"
              />
            ) : null}
          </g>
        );
      })}
      <text x="50" y="55.5" textAnchor="middle" className="sv-ring-text" aria-hidden="true">
        {percentOf(ofAnswered)}
      </text>
    </svg>
  );
};
