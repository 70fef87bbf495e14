const NAME = 'products';
const ENVIRONMENT = 'dev';
export const NAMESPACE = 'shop-dev';
export const COMMIT = '0123456789abcdef0123456789abcdef01234567';

const labels = {
  'app.kubernetes.io/name': NAME,
  'comptoir.dev/environment': ENVIRONMENT,
};

/** Returns a namespace. */
export const namespace = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name },
});

/** Returns the Argo CD application `products-dev`; compared at `reconciledAt`. */
export const application = (
  status: object = {},
  reconciledAt = new Date(),
) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: { name: `${NAME}-${ENVIRONMENT}`, namespace: 'argocd', labels },
  spec: {
    project: 'shop',
    source: {
      repoURL: 'https://git.example/comptoir.git',
      path: 'gitops/charts/service',
      targetRevision: 'main',
    },
    destination: {
      server: 'https://kubernetes.default.svc',
      namespace: NAMESPACE,
    },
  },
  status: {
    reconciledAt: `${reconciledAt.toISOString().slice(0, 19)}Z`,
    health: { status: 'Healthy' },
    sync: {
      status: 'Synced',
      revision: COMMIT,
      comparedTo: {
        destination: {
          server: 'https://kubernetes.default.svc',
          namespace: NAMESPACE,
        },
        source: { repoURL: 'https://git.example/comptoir.git' },
      },
    },
    ...status,
  },
});

const template = {
  metadata: { labels },
  spec: { containers: [{ name: 'app', image: 'products' }] },
};

/** Returns the Deployment of `products` in dev. */
export const deployment = (replicas: number) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: NAME, namespace: NAMESPACE, labels },
  spec: { replicas, selector: { matchLabels: labels }, template },
});

/** Returns a pod of `products` in dev on a simulated node. */
export const pod = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: NAMESPACE, labels },
  spec: {
    ...template.spec,
    nodeName: 'simulated-a',
    automountServiceAccountToken: false,
  },
});

/** Returns the status of a pod that is ready. */
export const ready = {
  phase: 'Running',
  conditions: [
    {
      type: 'Ready',
      status: 'True',
      lastProbeTime: null,
      lastTransitionTime: null,
    },
  ],
};

/** Returns the account that pods of `products` use. */
export const account = {
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name: 'default', namespace: NAMESPACE },
};

/** A node that runs no containers. */
export const node = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: {
    name: 'simulated-a',
    labels: { 'comptoir.dev/simulated': 'true' },
  },
};

/** Returns a Velero object. */
export const velero = (kind: string, name: string, fields: object) => ({
  apiVersion: 'velero.io/v1',
  kind,
  metadata: { name, namespace: 'velero' },
  ...fields,
});
