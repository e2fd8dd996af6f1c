/** The documents for Kubernetes, as they are written and as kustomize puts them together. */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** A StatefulSet or Deployment, as far as it is asked about here. */
export interface Workload extends Manifest {
  readonly spec: {
    readonly replicas: number;
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: PodSpec;
    };
  };
}

interface PodSpec {
  readonly automountServiceAccountToken?: boolean;
  readonly terminationGracePeriodSeconds: number;
  readonly securityContext: { readonly runAsNonRoot?: boolean };
  readonly topologySpreadConstraints: readonly { readonly whenUnsatisfiable: string }[];
  readonly containers: readonly Container[];
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly env?: readonly Variable[];
  readonly startupProbe?: object;
  readonly livenessProbe?: object;
  readonly readinessProbe?: object;
  readonly resources: {
    readonly requests?: object;
    readonly limits?: { readonly memory?: string };
  };
  readonly securityContext: {
    readonly allowPrivilegeEscalation?: boolean;
    readonly readOnlyRootFilesystem?: boolean;
    readonly capabilities?: { readonly drop: readonly string[] };
  };
}

export interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef?: { readonly name: string; readonly key: string } };
}

const k8s = join(import.meta.dirname, '../../k8s');

export const overlays = ['single', 'ha', 'ha-keda'] as const;

const parseManifests = (yaml: string): readonly Manifest[] =>
  parseAllDocuments(yaml).map((document) => document.toJS() as Manifest);

/** Complete ones: patches and kustomizations left out. */
export const writtenManifests = (): readonly Manifest[] =>
  globSync(['base/*.yaml', 'components/hpa/*.yaml', 'components/keda/*.yaml'], { cwd: k8s })
    .filter((file) => !file.endsWith('kustomization.yaml'))
    .flatMap((file) => parseManifests(readFileSync(join(k8s, file), 'utf8')));

/** @returns undefined where `kubectl`, which brings kustomize, is missing */
export const render = (folder: string): readonly Manifest[] | undefined => {
  const { error, status, stdout, stderr } = spawnSync('kubectl', ['kustomize', join(k8s, folder)], {
    encoding: 'utf8',
  });
  if (error !== undefined) return undefined;
  if (status !== 0) throw new Error(`kubectl kustomize ${folder}: ${stderr}`);
  return parseManifests(stdout);
};

/** NATS' configuration files, as the pods of one server see them, or with what several are told besides. */
export const natsFiles = (several = false): Readonly<Record<string, string>> => ({
  ...configurationIn('base/nats.yaml'),
  ...(several ? configurationIn('components/replicated/nats-cluster.yaml') : {}),
});

/** Redis' users, as its pod writes them down: with the digests of their passwords. */
export const redisUsers = (passwords: Readonly<Record<RedisUser, string>>): string => {
  const digest = (user: RedisUser): string =>
    createHash('sha256').update(passwords[user]).digest('hex');
  return (configurationIn('base/redis.yaml')['users.acl'] ?? '')
    .replace('@OPERATOR@', digest('operator'))
    .replace('@BROKER@', digest('broker'))
    .replace('@GATEWAY@', digest('gateway'));
};
export type RedisUser = 'operator' | 'broker' | 'gateway';

const configurationIn = (file: string): Readonly<Record<string, string>> => {
  const manifests = parseManifests(readFileSync(join(k8s, file), 'utf8'));
  const found = manifests.find(({ kind }) => kind === 'ConfigMap');
  if (found === undefined || !('data' in found)) throw new Error(`${file} has no configuration`);
  return found.data as Readonly<Record<string, string>>;
};

export const workloadsIn = (manifests: readonly Manifest[]): readonly Workload[] =>
  manifests.filter((one): one is Workload => ['StatefulSet', 'Deployment'].includes(one.kind));
