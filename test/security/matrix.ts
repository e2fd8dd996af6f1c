/**
 * Who gets what from every route: the one table of it. Whoever is not named is turned away: `forbidden`
 * to who is signed in, `not_signed_in` to all others. Interactions are staged in cast.ts.
 */
import type { ErrorCode } from '../../services/gateway/errors.ts';
import type { Kind } from '../../services/configuration/kinds.params.ts';
import { documentOf, type Family, type Role, type Whose } from './cast.ts';

/** What a request comes to: an answer, or the refusal of this code. */
export type Verdict = 'ok' | ErrorCode;

/** For what is one's own, somebody else's, and nobody's. */
type Verdicts = readonly [own: Verdict, foreign: Verdict, unknown: Verdict];

export interface Entry {
  /** What `{id}` is an id of; absent where a request is about nothing in particular. */
  readonly about?: Family;
  /** Who is let in, and how far; one verdict is for all three. */
  readonly who: Readonly<Partial<Record<Role, Verdict | Verdicts>>>;
  /** Behind the path; `id` is that of the target. */
  readonly query?: (id: string) => string;
  readonly body?: (id: string, role: Role) => unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const all = 'ok';
const seen: Verdicts = ['ok', 'ok', 'interaction_unknown'];
const limited: Verdicts = ['ok', 'interaction_unknown', 'interaction_unknown'];
const missed: Verdicts = ['message_unknown', 'message_unknown', 'interaction_unknown'];
const missedOwn: Verdicts = ['message_unknown', 'interaction_unknown', 'interaction_unknown'];
const anyone: Entry['who'] = {
  admin: all,
  sam: all,
  pia: all,
  ana: all,
  media: all,
  audrey: all,
  plain: all,
  nobody: all,
  gone: all,
};
const mapped = (who: Entry['who'], verdict: Verdict): Entry['who'] =>
  Object.fromEntries(Object.keys(who).map((role) => [role, verdict]));
const { nobody: _nobody, gone: _gone, ...signedIn } = anyone;

/** An interaction is read by whoever supervises it or has it. */
const reading: Entry = {
  about: 'interaction',
  who: { admin: seen, sam: seen, pia: limited, ana: limited },
};

/** Done by the agent who has the interaction: to others who see it, it isn't theirs. */
const handling = (own: Verdict, body?: Entry['body']): Entry => {
  const notMine: Verdicts = ['not_yours', 'not_yours', 'interaction_unknown'];
  const who: Entry['who'] = {
    admin: notMine,
    sam: notMine,
    pia: ['not_yours', 'interaction_unknown', 'interaction_unknown'],
    ana: [own, 'interaction_unknown', 'interaction_unknown'],
  };
  return { about: 'interaction', who, ...(body === undefined ? {} : { body }) };
};

/** What waits isn't anybody's yet, but it's offered to nobody, either. */
const taking = (own: Verdict): Entry => {
  const { about, who } = handling(own);
  const waiting: Verdicts = ['not_offered', 'not_yours', 'interaction_unknown'];
  const pia: Verdicts = ['not_offered', 'interaction_unknown', 'interaction_unknown'];
  return { about: about ?? 'interaction', who: { ...who, admin: waiting, sam: waiting, pia } };
};

/** Done by the supervisor; the agent who has it may see it, but not do this. */
const supervising = (verdicts: Verdicts, body?: Entry['body']): Entry => ({
  about: 'interaction',
  who: {
    admin: verdicts,
    sam: verdicts,
    pia: [verdicts[0], 'interaction_unknown', 'interaction_unknown'],
  },
  ...(body === undefined ? {} : { body }),
});

/** Of agents: a supervisor of some does not learn who else there is. */
const ofAgents = (own: Verdicts, body?: Entry['body']): Entry => ({
  about: 'agent',
  who: { admin: own, sam: own, pia: [own[0], 'forbidden', 'forbidden'] },
  ...(body === undefined ? {} : { body }),
});

const session: Readonly<Record<string, Entry>> = {
  'POST /api/v1/session': { who: anyone, body: () => ({ user: 'ben', password: 'demo' }) },
  // Whoever has no refresh token, that is.
  'POST /api/v1/session/refresh': { who: mapped(anyone, 'refresh_failed'), body: () => ({}) },
  // There is no issuer here that could vouch for anybody.
  'GET /api/v1/session/oidc': { who: mapped(anyone, 'not_found') },
  'GET /api/v1/session/oidc/callback': {
    who: mapped(anyone, 'not_found'),
    query: () => '?state=a&code=b',
  },
  'POST /api/v1/batch': {
    who: signedIn,
    body: () => ({ commands: [{ method: 'POST', path: '/api/v1/nothing' }] }),
  },
  'GET /api/v1/me': { who: signedIn },
  'GET /api/v1/events': { who: signedIn },
  'GET /livez': { who: anyone },
  'GET /readyz': { who: anyone },
  'GET /api/v1/openapi.json': { who: anyone },
  'GET /api/docs': { who: anyone },
  // Last of all: it takes them their sessions.
  'DELETE /api/v1/session': { who: signedIn },
};

/** Whoever may handle interactions, but gets none, has no status. */
const noAgent: Verdict = 'wrong_state';
const handlers = { admin: all, sam: all, pia: all, ana: all } as const;

const mine: Readonly<Record<string, Entry>> = {
  'GET /api/v1/agents/me': { who: handlers },
  'PUT /api/v1/agents/me/status': {
    who: { admin: noAgent, sam: noAgent, pia: noAgent, ana: 'ok' },
    body: () => ({ status: 'At Lunch' }),
  },
  'GET /api/v1/agents/me/interactions': { who: handlers },
  'GET /api/v1/agents/me/workgroups': { who: handlers },
};

const inWorkgroup = (path: string) => (id: string) => `${path}${encodeURIComponent(id)}`;
const started = (workgroup: string, role: Role) => ({
  type: 'chat',
  workgroup,
  externalId: `matrix-${role}-${workgroup}`,
});

const interactions: Readonly<Record<string, Entry>> = {
  'GET /api/v1/interactions': {
    about: 'workgroup',
    query: inWorkgroup('?workgroup='),
    who: {
      admin: ['ok', 'ok', 'workgroup_unknown'],
      sam: ['ok', 'ok', 'workgroup_unknown'],
      pia: ['ok', 'forbidden', 'forbidden'],
    },
  },
  'GET /api/v1/interactions/{id}': reading,
  'GET /api/v1/interactions/{id}/messages': reading,
  // Of a message that isn't there: who may read the thread is told so, nobody else hears of it.
  'GET /api/v1/interactions/{id}/messages/{message}/attachments/{place}': {
    about: 'interaction',
    who: { admin: missed, sam: missed, pia: missedOwn, ana: missedOwn },
  },
  'GET /api/v1/interactions/{id}/timeline': reading,
  'GET /api/v1/interactions/{id}/explanation': supervising(seen),
  'POST /api/v1/interactions': {
    about: 'workgroup',
    body: started,
    who: {
      admin: ['ok', 'ok', 'workgroup_unknown'],
      sam: ['ok', 'ok', 'workgroup_unknown'],
      pia: ['ok', 'forbidden', 'forbidden'],
    },
  },
  'POST /api/v1/interactions/{id}/pickup': taking('ok'),
  'POST /api/v1/interactions/{id}/decline': taking('not_offered'),
  'POST /api/v1/interactions/{id}/hold': handling('ok'),
  'POST /api/v1/interactions/{id}/resume': handling('ok'),
  'POST /api/v1/interactions/{id}/reply': handling('ok', () => ({ text: 'Yes' })),
  'POST /api/v1/interactions/{id}/note': handling('ok', () => ({ text: 'Note' })),
  'POST /api/v1/interactions/{id}/priority': supervising(seen, () => ({ priority: 60 })),
  'POST /api/v1/interactions/{id}/skills': supervising(seen, () => ({ skills: [] })),
  'POST /api/v1/interactions/{id}/disconnect': reading,
  'POST /api/v1/interactions/{id}/wrapup': handling('ok', () => ({ code: 'resolved' })),
  'POST /api/v1/interactions/{id}/transfer': {
    about: 'handover',
    who: {
      admin: ['ok', 'same_target', 'interaction_unknown'],
      sam: ['ok', 'same_target', 'interaction_unknown'],
      pia: limited,
      ana: limited,
    },
    body: (_, role) => ({ workgroup: role === 'pia' ? 'support' : 'sales' }),
  },
  'POST /api/v1/interactions/{id}/abandon': supervising(seen),
};

/** How a workgroup stands, for those who supervise it. */
const ofWorkgroup: Entry = {
  about: 'workgroup',
  who: {
    admin: ['ok', 'ok', 'workgroup_unknown'],
    sam: ['ok', 'ok', 'workgroup_unknown'],
    pia: ['ok', 'forbidden', 'forbidden'],
  },
};

const supervision: Readonly<Record<string, Entry>> = {
  'GET /api/v1/statistics/workgroups': { who: { admin: all, sam: all, pia: all } },
  'GET /api/v1/statistics/workgroups/{id}': ofWorkgroup,
  'GET /api/v1/statistics/workgroups/{id}/queue': ofWorkgroup,
  'GET /api/v1/statistics/workgroups/{id}/intervals': ofWorkgroup,
  'GET /api/v1/statistics/agents': { who: { admin: all, sam: all, pia: all } },
  'PUT /api/v1/agents/{id}/status': ofAgents(['ok', 'ok', 'agent_unknown'], () => ({
    status: 'At Lunch',
  })),
  // About a workgroup of hers, which Pia knows the members of.
  'PUT /api/v1/agents/{id}/activation': {
    about: 'agent',
    body: () => ({ workgroup: 'sales', activated: true }),
    who: {
      admin: ['not_a_member', 'ok', 'not_a_member'],
      sam: ['not_a_member', 'ok', 'not_a_member'],
      pia: ['ok', 'not_a_member', 'not_a_member'],
    },
  },
  'PUT /api/v1/agents/{id}/occupancy': ofAgents(['ok', 'ok', 'agent_unknown'], () => ({
    type: 'call',
    externalId: 'elsewhere',
    state: 'ended',
  })),
  'POST /api/v1/agents/{id}/logoff': ofAgents(['ok', 'ok', 'agent_unknown']),
  'GET /api/v1/cluster': { who: { admin: all, sam: all, pia: all } },
  // It is the only node, and nobody would take what it has.
  'POST /api/v1/cluster/nodes/{id}/drain': {
    about: 'node',
    who: { admin: ['last_node', 'node_unknown', 'node_unknown'] },
  },
  'DELETE /api/v1/cluster/nodes/{id}/drain': {
    about: 'node',
    who: { admin: ['ok', 'node_unknown', 'node_unknown'] },
  },
};

const unversioned = { 'if-match': '*' };
const written: Verdicts = ['ok', 'ok', 'not_found'];

/** The five routes of a kind of document. `readers` besides those who may write it. */
const documents = (
  kind: Kind,
  path: string,
  readers: readonly Role[],
  writers: readonly Role[] = ['admin'],
): Readonly<Record<string, Entry>> => {
  const whoever = (among: readonly Role[], verdict: Verdict | Verdicts): Entry['who'] =>
    Object.fromEntries(among.map((role) => [role, verdict]));
  const reads = [...writers, ...readers];
  const created: Entry = {
    who: whoever(writers, 'ok'),
    body: (_, role) => documentOf(kind, `new-${role}-${kind}`, 'support'),
  };
  const changed: Entry = { about: kind, who: whoever(writers, written), headers: unversioned };
  return {
    [`GET /api/v1/${path}`]: { who: whoever(reads, 'ok') },
    [`GET /api/v1/${path}/{id}`]: { about: kind, who: whoever(reads, written) },
    [`POST /api/v1/${path}`]: created,
    [`PATCH /api/v1/${path}/{id}`]: { ...changed, body: () => ({}) },
    [`DELETE /api/v1/${path}/{id}`]: changed,
  };
};

const atWork: readonly Role[] = ['audrey', 'sam', 'pia', 'ana'];
const byName: readonly Role[] = [...atWork, 'media'];
const auditor: readonly Role[] = ['audrey'];
const media: readonly Role[] = ['admin', 'media'];

const configuration: Readonly<Record<string, Entry>> = {
  ...documents('users', 'users', byName),
  ...documents('stations', 'stations', byName),
  ...documents('workgroups', 'workgroups', byName),
  ...documents('skills', 'skills', atWork),
  ...documents('statuses', 'statuses', atWork),
  ...documents('roles', 'roles', auditor),
  ...documents('accounts', 'accounts', auditor, media),
  'POST /api/v1/accounts/test': {
    who: { admin: all, media: all },
    body: () => ({ platform: 'facebook', baseUrl: 'http://127.0.0.1:9', credentials: {} }),
  },
  ...documents('channels', 'channels', auditor, media),
  ...documents('parameters', 'parameters', auditor),
  ...documents('licences', 'licences', auditor),
  ...documents('wrapupCodes', 'wrapup-codes', atWork),
  ...documents('responses', 'responses', atWork),
  ...documents('webhooks', 'webhooks', auditor),
  'GET /api/v1/webhooks/{id}/status': {
    about: 'webhooks',
    who: { admin: written, audrey: written },
  },
  'GET /api/v1/webhooks/{id}/dead-letters': {
    about: 'webhooks',
    who: { admin: written, audrey: written },
  },
  'POST /api/v1/webhooks/{id}/dead-letters/redeliver': {
    about: 'webhooks',
    who: { admin: written },
    body: () => ({}),
  },
  // Those of other workgroups do not exist for who works in, or looks after, some.
  'GET /api/v1/responses/{id}': {
    about: 'responses',
    who: {
      admin: written,
      audrey: written,
      sam: written,
      pia: ['ok', 'not_found', 'not_found'],
      ana: ['ok', 'not_found', 'not_found'],
    },
  },
  'GET /api/v1/licences/{id}/usage': {
    about: 'licences',
    who: { admin: written, audrey: written },
  },
  'GET /api/v1/config': { who: { admin: all, audrey: all } },
  'PUT /api/v1/config': { who: { admin: all }, body: () => ({}) },
  'POST /api/v1/config/validate': { who: { admin: all }, body: () => ({}) },
  'GET /api/v1/audit': { who: { admin: all, audrey: all } },
  'GET /api/v1/changes': { who: { admin: all, audrey: all } },
};

/** By method and path, in the order in which they are gone through within one method. */
export const matrix: Readonly<Record<string, Entry>> = {
  ...mine,
  ...interactions,
  ...supervision,
  ...configuration,
  ...session,
};

const turnedAway = (role: Role): Verdict =>
  role === 'nobody' || role === 'gone' ? 'not_signed_in' : 'forbidden';

export const verdictOn = ({ who }: Entry, role: Role, whose: Whose): Verdict => {
  const verdicts = who[role] ?? turnedAway(role);
  if (typeof verdicts === 'string') return verdicts;
  const [own, foreign, unknown] = verdicts;
  return { own, foreign, unknown }[whose];
};
