/** What agents are told of their workgroups, to work in them. */
import { createCentre, type Centre } from './centre.ts';

interface MyWorkgroup {
  readonly id: string;
  readonly activated: boolean;
  readonly wrapupCodes: readonly { readonly id: string }[];
  readonly utilization: readonly { readonly type: string; readonly maxAssigned: number }[];
}

describe('my workgroups', () => {
  let centre: Centre;
  beforeAll(async () => {
    centre = await createCentre();
  });
  afterAll(() => centre.stop());

  const mine = async (user: string): Promise<readonly MyWorkgroup[]> => {
    const { body } = await (await centre.signIn(user)).get('/api/v1/agents/me/workgroups');
    return body['items'] as readonly MyWorkgroup[];
  };
  const postsIn = (found: readonly MyWorkgroup[], id: string): number | undefined =>
    found
      .find((one) => one.id === id)
      ?.utilization.find(({ type }) => type === 'social_conversation')?.maxAssigned;

  it('are those that one is a member of, and nothing of others', async () => {
    expect((await mine('ana')).map(({ id }) => id)).toEqual(['support']);
    expect((await mine('ben')).map(({ id }) => id).toSorted()).toEqual(['sales', 'support']);
    expect(await mine('sam')).toEqual([]);
  });

  it('say how many posts they may give, unless the user has a limit of one’s own', async () => {
    const admin = await centre.signIn('admin');
    expect(postsIn(await mine('ana'), 'support')).toBe(4);
    const utilization = { social_conversation: { percent: 50, maxAssigned: 2 } };
    await admin.patch('/api/v1/users/ana', { utilization }, { 'if-match': '*' });
    expect(postsIn(await mine('ana'), 'support')).toBe(2);
    expect(postsIn(await mine('ben'), 'support')).toBe(4);
  });

  it('name the wrap-up codes that they take: all, where they name none', async () => {
    const admin = await centre.signIn('admin');
    const codes = async () => (await mine('ana'))[0]?.wrapupCodes.map(({ id }) => id).toSorted();
    expect(await codes()).toEqual(['follow-up', 'resolved', 'spam']);
    const change = { wrapupCodes: ['spam'] };
    await admin.patch('/api/v1/workgroups/support', change, { 'if-match': '*' });
    expect(await codes()).toEqual(['spam']);
  });
});
