import { z } from 'zod';
import { renderSample } from './renderSample.ts';
import { Workload } from './Workload.ts';

const Spec = z.looseObject({ spec: z.unknown() });
const pod = async (set: Record<string, unknown> = {}) =>
  Workload.of(await renderSample(set), 'sample').pod;

test('pods pull with the credentials of Secrets', async () => {
  expect(await pod({ imagePullSecrets: ['registry'] })).toMatchObject({
    imagePullSecrets: [{ name: 'registry' }],
  });
  expect(await pod()).not.toHaveProperty('imagePullSecrets');
});

test('an annotation of the ServiceAccount gives a role of the cloud', async () => {
  const role = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/sample' };
  const rendered = await renderSample({ 'serviceAccount.annotations': role });
  expect(rendered.all('ServiceAccount')).toMatchObject([
    { metadata: { annotations: role } },
  ]);
});

test('pods choose nodes, tolerate their taints and have a priority', async () => {
  const batch = { key: 'comptoir.dev/batch', operator: 'Equal', value: 'true' };
  const found = await pod({
    nodeSelector: { spot: 'true' },
    tolerations: [
      batch,
      { operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 0 },
    ],
    priorityClassName: 'shop',
  });
  expect(found).toMatchObject({
    nodeSelector: { spot: 'true' },
    tolerations: [
      batch,
      { operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 0 },
    ],
    priorityClassName: 'shop',
  });
});

test('volumes are mounted, those of ConfigMaps and Secrets read-only', async () => {
  const { volumes, containers } = await pod({
    volumes: {
      cache: { mountPath: '/cache', emptyDir: { sizeLimit: '1Gi' } },
      data: { mountPath: '/data', readOnly: true, claim: { name: 'data' } },
      settings: { mountPath: '/etc/a', configMap: { name: 'settings' } },
      tls: { mountPath: '/etc/tls', secret: { name: 'certificate' } },
    },
  });
  expect(volumes).toEqual([
    { name: 'temporary', emptyDir: { sizeLimit: '64Mi' } },
    { name: 'cache', emptyDir: { sizeLimit: '1Gi' } },
    {
      name: 'data',
      persistentVolumeClaim: { claimName: 'data', readOnly: true },
    },
    { name: 'settings', configMap: { name: 'settings', defaultMode: 0o440 } },
    { name: 'tls', secret: { secretName: 'certificate', defaultMode: 0o440 } },
  ]);
  expect(containers[0].volumeMounts).toEqual([
    { name: 'temporary', mountPath: '/tmp' },
    { name: 'cache', mountPath: '/cache' },
    { name: 'data', mountPath: '/data', readOnly: true },
    { name: 'settings', mountPath: '/etc/a', readOnly: true },
    { name: 'tls', mountPath: '/etc/tls', readOnly: true },
  ]);
});

const Ports = z.looseObject({
  spec: z.object({ ports: z.array(z.looseObject({ name: z.string() })) }),
});
test.each(['rolling', 'blueGreen'])(
  'a second port is that of every Service, and a variable of the process: %s',
  async type => {
    const rendered = await renderSample({
      'strategy.type': type,
      ports: { 'admin-api': { port: 9000, appProtocol: 'grpc' } },
    });
    for (const service of rendered.all('Service')) {
      const { ports } = Ports.parse(service).spec;
      expect(ports.filter(({ name }) => name !== 'system')).toMatchObject([
        { name: 'http', port: 8080 },
        {
          name: 'admin-api',
          port: 9000,
          targetPort: 'admin-api',
          appProtocol: 'grpc',
        },
      ]);
    }
    expect(Workload.of(rendered, 'sample').container.ports).toEqual([
      { name: 'http', containerPort: 8080, protocol: 'TCP' },
      { name: 'system', containerPort: 9090, protocol: 'TCP' },
      { name: 'admin-api', containerPort: 9000, protocol: 'TCP' },
    ]);
    expect(rendered.all('ConfigMap')).toMatchObject([
      { data: { ADMIN_API_PORT: '9000' } },
    ]);
  },
);

test('an autoscaler counts the CPU of the service, not of a proxy beside it', async () => {
  const rendered = await renderSample({ 'autoscaling.enabled': true });
  const { spec } = rendered.one('HorizontalPodAutoscaler', 'sample', Spec);
  expect(spec).toMatchObject({
    metrics: [
      {
        type: 'ContainerResource',
        containerResource: { name: 'cpu', container: 'sample' },
      },
    ],
  });
});

test('large numbers are integers', async () => {
  const { securityContext } = await pod({ userId: 1_000_000 });
  expect(securityContext).toMatchObject({ runAsUser: 1_000_000 });
  const { text } = await renderSample({ userId: 1_000_000 });
  expect(text).not.toContain('e+0');
});
