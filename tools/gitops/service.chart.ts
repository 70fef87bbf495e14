import { z } from 'zod';
import { renderSample } from './renderSample.ts';
import { Workload } from './Workload.ts';

const workload = async (set: Record<string, unknown> = {}) =>
  Workload.of(await renderSample(set), 'sample');
const Spec = z.looseObject({ spec: z.unknown() });
const Config = z.object({ data: z.record(z.string(), z.string()) });

test('the minimum set of objects of a service', async () => {
  expect((await renderSample()).names.sort()).toEqual([
    'ConfigMap/sample',
    'Deployment/sample',
    'NetworkPolicy/sample',
    'PodDisruptionBudget/sample',
    'PrometheusRule/sample',
    'Service/sample',
    'ServiceAccount/sample',
    'ServiceMonitor/sample',
  ]);
});

test('its pods pass the restricted security standard', async () => {
  const { pod, container } = await workload();
  expect(pod.automountServiceAccountToken).toBe(false);
  expect(pod.securityContext).toMatchObject({
    runAsNonRoot: true,
    runAsUser: 1000,
    seccompProfile: { type: 'RuntimeDefault' },
  });
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
});

test('pods have a token of their service account only when they ask for it', async () => {
  const { pod } = await workload({ 'serviceAccount.token': true });
  expect(pod.automountServiceAccountToken).toBe(true);
});

test('three probes request the paths that the kit serves', async () => {
  const { startupProbe, livenessProbe, readinessProbe } = (await workload())
    .container;
  const port = 'system';
  expect(startupProbe.httpGet).toEqual({ path: '/health/startup', port });
  expect(livenessProbe.httpGet).toEqual({ path: '/health/live', port });
  expect(readinessProbe.httpGet).toEqual({ path: '/health/ready', port });
});

test('health and metrics have a port of their own, which no route leads to', async () => {
  const rendered = await renderSample({
    systemPort: 9191,
    'route.enabled': true,
    'route.hostnames': ['shop.example'],
  });
  const { container } = Workload.of(rendered, 'sample');
  expect(container.ports).toEqual([
    { name: 'http', containerPort: 8080, protocol: 'TCP' },
    { name: 'system', containerPort: 9191, protocol: 'TCP' },
  ]);
  const { data } = rendered.one('ConfigMap', 'sample', Config);
  expect(data).toMatchObject({ PORT: '8080', SYSTEM_PORT: '9191' });
  expect(rendered.one('ServiceMonitor', 'sample', Spec).spec).toMatchObject({
    endpoints: [{ port: 'system', path: '/metrics' }],
  });
  const route = rendered.one('HTTPRoute', 'sample', Spec);
  expect(route.spec).toMatchObject({
    rules: [{ backendRefs: [{ name: 'sample', port: 8080 }] }],
  });
  expect(JSON.stringify(route.spec)).not.toContain('9191');
});

test.each([
  [120, 5, 24],
  [61, 20, 4],
])(
  'a start may take %i s: polled every %i s, %i times',
  async (startupSeconds, periodSeconds, times) => {
    const { container } = await workload({
      'probes.startupSeconds': startupSeconds,
      'probes.periodSeconds': periodSeconds,
    });
    expect(container.startupProbe.failureThreshold).toBe(times);
  },
);

test('the service itself waits before it closes, within its grace period', async () => {
  const rendered = await renderSample({ 'shutdown.delaySeconds': 10 });
  const { data } = rendered.one('ConfigMap', 'sample', Config);
  expect(data['SHUTDOWN_DELAY_MS']).toBe('10000');
  const { pod, container } = Workload.of(rendered, 'sample');
  expect(pod.terminationGracePeriodSeconds).toBe(30);
  expect(container.lifecycle).toBeUndefined();
});

test('the kubelet waits if the service has no shutdown delay', async () => {
  const rendered = await renderSample({ 'shutdown.by': 'kubelet' });
  const { data } = rendered.one('ConfigMap', 'sample', Config);
  expect(data).not.toHaveProperty('SHUTDOWN_DELAY_MS');
  expect(Workload.of(rendered, 'sample').container.lifecycle).toEqual({
    preStop: { sleep: { seconds: 5 } },
  });
});

test('changed configuration replaces the pods', async () => {
  const checksum = async (set: Record<string, unknown>) =>
    (await workload(set)).template.metadata.annotations['checksum/config'];
  const before = await checksum({ 'env.LOG_LEVEL': 'info' });
  expect(await checksum({ 'env.LOG_LEVEL': 'info' })).toBe(before);
  expect(await checksum({ 'env.LOG_LEVEL': 'debug' })).not.toBe(before);
});

test('pods name the version and the commit of their image', async () => {
  const rendered = await renderSample({
    'image.version': '1.4.2',
    'image.commit': 'a'.repeat(40),
  });
  const { metadata } = Workload.of(rendered, 'sample').template;
  expect(metadata.labels['app.kubernetes.io/version']).toBe('1.4.2');
  expect(metadata.annotations['comptoir.dev/commit']).toBe('a'.repeat(40));
  for (const one of rendered.manifests) {
    expect(one.metadata.labels['app.kubernetes.io/version']).toBe('1.4.2');
  }
});

test('another revision of the secrets replaces the pods', async () => {
  const annotations = async (set: Record<string, unknown>) =>
    (await workload(set)).template.metadata.annotations;
  const name = 'comptoir.dev/secrets-revision';
  expect(await annotations({})).not.toHaveProperty([name]);
  expect((await annotations({ secretsRevision: '2' }))[name]).toBe('2');
});

test('pods are spread over zones and nodes', async () => {
  const { pod } = await workload({ 'spread.zones': 'DoNotSchedule' });
  const spread = pod.topologySpreadConstraints.map(one => [
    one.topologyKey,
    one.whenUnsatisfiable,
  ]);
  expect(Object.fromEntries(spread)).toEqual({
    'topology.kubernetes.io/zone': 'DoNotSchedule',
    'kubernetes.io/hostname': 'ScheduleAnyway',
  });
});

test('a canary advances in steps, and waits for a promotion where a step has no duration', async () => {
  const { kind, spec } = await workload({
    'strategy.type': 'canary',
    'strategy.canary.steps': [{ weight: 10, pauseSeconds: 60 }, { weight: 50 }],
  });
  expect(kind).toBe('Rollout');
  expect(spec.strategy).toMatchObject({
    canary: {
      steps: [
        { setWeight: 10 },
        { pause: { duration: '60s' } },
        { setWeight: 50 },
        { pause: {} },
      ],
    },
  });
});

test('blue and green have a Service each', async () => {
  const rendered = await renderSample({ 'strategy.type': 'blueGreen' });
  const { spec } = Workload.of(rendered, 'sample');
  expect(spec.strategy).toMatchObject({
    blueGreen: {
      activeService: 'sample',
      previewService: 'sample-preview',
      autoPromotionEnabled: false,
    },
  });
  expect(rendered.names).toContain('Service/sample-preview');
});

test.each(['rolling', 'canary', 'blueGreen'])(
  'an autoscaler counts the pods in place of replicas: %s',
  async type => {
    const rendered = await renderSample({
      'strategy.type': type,
      'autoscaling.enabled': true,
    });
    const { kind, spec } = Workload.of(rendered, 'sample');
    expect(spec.replicas).toBeUndefined();
    const scaler = rendered.one('HorizontalPodAutoscaler', 'sample', Spec);
    expect(scaler.spec).toMatchObject({
      scaleTargetRef: { kind, name: 'sample' },
      minReplicas: 2,
      maxReplicas: 6,
    });
  },
);

test('a route leads from a host to the Service', async () => {
  const rendered = await renderSample({
    route: {
      enabled: true,
      hostnames: ['shop.comptoir.example'],
      paths: ['/v1'],
    },
  });
  expect(rendered.one('HTTPRoute', 'sample', Spec).spec).toMatchObject({
    parentRefs: [{ name: 'public', namespace: 'gateway' }],
    hostnames: ['shop.comptoir.example'],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: '/v1' } }],
        backendRefs: [{ name: 'sample', port: 8080 }],
      },
    ],
  });
});

test('secrets are read by key, and only a change of secretsRevision replaces the pods', async () => {
  const set = { 'secrets.vault': { keys: ['TOKEN'] } };
  const before = await workload(set);
  expect(before.container.env).toEqual([
    {
      name: 'TOKEN',
      valueFrom: { secretKeyRef: { name: 'vault', key: 'TOKEN' } },
    },
  ]);
  const revised = await workload({ ...set, secretsRevision: '2026-11-30' });
  const { annotations } = revised.template.metadata;
  expect(annotations['comptoir.dev/secrets-revision']).toBe('2026-11-30');
  delete annotations['comptoir.dev/secrets-revision'];
  expect(revised.template).toEqual(before.template);
});
