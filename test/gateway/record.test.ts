/** The record of the routing stands in the feed, and is nobody's to follow. */
import { createCentre, type Centre, type Published } from './centre.ts';
import { type Client, type EventStream } from './client.ts';

let centre: Centre;
const streams: EventStream[] = [];
beforeAll(async () => {
  centre = await createCentre();
});
afterAll(async () => {
  for (const stream of streams) stream.close();
  await centre.stop();
});

const follow = async (client: Client, lastEventId?: number): Promise<EventStream> => {
  const stream = await client.events(lastEventId);
  streams.push(stream);
  return stream;
};

const happening = (type: string, topics: readonly string[]): Published => ({
  actor: 'workgroup/support',
  topics,
  event: { type, at: Date.UTC(2026, 0, 1) },
});

const marker = happening('marked', ['workgroup:support', 'agent:ana']);

describe('an event that is published for the record alone', () => {
  it.each(['admin', 'sam', 'ana'])('is not shown to %s, live or afterwards', async (user) => {
    const client = await centre.signIn(user);
    const live = await follow(client);
    const { id: before } = await live.next();
    await centre.publish(
      happening('checkpointed', ['record:support']),
      happening('offerMade', ['record:support']),
      marker,
    );
    expect(await live.next()).toMatchObject({ event: 'workgroup.marked' });
    const afterwards = await follow(client, before);
    expect(await afterwards.next()).toMatchObject({ event: 'workgroup.marked' });
  });

  it('is shown to those who follow its other topics', async () => {
    const stream = await follow(await centre.signIn('sam'));
    await stream.next();
    await centre.publish(happening('enqueued', ['workgroup:support', 'record:support']));
    expect(await stream.next()).toMatchObject({ event: 'workgroup.enqueued' });
  });

  it('is written by a workgroup of itself, with all that it decides', async () => {
    const { items } = await centre.store.feed.read(0, 1_000);
    const types = items
      .filter(({ event }) => event.includes('"record:support"'))
      .map(
        ({ event }) =>
          (JSON.parse(event) as { readonly event: { readonly type: string } }).event.type,
      );
    expect(types).toEqual(expect.arrayContaining(['membersMet', 'checkpointed']));
  });
});
