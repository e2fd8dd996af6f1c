/** Who has how many of a licence. */
import type { Reply } from '../../actions.ts';
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import { askHere } from '../here.ts';

/** By the id of its document; it's counted under its name. */
export const usage = async (
  { params: { id } }: { readonly params: { readonly id: string } },
  { broker }: Gateway,
): Promise<Reply<'licence.get'>> => {
  const { licences } = await askHere(broker, 'configuration.get', {});
  const licence = Object.hasOwn(licences, id) ? licences[id] : undefined;
  if (licence === undefined) throw new ApiError('not_found');
  return broker.ask('licence.get', { id: licence.name });
};
