/**
 * Faults of the product, each as it would be if a rule of it were missing: made by wrapping what the
 * product stands on, or by replacing a function of an actor; the product has no switches for them.
 */
import { agentActor } from '../../actors/agent/agent.actor.ts';
import type { AgentCommand, AgentEvent, AgentState } from '../../actors/agent/agent.protocol.ts';
import { conversationActor } from '../../actors/conversation/conversation.actor.ts';
import { percent } from '../../actors/agent/eligibility.domain.ts';
import type { Configuration } from '../../actors/configuration.ts';
import { anyActor } from '../../actors/runtime/activation.ts';
import { defaultLimits } from '../../actors/runtime/limits.ts';
import type {
  CommitOutcome,
  Delta,
  Partition,
  PartitionImage,
  PartitionStore,
  Position,
  Store,
} from '../../actors/runtime/partition-store.ts';
import { workgroupActor } from '../../actors/workgroup/workgroup.actor.ts';
import { centreWith, switchoverWith } from './centre.workload.ts';
import type { Plant } from './run.ts';
import type { Process, World } from './world.ts';

const withPartitions = (store: Store, changed: Partial<PartitionStore>): Store => ({
  ...store,
  partitions: { ...store.partitions, ...changed },
});

/** The store takes a commit from whoever sends it: no one is fenced off. */
export const noFence: Plant = {
  store: (store) =>
    withPartitions(store, {
      commit: async (partition, position, delta) => {
        const outcome = await store.partitions.commit(partition, position, delta);
        if (outcome.status !== 'fenced') return outcome;
        const { epoch } = outcome;
        const gap = await store.partitions.commit(partition, { epoch, seq: 0 }, delta);
        const seq = gap.status === 'gap' ? gap.seq + 1 : 0;
        return store.partitions.commit(partition, { epoch, seq }, delta);
      },
    }),
};

/** A commit is acknowledged at once, and made durable somewhat later; it dies with its node. */
export const acknowledgeBeforeDurable: Plant = {
  store: (store, process, world) => {
    const commitLater = createLateCommits(store.partitions, process, world);
    return withPartitions(store, {
      commit: (partition, position, delta) => {
        commitLater(partition, position, delta);
        return Promise.resolve<CommitOutcome>({ status: 'applied' });
      },
    });
  },
};

const lateByMs = 15;

const createLateCommits = (store: PartitionStore, process: Process, world: World) => {
  const known = new Set<string>();
  return (partition: Partition, position: Position, delta: Delta): void => {
    const place = JSON.stringify([partition, position]);
    if (known.has(place)) return;
    known.add(place);
    const commit = (): void => {
      void store.commit(partition, position, delta);
    };
    world.after(lateByMs, ' commits late', commit, process);
  };
};

const withImage = (change: (image: PartitionImage, world: World) => PartitionImage): Plant => ({
  store: (store, _process, world) =>
    withPartitions(store, {
      load: async (partition) => change(await store.partitions.load(partition), world),
    }),
});

/** What a former owner had not delivered is forgotten. */
export const noOutboxReplay = withImage((image) => ({ ...image, outgoing: [] }));

/** A new owner takes the last message of each sender for one that it has not applied yet. */
export const noInbox = withImage((image) => ({
  ...image,
  applied: image.applied.map(([from, number]) => [from, number - 1] as const),
}));

/** A new owner sets no alarms but those of actors that have effects. */
export const timersLostAtTakeover = withImage((image) => ({
  ...image,
  timers: image.timers.filter(([, at]) => at === 0),
}));

/** A lease is judged by the machine's wall clock. */
export const wallClockLease: Plant = {
  clock: (clock) => ({ ...clock, monotonic: clock.wall }),
};

/** What a former owner may have called is called again, without a look. */
export const noVerify: Plant = {
  effects: (runner) => ({
    run: (effect, call) => runner.run({ ...effect, verify: false }, { ...call, verify: false }),
  }),
};

/** The lease is checked, and the call is made some time later. */
export const yieldBeforeCall: Plant = {
  effects: (runner, process, world) => ({
    run: async (effect, call) => {
      const mayAct = call.mayAct();
      await new Promise<void>((resolve) => {
        world.after(20, ' yields', resolve, process);
      });
      return runner.run(effect, { ...call, mayAct: () => mayAct });
    },
  }),
};

/** Answers are not looked up, so that a command repeated after a takeover is done again. */
export const noAnswerLookup: Plant = {
  store: (store) => withPartitions(store, { answer: () => Promise.resolve(undefined) }),
};

/** Every effect is made by whoever has the actor in memory, lease or not. */
export const noLeaseForEffects: Plant = {
  effects: (runner) => ({
    run: (effect, call) => runner.run(effect, { ...call, mayAct: () => true }),
  }),
};

/** An agent takes whatever a workgroup offers, whose view of the agent may be old by then. */
export const capacityByViewOnly: Plant = {
  workload: centreWith({ agent: anyActor({ ...agentActor, decide: acceptAnything }) }),
};

function acceptAnything(
  state: AgentState,
  command: AgentCommand,
  now: number,
  config: Configuration,
): readonly AgentEvent[] {
  if (command.type !== 'offer' || state.slots[command.offer.token] !== undefined)
    return agentActor.decide(state, command, now, config);
  const { offer } = command;
  const { workgroup, interactionType } = offer;
  const proposal = { agent: state.id, workgroup, interactionType, direct: false };
  return [{ type: 'offerAccepted', at: now, offer, percent: percent(proposal, config) }];
}

/** A queue comes back from the store without what waited in it. */
export const queueLostAtTakeover: Plant = {
  workload: centreWith({
    workgroup: anyActor({
      ...workgroupActor,
      persistence: {
        head: workgroupActor.persistence.head,
        rows: workgroupActor.persistence.rows,
        restore: (head) => workgroupActor.persistence.restore(head, new Map()),
      },
    }),
  }),
};

const conversationWith = (changed: Partial<typeof conversationActor>): Plant => ({
  workload: switchoverWith({ conversation: anyActor({ ...conversationActor, ...changed }) }),
});

/** A new owner tells nobody that the one before has died. */
export const switchoverUntold = conversationWith({
  switchover: { open: () => [], command: () => undefined },
});

/** Only actors that have something to do of themselves hear that their node has died. */
export const switchoverToldToTheWakeful = conversationWith({
  switchover: {
    open: () => [],
    command: (at) => ({ type: 'takenOver', at }),
  },
});

/** What has died takes everything with it, whatever its type. */
export const nothingRecovered = conversationWith({
  decide: (state, command, now, config) =>
    conversationActor.decide(
      state,
      command,
      now,
      command.type === 'takenOver' ? { ...config, parameters: {} } : config,
    ),
});

/** Who claims from a node that may still live serves at once. */
export const noEarlyWait: Plant = { limits: { earlyWaitMs: 0 } };

/** A node answers what no commit proves for as long as its long lease lasts. */
export const answersUnderTheLongLease: Plant = {
  limits: { answerLeaseMs: defaultLimits.leaseMs },
};
