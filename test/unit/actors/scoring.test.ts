import { skillRefusalOf, skillScore, skillsOf } from '../../../actors/agent/skills.domain.ts';
import type { Hours, RequiredSkill } from '../../../actors/configuration.ts';
import { isOpen, looksAgainAt } from '../../../actors/workgroup/hours.ts';
import { createLine } from '../../../actors/workgroup/line.ts';
import { isAdmitted, stageAfter, stagesOf } from '../../../actors/workgroup/rings.ts';
import {
  agentBase,
  agentScore,
  entryBase,
  interactionScore,
  points,
} from '../../../actors/workgroup/scores.ts';
import { ana, ben, demo, eva, sales, support, user, withWorkgroup, workgroup } from './fixtures.ts';
import { seeded } from './host.ts';

const asked = (skill: string, changes: Partial<RequiredSkill> = {}): RequiredSkill => ({
  skill,
  minProficiency: 1,
  maxProficiency: 100,
  minDesire: 0,
  maxDesire: 100,
  proficiencyWeight: 1,
  desireWeight: 0,
  ...changes,
});
const held = (skill: string, proficiency: number, desire = 0) => ({ skill, proficiency, desire });

describe('the skills of an agent', () => {
  const both = withWorkgroup(
    withWorkgroup(demo, support, { skills: [held('english', 30), held('german', 80)] }),
    sales,
    { skills: [held('english', 60), held('billing', 10)] },
  );
  const config = {
    ...both,
    users: { ...both.users, ben: { ...user(ben), skills: [held('german', 5)] } },
  };

  it('are its own, and the best of those that it inherits', () => {
    expect(
      [...skillsOf(config, ben).values()].toSorted((a, b) => (a.skill < b.skill ? -1 : 1)),
    ).toEqual([
      { ...held('billing', 10), from: 'sales' },
      { ...held('english', 60), from: 'sales' },
      { ...held('german', 5), from: 'user' },
    ]);
  });

  it('are missing, too low or too high, in this order; ends included', () => {
    const skills = skillsOf(config, ben);
    expect(skillRefusalOf(skills, [asked('german', { minProficiency: 5 })])).toBeUndefined();
    expect(skillRefusalOf(skills, [asked('german', { minProficiency: 6 })])).toBe('skill_below');
    expect(skillRefusalOf(skills, [asked('english', { maxProficiency: 60 })])).toBeUndefined();
    expect(skillRefusalOf(skills, [asked('english', { maxProficiency: 59 })])).toBe('skill_above');
    expect(skillRefusalOf(skills, [asked('german', { minDesire: 1 })])).toBe('skill_below');
    const all = [asked('english', { maxProficiency: 1 }), asked('german', { minProficiency: 9 })];
    expect(skillRefusalOf(skills, all)).toBe('skill_below');
    expect(skillRefusalOf(skills, [...all, asked('french')])).toBe('skill_missing');
  });

  it('score as the weighted sum over the size of the sum of the weights', () => {
    const skills = new Map([
      ['english', { ...held('english', 60, 40), from: 'user' as const }],
      ['german', { ...held('german', 30, 90), from: 'user' as const }],
    ]);
    const english = asked('english', { proficiencyWeight: 2, desireWeight: 1 });
    const german = asked('german', { proficiencyWeight: 1, desireWeight: 0 });
    expect(skillScore(skills, [english, german])).toBe((60 * 2 + 40 + 30) / 4);
    expect(skillRefusalOf(skills, [asked('english', { maxDesire: 39 })])).toBe('skill_above');
    expect(skillRefusalOf(skills, [asked('english', { maxDesire: 40 })])).toBeUndefined();
    const negative = asked('english', { proficiencyWeight: -2, desireWeight: 0 });
    expect(skillScore(skills, [negative])).toBe(-60);
    expect(skillScore(skills, [asked('english', { proficiencyWeight: 0 })])).toBe(0);
    expect(skillScore(skills, [])).toBe(0);
  });
});

describe('a score', () => {
  const minute = 60_000;
  const now = 100 * minute;
  const weights = {
    agent: { skill: 2, cost: -1, available: 3, attributes: [1, 10, 100] as const },
    interaction: { skill: 1, priority: 2, queue: 3, system: 5 },
  };

  it('of an agent is the sum of acd.md', () => {
    const base = agentBase({ cost: 7, attributes: [1, 2, 3] }, now - 4 * minute, weights);
    const skill = points(20 * weights.agent.skill);
    expect(agentScore(base + skill, weights, now)).toBe(20 * 2 - 7 + 4 * 3 + 1 + 20 + 300);
  });

  it('of an interaction is the sum of acd.md', () => {
    const entry = { priority: 50, queuedAt: now - 2 * minute, createdAt: now - 6 * minute };
    expect(interactionScore(entryBase(entry, weights), points(20), weights, now)).toBe(
      20 + 50 * 2 + 2 * 3 + 6 * 5,
    );
  });
});

describe('the rings', () => {
  const ring = (agents: readonly (typeof ana)[], seconds: number) => ({
    agents,
    minima: [],
    seconds,
  });
  const three = { ...workgroup(support, [ana, ben, eva]), skills: [held('german', 20)] };

  it('add to one another, and leave out those that add nobody', () => {
    const rules = { ...three, rings: [ring([ana], 10), ring([ana], 99), ring([ben], 20)] };
    const stages = stagesOf({ ...demo, workgroups: { support: rules } }, rules);
    expect(stages.map(({ admits, ms }) => [[...admits], ms])).toEqual([
      [[ana], 10_000],
      [[ana, ben], 20_000],
    ]);
    expect([0, 9_999, 10_000, 29_999, 30_000].map((ms) => stageAfter(stages, ms))).toEqual([
      0, 0, 1, 1, 2,
    ]);
    expect([0, 1, 2].map((stage) => isAdmitted(stages, stage, eva))).toEqual([false, false, true]);
  });

  it('take whoever has all the skills at their minima', () => {
    const minima = [
      { skill: 'german', minProficiency: 20 },
      { skill: 'english', minProficiency: 50 },
    ];
    const rules = { ...three, rings: [{ agents: [], minima, seconds: 5 }] };
    const users = { ...demo.users, eva: { ...user(eva), skills: [held('english', 50)] } };
    const [stage] = stagesOf({ ...demo, users, workgroups: { support: rules } }, rules);
    expect([...(stage?.admits ?? [])]).toEqual([eva]);
  });
});

describe('business hours', () => {
  /** Monday to Friday, 9 to 17 in Lisbon. */
  const hours: Hours = {
    timeZone: 'Europe/Lisbon',
    open: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1_020 })),
    closed: { then: 'queue' },
  };
  const at = (text: string): number => Date.parse(text);

  it('are those of the clock on the wall, summer and winter', () => {
    expect(isOpen(hours, at('2026-11-23T08:59:59Z'))).toBe(false);
    expect(isOpen(hours, at('2026-11-23T09:00:00Z'))).toBe(true);
    expect(isOpen(hours, at('2026-11-23T17:00:00Z'))).toBe(false);
    expect(isOpen(hours, at('2026-07-20T08:00:00Z'))).toBe(true);
    expect(isOpen(hours, at('2026-11-22T12:00:00Z'))).toBe(false);
    expect(isOpen(undefined, 0)).toBe(true);
  });

  it('are looked at again in time for every change', () => {
    let now = at('2026-10-23T06:10:00Z');
    const changes: string[] = [];
    let open = isOpen(hours, now);
    for (const end = at('2026-10-27T12:00:00Z'); now < end;) {
      now = looksAgainAt(hours, now);
      if (isOpen(hours, now) === open) continue;
      open = !open;
      changes.push(new Date(now).toISOString());
    }
    expect(changes).toEqual([
      '2026-10-23T08:00:00.000Z',
      '2026-10-23T16:00:00.000Z',
      '2026-10-26T09:00:00.000Z',
      '2026-10-26T17:00:00.000Z',
      '2026-10-27T09:00:00.000Z',
    ]);
  });
});

describe('a long line', () => {
  it('stays in order whatever is added and removed', () => {
    const random = seeded(7);
    const compare = (a: number, b: number): number => a - b;
    const line = createLine(compare);
    const there = new Set<number>();
    for (let i = 0; i < 20_000; i += 1) {
      const item = Math.floor(random() * 8_000);
      if (there.delete(item)) line.remove(item);
      else {
        there.add(item);
        line.add(item);
      }
    }
    const sorted = [...there].toSorted(compare);
    expect([...line.values()]).toEqual(sorted);
    expect(line.size()).toBe(sorted.length);
    expect(line.first()).toBe(sorted[0]);
    const middle = sorted[2_000] ?? 0;
    expect(line.after(middle, 700)).toEqual(sorted.slice(2_001, 2_701));
    expect(line.after(undefined, 3)).toEqual(sorted.slice(0, 3));
    line.remove(-1);
    expect(line.size()).toBe(sorted.length);
  });
});
