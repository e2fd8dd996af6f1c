/** The service level over 24 hours as a line: broken where nothing was answered or given up. */
import type { Quarter } from './level.ts';
import './day-line.css';

interface Props {
  readonly quarters: readonly Quarter[];
  /** In words; absent where a figure around it says so. */
  readonly label?: string;
  /** With how much there was, and a line for each formula. */
  readonly isLarge?: boolean;
  /** From 0 to 1; below it the workgroup alerts. */
  readonly limit?: number | undefined;
}

const height = 100;
const yOf = (part: number): number => height * (1 - part);

/** A point alone is a stroke without length, which its round ends make a dot. */
const pathOf = (parts: readonly (number | undefined)[]): string =>
  parts
    .map((part, index) => {
      if (part === undefined) return '';
      const place = `${String(index + 0.5)} ${yOf(part).toFixed(1)}`;
      return parts[index - 1] === undefined ? `M${place}h0` : `L${place}`;
    })
    .join('');

export const DayLine = ({ quarters, label, isLarge = false, limit }: Props) => {
  const most = Math.max(1, ...quarters.map(({ answered, abandoned }) => answered + abandoned));
  const midnight = midnightIn(quarters);
  return (
    <svg
      className={isLarge ? 'day-line day-line-large' : 'day-line'}
      viewBox={`0 0 ${String(quarters.length)} ${String(height)}`}
      preserveAspectRatio="none"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {(isLarge ? [0, 0.5, 1] : [0, 1]).map((part) => (
        <path
          key={part}
          className="day-line-grid"
          d={`M0 ${String(yOf(part))}H${String(quarters.length)}`}
        />
      ))}
      {midnight > 0 ? (
        <path className="day-line-midnight" d={`M${String(midnight)} 0V${String(height)}`} />
      ) : null}
      {isLarge ? <Amounts quarters={quarters} most={most} /> : null}
      {limit === undefined ? null : (
        <path
          className="day-line-limit"
          d={`M0 ${String(yOf(limit))}H${String(quarters.length)}`}
        />
      )}
      {isLarge ? (
        <path
          className="day-line-answered"
          d={pathOf(quarters.map(({ ofAnswered }) => ofAnswered))}
        />
      ) : null}
      <path className="day-line-all" d={pathOf(quarters.map(({ all }) => all))} />
    </svg>
  );
};

/** Which of them is the first of its day; 0 where all are of one. */
export const midnightIn = (quarters: readonly Quarter[]): number =>
  Math.max(
    0,
    quarters.findIndex(({ day }) => day !== quarters[0]?.day),
  );

/** At most this much of the height, so that the lines stay apart from the bars. */
const amountsPart = 0.35;

interface AmountsProps {
  readonly quarters: readonly Quarter[];
  readonly most: number;
}

const Amounts = ({ quarters, most }: AmountsProps) =>
  quarters.map(({ startAt, answered, abandoned }, index) => {
    const barOf = (count: number): number => (count / most) * height * amountsPart;
    const base = { x: index + 0.12, width: 0.76 };
    return (
      <g key={startAt}>
        <rect
          className="day-line-amount"
          {...base}
          y={height - barOf(answered)}
          height={barOf(answered)}
        />
        <rect
          className="day-line-abandoned"
          {...base}
          y={height - barOf(answered + abandoned)}
          height={barOf(abandoned)}
        />
      </g>
    );
  });
