/** What Kubernetes is told: right by its schemas, and by what we promise about it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScaledObject } from '@kubernetes-models/keda/keda.sh/v1alpha1';
import { Deployment, StatefulSet } from 'kubernetes-models/apps/v1';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, Service, ServiceAccount } from 'kubernetes-models/v1';
import { addToSummary } from '../support/summary.ts';
import {
  overlays,
  render,
  workloadsIn,
  writtenManifests,
  type Manifest,
  type Variable,
} from './manifests.ts';

const root = join(import.meta.dirname, '../..');

interface Model {
  readonly validate: () => void;
}

const modules: Readonly<Record<string, string>> = {
  v1: 'kubernetes-models/v1',
  'apps/v1': 'kubernetes-models/apps/v1',
  'autoscaling/v2': 'kubernetes-models/autoscaling/v2',
  'networking.k8s.io/v1': 'kubernetes-models/networking.k8s.io/v1',
  'policy/v1': 'kubernetes-models/policy/v1',
  'keda.sh/v1alpha1': '@kubernetes-models/keda/keda.sh/v1alpha1',
};

const models: Readonly<Record<string, new (data: never) => Model>> = {
  ConfigMap,
  Deployment,
  HorizontalPodAutoscaler,
  NetworkPolicy,
  PodDisruptionBudget,
  ScaledObject,
  Service,
  ServiceAccount,
  StatefulSet,
};

/** @throws what the schema has against it */
const validate = (manifest: Manifest): void => {
  const Kind = models[manifest.kind];
  if (Kind === undefined) throw new Error(`There is no model of ${manifest.kind}`);
  new Kind(manifest as never).validate();
};

/** The compiler's word on fields that no schema knows, which `validate` lets pass. */
const unknownFields = (manifests: readonly Manifest[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-manifests-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'all.ts'), manifests.map(typedLiteral).join('\n'));
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', 'all.ts'],
      { cwd: folder, encoding: 'utf8' },
    );
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const typedLiteral = (manifest: Manifest, index: number): string => {
  const type = `import('${modules[manifest.apiVersion] ?? 'nothing'}').I${manifest.kind}`;
  return `export const m${String(index)}: ${type} = ${JSON.stringify(manifest)};`;
};

const written = writtenManifests();
const rendered = overlays.map((name) => ({ name, manifests: render(`overlays/${name}`) }));
if (rendered.some(({ manifests }) => manifests === undefined))
  addToSummary('kustomize overlays: not rendered, kubectl is missing');
const whole = rendered.flatMap(({ name, manifests }) =>
  manifests === undefined ? [] : [{ name, manifests }],
);
const sets = [{ name: 'what is written', manifests: written }, ...whole];

describe.each(sets)('for Kubernetes, $name', ({ name, manifests }) => {
  const workloads = workloadsIn(manifests);
  const containers = workloads.flatMap(({ spec }) => spec.template.spec.containers);
  const named = (kind: string): readonly Manifest[] =>
    manifests.filter((manifest) => manifest.kind === kind);

  it('holds to the schemas', () => {
    expect(manifests.length).toBeGreaterThan(15);
    for (const manifest of manifests) expect(() => validate(manifest)).not.toThrow();
  });

  it('has no field that no schema knows', () => {
    expect(unknownFields(manifests)).toBe('');
  });

  it('runs nothing as root, writable, privileged or without bounds', () => {
    for (const { spec } of workloads)
      expect(spec.template.spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
    for (const container of containers)
      expect(container).toMatchObject({
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        resources: { requests: {}, limits: { memory: expect.any(String) as string } },
      });
  });

  it('knows of each container whether it has started, lives and is ready', () => {
    for (const { startupProbe, livenessProbe, readinessProbe } of containers)
      expect([startupProbe, livenessProbe, readinessProbe]).not.toContain(undefined);
  });

  it('takes every password from the one Secret, whose keys the page names', () => {
    const page = readFileSync(join(root, 'k8s/README.md'), 'utf8');
    for (const { name: variable, value, valueFrom } of containers.flatMap(({ env = [] }) => env)) {
      const secret = valueFrom?.secretKeyRef;
      if (/PASSWORD|SECRET|AUTH/u.test(variable)) expect(secret?.name).toBe('baton');
      if (secret !== undefined) expect(page).toContain(`--from-literal=${secret.key}=`);
      expect(value ?? '').not.toMatch(/:[^$/@]+@/u);
    }
  });

  it('puts together addresses only of what stands before them', () => {
    for (const { env = [], args = [] } of containers)
      expect([...env, { name: 'args', value: args.join(' ') }].flatMap(unresolved)).toEqual([]);
  });

  it('spreads what is the same over machines, and takes down one at a time', () => {
    for (const { spec, metadata } of workloads) {
      expect(spec.template.spec.topologySpreadConstraints.length).toBeGreaterThan(0);
      const budget = named('PodDisruptionBudget').find(
        (one) => one.metadata.name === metadata.name,
      );
      expect(budget).toMatchObject({
        spec: { maxUnavailable: 1, selector: { matchLabels: { app: metadata.name } } },
      });
      expect(spec.template.metadata.labels).toMatchObject({ app: metadata.name });
    }
  });

  it('lets nothing speak to anything that no policy names', () => {
    expect(named('NetworkPolicy')).toContainEqual(
      expect.objectContaining({
        spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
      }),
    );
    const store = named('NetworkPolicy').find(({ metadata }) => metadata.name === 'redis');
    expect(store).toMatchObject({ spec: { policyTypes: ['Ingress'] } });
    expect(JSON.stringify(store)).not.toContain('egress');
  });

  it('gives a node longer to end than it gives itself', () => {
    const nodes = workloads.filter(({ spec }) => spec.template.metadata.labels['baton'] === 'node');
    expect(nodes).toHaveLength(2);
    const main = readFileSync(join(root, 'services/main.ts'), 'utf8');
    const own = Number(/stopWithinMs = ([\d_]+)/u.exec(main)?.[1]?.replaceAll('_', '')) / 1_000;
    for (const { spec, metadata } of nodes) {
      const { terminationGracePeriodSeconds: given } = spec.template.spec;
      expect(given).toBeGreaterThan(own + (metadata.name === 'gateway' ? 5 : 0));
    }
  });

  it('runs as many servers of the store as the nodes are told of', () => {
    const store = workloads.find(({ metadata }) => metadata.name === 'redis');
    const count = store?.spec.replicas ?? 0;
    expect(count).toBe(name.startsWith('ha') ? 3 : 1);
    for (const { env = [] } of containers) {
      const address = env.find((variable) => variable.name === 'REDIS_URL')?.value;
      if (address === undefined) continue;
      const servers = address.split(',').map((one) => /^redis:[/][/](.+)$/u.exec(one)?.[1]);
      expect(servers).toEqual(
        Array.from({ length: count }, (_, index) => `redis-${String(index)}.redis:6379`),
      );
    }
  });
});

describe('what checks the manifests', () => {
  const [first] = workloadsIn(written);
  const broken = JSON.parse(JSON.stringify(first)) as { spec: Record<string, unknown> } & Manifest;

  it('finds a field of the wrong type, and one that nobody knows', () => {
    expect(() =>
      validate({ ...broken, spec: { ...broken.spec, replicas: 'three' } } as never),
    ).toThrow();
    const misspelt = { ...broken, spec: { ...broken.spec, replica: 3 } };
    expect(unknownFields([misspelt])).toContain(`'"replica"' does not exist`);
  });

  it('finds an address that uses what comes after it', () => {
    const env = [
      { name: 'URL', value: 'redis://:$(PASSWORD)@host' },
      { name: 'PASSWORD', value: 'x' },
    ];
    expect(env.flatMap(unresolved)).toEqual(['URL: PASSWORD']);
  });
});

const unresolved = (
  { name, value = '' }: Variable,
  index: number,
  all: readonly Variable[],
): readonly string[] => {
  const before = new Set(all.slice(0, index).map((one) => one.name));
  return [...value.matchAll(/\$\((\w+)\)/gu)]
    .map(([, used = '']) => used)
    .filter((used) => !before.has(used))
    .map((used) => `${name}: ${used}`);
};
