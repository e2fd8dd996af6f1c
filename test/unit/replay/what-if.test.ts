/** A recorded morning under other rules. */
import { readProposal } from '../../../services/replay/proposal.ts';
import { replay } from '../../../services/replay/replay.ts';
import type { WhatIfReport } from '../../../services/replay/what-if-report.ts';
import { office, recordOfMorning } from './office.ts';
import { feedOf } from './recorded.ts';

const record = recordOfMorning();

const always = { from: -Infinity, to: Infinity };

const whatIf = async (proposal: object): Promise<WhatIfReport> => {
  const { report } = await replay(feedOf(record), always, readProposal(JSON.stringify(proposal)));
  if (report.whatIf === undefined) throw new Error('Nothing was simulated');
  return report.whatIf;
};

type Case = 'recorded' | 'baseline' | 'proposed';

const support = (report: WhatIfReport, one: Case) => {
  const found = report[one].queues.find(({ workgroup }) => workgroup === 'support');
  if (found === undefined) throw new Error('Support is missing');
  return found;
};

const member = (user: string) => ({ user, activated: true });
const supportWith = (...users: readonly string[]) => ({
  workgroups: [{ id: 'support', members: users.map(member) }],
});

describe('a simulation of what was recorded', () => {
  it('is near to what has happened', async () => {
    const report = await whatIf({});
    const [recorded, baseline] = [support(report, 'recorded'), support(report, 'baseline')];
    expect(baseline.arrivals).toBe(recorded.arrivals);
    expect(Math.abs(baseline.answered - recorded.answered)).toBeLessThan(3);
    const [was = 0, is = 0] = [recorded.waitMs?.p90, baseline.waitMs?.p90];
    expect(was).toBeGreaterThan(200_000);
    expect(Math.abs(is - was)).toBeLessThan(0.15 * was);
  });

  it('has the same outcome each time', async () => {
    const [one, other] = [await whatIf(supportWith('ana')), await whatIf(supportWith('ana'))];
    expect(one).toEqual(other);
  });

  it('is no other under rules that are no other', async () => {
    const { baseline, proposed, change } = await whatIf({
      workgroups: [{ id: 'support', alertSeconds: office.workgroups['support']?.alertSeconds }],
    });
    expect(proposed).toEqual(baseline);
    expect(change).toMatchObject({ otherAgent: 0, noLonger: 0, newly: 0 });
  });
});

describe('other rules', () => {
  it('lower the waits when twice as many agents may answer', async () => {
    const report = await whatIf(supportWith('ana', 'ben', 'eva', 'dan'));
    const [before, after] = [support(report, 'baseline'), support(report, 'proposed')];
    expect(after.waitMs?.p90).toBeLessThan((before.waitMs?.p90 ?? 0) / 4);
    expect(after.serviceLevel.answered).toBeGreaterThan(0.9);
    expect(before.serviceLevel.answered).toBeLessThan(0.5);
    expect(report.proposed.agents).toMatchObject({ eva: expect.any(Number) as never });
    expect(report.change.otherAgent).toBeGreaterThan(5);
  });

  it('lengthen the waits when one agent has to do it all', async () => {
    const report = await whatIf(supportWith('ana'));
    const [before, after] = [support(report, 'baseline'), support(report, 'proposed')];
    expect(after.answered).toBeLessThan(before.answered);
    expect(after.waiting).toBeGreaterThan(0);
    expect(Object.keys(report.proposed.agents)).toEqual(['ana']);
  });

  it('leave everything unanswered when nobody is licensed', async () => {
    const users = ['ana', 'ben', 'eva', 'dan'].map((id) => ({ id, licences: [] }));
    const report = await whatIf({ users });
    expect(support(report, 'proposed').answered).toBe(0);
    expect(report.change.noLonger).toBe(support(report, 'baseline').answered);
    expect(report.proposed.agents).toEqual({});
  });

  it('send to another workgroup what has waited too long', async () => {
    const overflow = { afterSeconds: 10, workgroup: 'sales' };
    const report = await whatIf({ workgroups: [{ id: 'support', overflow }] });
    const sales = report.proposed.queues.find(({ workgroup }) => workgroup === 'sales');
    expect(sales?.answered).toBeGreaterThan(5);
  });

  it('may be a whole configuration', async () => {
    const whole = Object.fromEntries(
      Object.entries(office).map(([kind, documents]) => [
        kind,
        kind === 'version' ? documents : Object.values(documents as object),
      ]),
    );
    const admin = { id: 'boss', name: 'Boss', roles: ['administrator'] };
    const roles = [{ id: 'administrator', name: 'All', rights: ['administer'] }];
    const agents = [{ id: 'agent', name: 'Agent', rights: ['handle'] }];
    const { proposed, baseline } = await whatIf({
      ...whole,
      users: [...(whole['users'] as object[]), admin],
      roles: [...roles, ...agents],
    });
    expect(proposed).toEqual(baseline);
  });
});

describe('a proposal', () => {
  it.each([
    ['no JSON', '{', /no JSON/],
    ['a list', '[]', /no JSON object/],
    ['a part that there is not', '{"wheels":[]}', /no part wheels/],
    ['documents without an id', '{"users":[{}]}', /users must be a list of documents/],
  ])('is refused when it is %s', (_name, json, message) => {
    expect(() => readProposal(json)).toThrow(message);
  });

  it('is refused when it could not be in force', async () => {
    await expect(
      whatIf({ workgroups: [{ id: 'support', wrapupSeconds: 99_999 }] }),
    ).rejects.toThrow(/can't be in force:\n {2}workgroups\.support\.wrapupSeconds/);
    await expect(whatIf(supportWith('zoe'))).rejects.toThrow(/There is no user zoe/);
  });
});
