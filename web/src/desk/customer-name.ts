/** What a customer is called: by name, by handle, or by what is left. */
import type { Interaction } from '../api/answers.ts';

export const nameOf = ({ name, handle, id }: Interaction['customer'], nobody: string): string =>
  name ?? handle ?? id ?? nobody;
