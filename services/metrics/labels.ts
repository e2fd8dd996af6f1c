/** Label values that come from the configuration: as many as a time series database can bear. */

/** The value that stands for all those beyond the bound. */
const rest = 'other';

/** The first `max` values keep their names for as long as the process lives; later ones share one. */
export const createLabels = (max: number): ((value: string) => string) => {
  const known = new Set<string>();
  return (value) => {
    if (known.size < max) known.add(value);
    return known.has(value) ? value : rest;
  };
};
