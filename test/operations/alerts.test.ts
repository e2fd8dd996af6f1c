/** The alert rules, by Prometheus' own tool. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addToSummary } from '../support/summary.ts';

const root = join(import.meta.dirname, '../..');
const monitoring = join(root, 'k8s/monitoring');

const promtool = (...args: readonly string[]) =>
  spawnSync('promtool', args, { cwd: monitoring, encoding: 'utf8' });

const isThere = promtool('--version').error === undefined;
if (!isThere)
  addToSummary('alert rules: not tested, promtool is missing (Debian: apt-get install prometheus)');
const withPromtool = isThere ? it : it.skip;

interface Rule {
  readonly alert: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}

const rules = (
  parse(readFileSync(join(monitoring, 'alerts.yaml'), 'utf8')) as {
    groups: readonly { rules: readonly Rule[] }[];
  }
).groups.flatMap((group) => group.rules);

const tests = (
  parse(readFileSync(join(monitoring, 'alerts.test.yaml'), 'utf8')) as {
    tests: readonly { alert_rule_test: readonly { alertname: string; exp_alerts: unknown[] }[] }[];
  }
).tests.flatMap(({ alert_rule_test: cases }) => cases);

describe('the alert rules', () => {
  withPromtool('are what Prometheus understands', () => {
    const { status, stdout, stderr } = promtool('check', 'rules', 'alerts.yaml');
    expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
  });

  withPromtool('fire when they should, and only then', () => {
    const { status, stdout, stderr } = promtool('test', 'rules', 'alerts.test.yaml');
    expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
  });

  it.each(rules.map(({ alert }) => alert))('%s is tested firing, and calm', (alert) => {
    const own = tests.filter(({ alertname }) => alertname === alert);
    expect(own.filter(({ exp_alerts: expected }) => expected.length > 0)).not.toEqual([]);
    expect(own.filter(({ exp_alerts: expected }) => expected.length === 0)).not.toEqual([]);
  });

  it.each(rules)('$alert says how bad it is and where it is written what to do', (rule) => {
    expect(['warning', 'critical']).toContain(rule.labels.severity);
    expect(rule.annotations.runbook).toBe(`docs/operations.md#${rule.alert.toLowerCase()}`);
    const pages = readFileSync(join(root, 'docs/operations.md'), 'utf8');
    expect(pages).toContain(`\n#### ${rule.alert}\n`);
  });
});
