/** The routes of the configuration: the same five for each kind of document, and those of the whole. */
import { TestAccountParams } from '../../hub/hub.params.ts';
import { describe, kindNames, type Kind } from '../../configuration/kinds.params.ts';
import {
  createForm,
  patchForm,
  replyForm,
  wholeForm,
} from '../../configuration/schema-forms.params.ts';
import * as accounts from './account-handlers.ts';
import { audit } from '../audit/audit-handlers.ts';
import * as documents from './configuration-handlers.ts';
import { briefKinds, readersOf, writersOf } from './configuration-views.ts';
import * as licences from './licence-handlers.ts';
import { defineRoute, defineWholeRoute, type Route } from '../route.ts';
import {
  AccountTested,
  AuditQuery,
  AuditRecord,
  Change,
  ChangesQuery,
  Effective,
  EffectiveQuery,
  Findings,
  LicenceUsage,
  SearchQuery,
} from './configuration-schemas.ts';
import { ById, listOf } from '../schemas.ts';
import * as whole from './whole-handlers.ts';

const routesOf = (kind: Kind): readonly Route[] => [...readingOf(kind), ...writingOf(kind)];

const readingOf = (kind: Kind): readonly Route[] => {
  const { path, one } = describe(kind);
  const seen = replyForm(kind, briefKinds.includes(kind));
  const more = kind === 'users' ? Effective : {};
  return [
    defineRoute({
      method: 'GET',
      path: `/api/v1/${path}`,
      summary: `Every ${one}, in the order of their ids.`,
      right: readersOf(kind),
      query: SearchQuery,
      status: 200,
      reply: listOf({ ...seen, ...more }),
      errors: [],
      handle: documents.list(kind),
    }),
    defineRoute({
      method: 'GET',
      path: `/api/v1/${path}/{id}`,
      summary: `One ${one}; the ETag is its version.`,
      right: readersOf(kind),
      params: ById,
      ...(kind === 'users' ? { query: EffectiveQuery } : {}),
      status: 200,
      reply: { ...seen, ...more },
      errors: ['not_found'],
      handle: documents.get(kind),
    }),
  ];
};

/** Kinds that have interactions. */
const holding: readonly Kind[] = ['workgroups', 'users'];

const writingOf = (kind: Kind): readonly Route[] => {
  const { path, one } = describe(kind);
  const shown = replyForm(kind, false);
  const shared = { right: writersOf(kind), command: true, rate: 'configuration' } as const;
  return [
    defineRoute({
      ...shared,
      method: 'POST',
      path: `/api/v1/${path}`,
      summary: `Adds one ${one}.`,
      body: createForm(kind),
      status: 201,
      reply: shown,
      errors: ['id_taken', 'idempotency_conflict'],
      handle: documents.create(kind),
    }),
    defineRoute({
      ...shared,
      method: 'PATCH',
      path: `/api/v1/${path}/{id}`,
      summary: `Changes fields of one ${one}; null takes a field away, or back to its default.`,
      params: ById,
      body: patchForm(kind),
      status: 200,
      reply: shown,
      errors: ['not_found', 'version_conflict', 'version_required', 'idempotency_conflict'],
      handle: documents.update(kind),
    }),
    defineRoute({
      ...shared,
      method: 'DELETE',
      path: `/api/v1/${path}/{id}`,
      summary: `Deletes one ${one} that is not in use.`,
      params: ById,
      status: 204,
      errors: [
        'not_found',
        'in_use',
        ...(holding.includes(kind) ? (['has_interactions'] as const) : []),
        'version_conflict',
        'idempotency_conflict',
      ],
      handle: documents.remove(kind),
    }),
  ];
};

const ofLicences: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/licences/{id}/usage',
    summary: 'How many of a licence are taken, and which stations have one or wait for one.',
    right: readersOf('licences'),
    params: ById,
    status: 200,
    reply: LicenceUsage,
    errors: ['not_found'],
    handle: licences.usage,
  }),
];

const ofAccounts: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/accounts/test',
    summary: 'Asks the platform whether credentials work, and whose they are; changes nothing.',
    right: writersOf('accounts'),
    body: TestAccountParams,
    status: 200,
    reply: AccountTested,
    errors: [],
    handle: accounts.test,
  }),
];

const ofTheWhole: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/config',
    summary: 'The whole configuration as one document, without secrets.',
    right: ['administer', 'audit'],
    status: 200,
    reply: wholeForm(),
    rate: 'whole',
    errors: [],
    handle: whole.getWhole,
  }),
  defineWholeRoute({
    method: 'PUT',
    path: '/api/v1/config',
    summary: 'Puts a whole configuration in place; kinds that it does not name stay as they are.',
    right: 'administer',
    body: wholeForm(),
    rate: 'whole',
    command: true,
    status: 200,
    reply: wholeForm(),
    errors: ['has_interactions', 'version_conflict', 'idempotency_conflict'],
    handle: whole.replaceWhole,
  }),
  defineWholeRoute({
    method: 'POST',
    path: '/api/v1/config/validate',
    summary: 'Says what would be wrong with a whole configuration; changes nothing.',
    right: 'administer',
    body: wholeForm(),
    rate: 'whole',
    status: 200,
    reply: Findings,
    errors: [],
    handle: whole.validateWhole,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/changes',
    summary: 'Who changed what in the configuration, newest first.',
    right: ['administer', 'audit'],
    query: ChangesQuery,
    status: 200,
    reply: listOf(Change),
    errors: [],
    handle: whole.changes,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/audit',
    summary: 'Who has administered what, and who was turned away from what, newest first.',
    right: ['administer', 'audit'],
    query: AuditQuery,
    status: 200,
    reply: listOf(AuditRecord),
    errors: [],
    handle: audit,
  }),
];

export const configurationRoutes: readonly Route[] = [
  ...kindNames.flatMap(routesOf),
  ...ofAccounts,
  ...ofLicences,
  ...ofTheWhole,
];
