import { partitionCount, storeKinds, useStores } from './stores.ts';

describe.each(storeKinds)('the configuration in a store ($name)', ({ start }) => {
  const freshStore = useStores(start);
  const beat = { incarnation: 'node-a/1', count: 1, card: '' };

  it('is absent at first, with version 0 on the roll', async () => {
    const { settings, partitions } = (await freshStore()).store;
    expect(await settings.read()).toBeUndefined();
    expect((await partitions.renew(beat)).configurationVersion).toBe(0);
  });

  it('counts its versions, and every client sees the newest', async () => {
    const { store, join } = await freshStore();
    const other = join();
    await other.partitions.open(partitionCount);
    expect(await store.settings.write(0, '{"name":"Grüße"}')).toBe(true);
    expect(await other.settings.write(1, '{"name":"two"}')).toBe(true);
    expect(await store.settings.read()).toEqual({ version: 2, json: '{"name":"two"}' });
    expect((await store.partitions.renew(beat)).configurationVersion).toBe(2);
  });

  it.each([0, 2])('is not overwritten by someone who has seen version %i of 1', async (seen) => {
    const { settings } = (await freshStore()).store;
    await settings.write(0, '{"by":"first"}');
    expect(await settings.write(seen, '{"by":"second"}')).toBe(false);
    expect(await settings.read()).toEqual({ version: 1, json: '{"by":"first"}' });
  });

  it('takes one of two who write at once', async () => {
    const { settings } = (await freshStore()).store;
    const written = await Promise.all([settings.write(0, '"a"'), settings.write(0, '"b"')]);
    expect(written.filter(Boolean)).toHaveLength(1);
  });

  it('says yes again to a writer that has not heard it', async () => {
    const { settings } = (await freshStore()).store;
    await settings.write(0, '{"by":"first"}');
    expect(await settings.write(0, '{"by":"first"}')).toBe(true);
    expect((await settings.read())?.version).toBe(1);
  });
});
