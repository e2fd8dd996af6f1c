/** What goes into queues from outside, and what supervisors change of it there. */
import type { Params } from '../../actions.ts';
import type { Infer } from '../../params.ts';
import { ApiError, type FieldError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import type { Command } from '../http/idempotency.ts';
import type { InteractionView } from './interaction-handlers.ts';
import { targetOf } from './interaction-ids.ts';
import type { PriorityBody, SkillsBody, StartBody } from './queueing-schemas.ts';
import { byOf, type Caller } from '../rights.ts';

interface Commanded {
  readonly caller: Caller;
  readonly command: () => Command;
}

interface OfInteraction extends Commanded {
  readonly params: { readonly id: string };
}

const target = ({ params, caller }: OfInteraction) => ({
  ...targetOf(params.id),
  by: byOf(caller),
});

export const abandon = (request: OfInteraction, { broker }: Gateway): Promise<InteractionView> =>
  broker.ask('conversation.abandon', target(request), request.command().options);

export const setPriority = (
  request: OfInteraction & { readonly body: Infer<typeof PriorityBody> },
  { broker }: Gateway,
): Promise<InteractionView> => {
  const params = { ...target(request), ...request.body };
  return broker.ask('conversation.priority', params, request.command().options);
};

export const setSkills = (
  request: OfInteraction & { readonly body: Infer<typeof SkillsBody> },
  { broker }: Gateway,
): Promise<InteractionView> => {
  const params = { ...target(request), skills: requirements(request.body.skills) };
  return broker.ask('conversation.skills', params, request.command().options);
};

type Order = Infer<typeof StartBody>;

/**
 * One conversation for each thing of another system: by who signs in as that system, and its own name for
 * the thing.
 * @throws ApiError `social_type`
 */
export const start = (
  { caller, body, command }: Commanded & { readonly body: Order },
  { broker }: Gateway,
): Promise<InteractionView> => {
  const { type, skills, preferredAgent, customer = {}, ...facts } = body;
  if (!isExternal(type)) throw new ApiError('social_type');
  const params: Params<'conversation.start'> = {
    ...facts,
    id: `api:${caller.user}:${body.externalId}`,
    by: byOf(caller),
    interactionType: type,
    customer,
    ...(skills === undefined ? {} : { requiredSkills: requirements(skills) }),
    ...(preferredAgent === undefined ? {} : { preferred: preferredAgent }),
  };
  return broker.ask('conversation.start', params, command().options);
};

type ExternalType = Params<'conversation.start'>['interactionType'];

const isExternal = (type: Order['type']): type is ExternalType => !type.startsWith('social_');

type Given = Infer<typeof SkillsBody>['skills'];
type Requirements = Params<'conversation.skills'>['skills'];

/** With what is not said filled in. @throws ApiError `validation_failed` */
const requirements = (given: Given): Requirements => {
  const wrong = given.flatMap((_, place) => findingsAt(given, place));
  if (wrong.length > 0) throw new ApiError('validation_failed', wrong);
  return given.map((one) => ({ ...anyLevel, ...one }));
};

/** @see acd.md section 3 */
const anyLevel = {
  minProficiency: 1,
  maxProficiency: 100,
  minDesire: 0,
  maxDesire: 100,
  proficiencyWeight: 1,
  desireWeight: 0,
};

/** The same skill twice, and ranges that no skill can be in. */
const findingsAt = (given: Given, place: number): readonly FieldError[] => {
  const one = { ...anyLevel, ...given[place] };
  const isThere = given.slice(0, place).some(({ skill }) => skill === one.skill);
  const turned = 'The greatest is less than the least.';
  const wrong: readonly (readonly [boolean, string, string])[] = [
    [isThere, 'skill', 'This is there already.'],
    [one.maxProficiency < one.minProficiency, 'maxProficiency', turned],
    [one.maxDesire < one.minDesire, 'maxDesire', turned],
  ];
  return wrong
    .filter(([isWrong]) => isWrong)
    .map(([, field, message]) => ({ field: `skills[${String(place)}].${field}`, message }));
};
