/** A manifest that one policy refuses, and the same manifest once it is changed. */
export interface PolicyCase {
  /** The policy's name. */
  rule: string;
  /** The mistake. */
  what: string;
  bad: object;
  /** A part of the refusal: what to change, and where. */
  message: string;
  good: object;
}

const IMAGE = `registry.gitlab.com/comptoir/comptoir/sample@sha256:${'0'.repeat(64)}`;
const OWNER = { 'comptoir.dev/team': 'team-shop' };
const PROBE = { httpGet: { path: '/health', port: 8080 } };
const CONTAINER = {
  name: 'sample',
  image: IMAGE,
  startupProbe: PROBE,
  livenessProbe: PROBE,
  readinessProbe: PROBE,
  resources: {
    requests: { cpu: '100m', memory: '64Mi' },
    limits: { memory: '64Mi' },
  },
  securityContext: { allowPrivilegeEscalation: false },
};

/** A workload that every policy accepts, with changes. */
export function workload(options: {
  kind: 'Deployment' | 'StatefulSet' | 'Rollout' | 'Job' | 'CronJob' | 'Pod';
  namespace?: string;
  /** Changes of its first container. */
  container?: object;
  /** Changes of the pod's spec. */
  pod?: object;
  /** Labels of the object and of its pods. */
  labels?: object;
  podLabels?: object;
}): object {
  const { kind, namespace = 'shop-dev', container, pod } = options;
  const { labels = OWNER, podLabels = OWNER } = options;
  const metadata = { name: 'sample', namespace, labels };
  const spec = {
    containers: [{ ...CONTAINER, ...container }],
    restartPolicy: kind === 'Job' || kind === 'CronJob' ? 'Never' : 'Always',
    ...pod,
  };
  const selector = { matchLabels: { app: 'sample' } };
  const template = {
    metadata: { labels: { app: 'sample', ...podLabels } },
    spec,
  };
  switch (kind) {
    case 'Pod':
      return { apiVersion: 'v1', kind, metadata, spec };
    case 'Job':
      return { apiVersion: 'batch/v1', kind, metadata, spec: { template } };
    case 'CronJob':
      return {
        apiVersion: 'batch/v1',
        kind,
        metadata,
        spec: {
          schedule: '0 3 * * *',
          jobTemplate: { spec: { template } },
        },
      };
    default:
      return {
        apiVersion: kind === 'Rollout' ? 'argoproj.io/v1alpha1' : 'apps/v1',
        kind,
        metadata,
        spec: { selector, template },
      };
  }
}

/** At least one mistake of each policy; together they occur in each kind that runs pods. */
export const POLICY_CASES: readonly PolicyCase[] = [
  {
    rule: 'images-by-digest.comptoir.dev',
    what: 'a tag',
    bad: workload({
      kind: 'Deployment',
      container: { image: 'registry.gitlab.com/comptoir/comptoir/sample:1.4' },
    }),
    message:
      'Name the image by digest, <repository>@sha256:<64 hexadecimal digits>, not by tag: sample runs registry.gitlab.com/comptoir/comptoir/sample:1.4',
    good: workload({ kind: 'Deployment' }),
  },
  {
    rule: 'images-by-digest.comptoir.dev',
    what: 'a tag of an init container of a scheduled job',
    bad: workload({
      kind: 'CronJob',
      pod: {
        initContainers: [
          {
            ...CONTAINER,
            name: 'first',
            image: 'registry.gitlab.com/comptoir/comptoir/sample:latest',
            startupProbe: undefined,
            livenessProbe: undefined,
            readinessProbe: undefined,
          },
        ],
      },
    }),
    message: 'not by tag: first runs',
    good: workload({ kind: 'CronJob' }),
  },
  {
    rule: 'images-from-registries.comptoir.dev',
    what: 'an image of another registry',
    bad: workload({
      kind: 'Pod',
      container: { image: `docker.io/library/node@sha256:${'0'.repeat(64)}` },
    }),
    message:
      'Push the image to one of registry.gitlab.com/comptoir/comptoir/, local-artefact/, and run it from there: sample runs docker.io/library/node@',
    good: workload({ kind: 'Pod' }),
  },
  {
    rule: 'images-from-registries.comptoir.dev',
    what: 'a registry whose name begins like the permitted one',
    bad: workload({
      kind: 'Job',
      container: {
        image: `registry.gitlab.com.evil.example/comptoir/a@sha256:${'0'.repeat(64)}`,
      },
    }),
    message: 'Push the image to one of',
    good: workload({ kind: 'Job' }),
  },
  {
    rule: 'probes.comptoir.dev',
    what: 'a container without a readiness probe',
    bad: workload({
      kind: 'Rollout',
      container: { readinessProbe: undefined },
    }),
    message: 'Set startupProbe, livenessProbe and readinessProbe of sample',
    good: workload({ kind: 'Rollout' }),
  },
  {
    rule: 'resources.comptoir.dev',
    what: 'a container without a memory limit',
    bad: workload({
      kind: 'StatefulSet',
      container: { resources: { requests: { cpu: '1', memory: '64Mi' } } },
    }),
    message:
      'Set resources.requests.cpu, resources.requests.memory and resources.limits.memory of sample',
    good: workload({ kind: 'StatefulSet' }),
  },
  {
    rule: 'resources.comptoir.dev',
    what: 'a job without resources',
    bad: workload({ kind: 'Job', container: { resources: undefined } }),
    message: 'resources.limits.memory of sample',
    good: workload({ kind: 'Job' }),
  },
  {
    rule: 'no-privileged.comptoir.dev',
    what: 'a privileged container',
    bad: workload({
      kind: 'Deployment',
      container: { securityContext: { privileged: true } },
    }),
    message:
      'Set securityContext.allowPrivilegeEscalation to false, and remove privileged and capabilities.add, of sample',
    good: workload({ kind: 'Deployment' }),
  },
  {
    rule: 'no-privileged.comptoir.dev',
    what: 'an added capability',
    bad: workload({
      kind: 'Pod',
      container: {
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: { add: ['NET_ADMIN'] },
        },
      },
    }),
    message: 'remove privileged and capabilities.add, of sample',
    good: workload({ kind: 'Pod' }),
  },
  {
    rule: 'no-privileged.comptoir.dev',
    what: 'the network of the node',
    bad: workload({ kind: 'Deployment', pod: { hostNetwork: true } }),
    message: 'Remove hostNetwork, hostPID and hostIPC.',
    good: workload({ kind: 'Deployment' }),
  },
  {
    rule: 'no-host-path.comptoir.dev',
    what: 'a folder of the node',
    bad: workload({
      kind: 'Deployment',
      pod: { volumes: [{ name: 'node', hostPath: { path: '/etc' } }] },
    }),
    message:
      'Replace the hostPath by an emptyDir or a PersistentVolumeClaim: node',
    good: workload({
      kind: 'Deployment',
      pod: { volumes: [{ name: 'node', emptyDir: {} }] },
    }),
  },
  {
    rule: 'owner.comptoir.dev',
    what: 'an object without an owner',
    bad: workload({ kind: 'Deployment', labels: {} }),
    message:
      'Set the label comptoir.dev/team to the group in the catalog that owns the object.',
    good: workload({ kind: 'Deployment' }),
  },
  {
    rule: 'owner.comptoir.dev',
    what: 'pods without an owner',
    bad: workload({ kind: 'Rollout', podLabels: {} }),
    message: 'Set the label comptoir.dev/team of the pods to the group',
    good: workload({ kind: 'Rollout' }),
  },
];
