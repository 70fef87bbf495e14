import { z } from 'zod';
import { renderSample } from './renderSample.ts';
import { Workload } from './Workload.ts';

const Ports = z.array(z.object({ port: z.int(), protocol: z.string() }));
const Policy = z.looseObject({
  spec: z.looseObject({
    ingress: z.array(z.looseObject({ ports: Ports })),
    egress: z.array(
      z.looseObject({
        to: z.array(z.record(z.string(), z.unknown())),
        ports: Ports,
      }),
    ),
  }),
});
const JOBS = { migrate: { command: ['node', 'migrate.js'] } };
const CALLS = [{ app: 'customers' }];

async function meshed(mesh: string) {
  const rendered = await renderSample({
    mesh,
    jobs: JOBS,
    'network.to': CALLS,
  });
  const { spec } = rendered.one('NetworkPolicy', 'sample', Policy);
  return {
    rendered,
    pods: Workload.of(rendered, 'sample').template.metadata,
    job: rendered.all('Job')[0],
    spec,
    numbers: (ports: z.infer<typeof Ports>) => ports.map(({ port }) => port),
  };
}

test('without a mesh nothing is labelled or opened for one', async () => {
  const { rendered } = await meshed('none');
  expect(rendered.text).not.toMatch(/istio|linkerd|4143|15012/);
});

test('the pods of Linkerd and of its jobs get a native sidecar with limits', async () => {
  const { pods, job } = await meshed('linkerd');
  const annotations = {
    'linkerd.io/inject': 'enabled',
    'config.beta.linkerd.io/proxy-enable-native-sidecar': 'true',
    'config.linkerd.io/proxy-cpu-request': '20m',
    'config.linkerd.io/proxy-memory-request': '32Mi',
    'config.linkerd.io/proxy-memory-limit': '128Mi',
  };
  expect(pods.annotations).toMatchObject(annotations);
  expect(job).toMatchObject({
    spec: { template: { metadata: { annotations } } },
  });
});

test('the proxies of Linkerd reach each other at 4143 and its control plane', async () => {
  const { spec, numbers } = await meshed('linkerd');
  expect(spec.ingress.map(({ ports }) => numbers(ports))).toEqual([
    [8080, 4143],
    [9090, 4143],
    [9090, 4143],
  ]);
  expect(spec.egress.slice(1).map(({ ports }) => numbers(ports))).toEqual([
    [8080, 4143],
    [8080, 8086, 8090],
  ]);
  expect(spec.egress.at(-1)?.to).toMatchObject([
    {
      namespaceSelector: {
        matchLabels: { 'kubernetes.io/metadata.name': 'linkerd' },
      },
    },
  ]);
});

test('the pods of Istio and of its jobs get a native sidecar with limits', async () => {
  const { pods, job, spec, numbers } = await meshed('istio');
  const labels = { 'sidecar.istio.io/inject': 'true' };
  const annotations = {
    'sidecar.istio.io/nativeSidecar': 'true',
    'sidecar.istio.io/proxyCPU': '50m',
    'sidecar.istio.io/proxyMemory': '64Mi',
    'sidecar.istio.io/proxyMemoryLimit': '256Mi',
  };
  expect(pods).toMatchObject({ labels, annotations });
  expect(job).toMatchObject({
    spec: { template: { metadata: { labels, annotations } } },
  });
  expect(spec.egress.at(-1)).toMatchObject({
    to: [
      {
        namespaceSelector: {
          matchLabels: { 'kubernetes.io/metadata.name': 'istio-system' },
        },
      },
    ],
  });
  expect(numbers(spec.egress.at(-1)?.ports ?? [])).toEqual([15012]);
});

test.each(['linkerd', 'istio'])(
  'a pod of %s asks for nothing that the restricted standard refuses',
  async mesh => {
    const { rendered } = await meshed(mesh);
    // The CNI plugin redirects traffic; an init container of ours would need rights.
    expect(rendered.text).not.toMatch(/initContainers|NET_ADMIN|hostNetwork/);
    const { pod, container } = Workload.of(rendered, 'sample');
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(container.securityContext).toMatchObject({
      capabilities: { drop: ['ALL'] },
    });
  },
);
