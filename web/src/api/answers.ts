/** What the API answers, by names; the shapes themselves are generated. */
import type { AnswerOf } from '../../../clients/typescript/client.ts';

export type User = Omit<AnswerOf<'/api/v1/me', 'get'>, 'expiresAt'>;
export type Agent = AnswerOf<'/api/v1/agents/me', 'get'>;
export type Interaction = AnswerOf<'/api/v1/interactions/{id}', 'get'>;
export type Message = AnswerOf<'/api/v1/interactions/{id}/messages', 'get'>['items'][number];
export type TimelineEntry = AnswerOf<'/api/v1/interactions/{id}/timeline', 'get'>['items'][number];
export type MyWorkgroup = AnswerOf<'/api/v1/agents/me/workgroups', 'get'>['items'][number];
/** Somebody to hand over to. */
export type Colleague = AnswerOf<'/api/v1/users', 'get'>['items'][number];
