/** One run: a full queue, agents who press every button, nodes that are killed; then everything is looked at. */
import { setTimeout as pause } from 'node:timers/promises';
import { createRandom, type Random } from '../simulation/random.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { sandboxPages, sandboxXAccounts } from '../support/sandbox-process.ts';
import { clearDesk, pressButtons, type AgentsAtOdds } from './agents-at-odds.ts';
import { checkUtilization } from './agents-at-work.ts';
import { createAssignmentHistory, type AssignmentHistory } from './assignment-history.ts';
import { judgeAssignments } from './assignment-verdict.ts';
import type { Centre } from './centre.ts';
import { count, createLedger, type Ledger } from './ledger.ts';
import { supervise } from './supervision.ts';
import { findAll, queueOf } from './whereabouts.ts';

export interface AssignmentRunOptions {
  readonly seed: number;
  readonly conversations: number;
  readonly kills: number;
  readonly say: (line: string) => void;
}

export interface AssignmentRun {
  readonly ledger: Ledger;
  readonly history: AssignmentHistory;
  /** How long the search for an order took, of all interactions together. */
  readonly checkedMs: number;
  readonly explored: number;
  /** By how much a first offer came too late, at most. */
  readonly overtakenMs: number;
}

export const centreAtOdds = {
  agents: 16,
  workgroups: 3,
  workgroup: { alertSeconds: 3, wrapupSeconds: 1 },
} as const;

const clientCount = 8;
const arriveWithinMs = 15_000;
const restWithinMs = 15_000;
const emptyWithinMs = 40_000;
const betweenKillsMs = [1_500, 3_000] as const;
const downMs = [200, 1_000] as const;
/** After the last kill it goes on for so long. */
const aftermathMs = 2_000;

export const runAtOdds = async (
  centre: Centre,
  options: AssignmentRunOptions,
): Promise<AssignmentRun> => {
  const { seed, conversations, say } = options;
  const ledger = createLedger();
  const history = createAssignmentHistory();
  const supervisor = await signedIn(centre.client('supervisor'));
  await shareAgents(centre);
  await centre.settled();
  const supervision = supervise(supervisor, ledger, () => undefined);
  const interactions = await fillQueues(
    centre,
    supervisor,
    createRandom(seed, 'customers'),
    conversations,
  );
  say(`${String(interactions.length)} wait`);

  const { agents, workgroups } = centre;
  const scene = { history, ledger, supervisor, interactions, agents, workgroups };
  await contend(centre, scene, options);
  say('all press no more');
  const patient = await Promise.all(agents.map((agent) => signedIn(centre.client(agent))));
  await comeToRest(scene, patient);
  say('all is where it is');
  await empty(scene, patient);
  say('all is over');
  supervision.stop();
  if (supervision.reader.resets() > 0) ledger.violations.add('Events were lost');
  const judged = await judgeAssignments(scene);
  return { ledger, history, ...judged };
};

const signedIn = async (client: ApiClient): Promise<ApiClient> => {
  await client.signIn();
  return client;
};

/** Every fourth agent belongs to the next workgroup, too, so that queues compete for them. */
const shareAgents = async ({ client, agents, workgroups }: Centre): Promise<void> => {
  const admin = await signedIn(client('admin'));
  for (const [g, id] of workgroups.entries()) {
    const members = agents
      .filter(
        (_, i) => i % workgroups.length === g || (i % 4 === 0 && (i + 1) % workgroups.length === g),
      )
      .map((user) => ({ user, activated: true }));
    await admin.patch(`/api/v1/workgroups/${id}`, { members });
  }
};

/** One word of each of so many customers. @returns the interactions, once all wait in their queues */
const fillQueues = async (
  { platforms, workgroups }: Centre,
  supervisor: ApiClient,
  random: Random,
  conversations: number,
): Promise<readonly string[]> => {
  for (let n = 0; n < conversations; n += 1) {
    const [author, page, account] = [
      `c${String(n)}`,
      random.pick(sandboxPages),
      random.pick(sandboxXAccounts),
    ];
    const way = random.next();
    if (way < 0.6) await platforms.post(page, author, `Help, ${author}`);
    else if (way < 0.75) await platforms.privateMessage(page, author, `Help, ${author}`);
    else if (way < 0.9) await platforms.tweet(author, `@${account} Help, ${author}`);
    else await platforms.directMessage(author, account, `Help, ${author}`);
  }
  return eventually('all to wait', arriveWithinMs, async () => {
    const queues = await Promise.all(workgroups.map((id) => queueOf(supervisor, id)));
    const ids = queues.flat().map(({ id }) => id);
    return ids.length === conversations ? ids : undefined;
  });
};

const contend = async (
  centre: Centre,
  scene: AgentsAtOdds,
  { seed, kills }: AssignmentRunOptions,
): Promise<void> => {
  const clients = await Promise.all(
    centre.agents.map((agent, i) =>
      // Half of them take no answer for an answer: what they asked for may have happened.
      signedIn(i % 2 === 0 ? centre.client(agent) : centre.client(agent, 0)),
    ),
  );
  await Promise.all(clients.map((client) => client.setStatus('Available')));
  const day = { isOver: false };
  const pressing = Array.from({ length: clientCount }, (_, k) =>
    pressButtons(
      scene,
      clients.filter((_client, i) => Math.floor(i / 2) % clientCount === k),
      createRandom(seed, `client ${String(k)}`),
      () => day.isOver,
    ),
  );
  await killNodes(centre, scene.ledger, createRandom(seed, 'kills'), kills);
  day.isOver = true;
  await Promise.all(pressing);
};

const killNodes = async (
  centre: Centre,
  ledger: Ledger,
  random: Random,
  kills: number,
): Promise<void> => {
  for (let n = 0; n < kills; n += 1) {
    await pause(random.between(...betweenKillsMs));
    const victim = random.pick(centre.nodes);
    await victim.kill('SIGKILL');
    await pause(random.between(...downMs));
    await victim.start();
    await centre.settled();
    count(ledger, 'kill');
  }
  await pause(aftermathMs);
};

/** Nobody takes anything more, so that what rings runs out, and all has one place. */
const comeToRest = async (scene: AgentsAtOdds, clients: readonly ApiClient[]): Promise<void> => {
  const { supervisor, ledger } = scene;
  for (const client of clients) checkUtilization(await client.setStatus('At Lunch'), ledger);
  let found = await findAll(supervisor, clients, scene);
  await eventually('all to be somewhere', restWithinMs, async () => {
    found = await findAll(supervisor, clients, scene);
    return found.disagreements.length === 0 && found.byState['offered'] === undefined
      ? true
      : undefined;
  }).catch(() => undefined);
  for (const one of found.disagreements) ledger.violations.add(one);
  count(ledger, `at rest: ${JSON.stringify(found.byState)}`);
};

/** Everything is picked up and ended; then nobody may hold anything. */
const empty = async (scene: AgentsAtOdds, clients: readonly ApiClient[]): Promise<void> => {
  const { supervisor, ledger } = scene;
  await eventually('all to be over', emptyWithinMs, async () => {
    const left = await Promise.all(clients.map((client) => clearDesk(scene, client)));
    if (left.some((held) => held > 0)) return undefined;
    const { disagreements, byState } = await findAll(supervisor, clients, scene);
    const isOver = byState['disconnected'] === scene.interactions.length;
    return isOver && disagreements.length === 0 ? true : undefined;
  }).catch((error: unknown) => ledger.violations.add(String(error)));
  for (const client of clients) {
    const { id, utilization, interactions } = await client.me();
    if (utilization !== 0 || interactions.length > 0)
      ledger.violations.add(`${id} is at ${String(utilization)} % of nothing`);
  }
};
