import { z } from 'zod';
import { renderSample } from './renderSample.ts';
import { Workload } from './Workload.ts';

const Labels = z.record(z.string(), z.string());
const JobSpec = z.looseObject({
  backoffLimit: z.int(),
  activeDeadlineSeconds: z.int(),
  template: z.object({
    metadata: z.looseObject({ labels: Labels }),
    spec: z.looseObject({
      serviceAccountName: z.string(),
      securityContext: z.unknown(),
      containers: z.tuple([z.looseObject({ image: z.string() })]),
    }),
  }),
});
const Job = z.looseObject({ spec: JobSpec });
const CronJob = z.looseObject({
  spec: z.looseObject({ jobTemplate: z.looseObject({ spec: JobSpec }) }),
});
const Selecting = z.looseObject({
  spec: z.looseObject({ podSelector: z.object({ matchLabels: Labels }) }),
});

const MIGRATE = { migrate: { command: ['node', 'migrate.js'] } };
const CLEAN = {
  clean: { command: ['node', 'clean.js'], schedule: '*/5 0 * * 0' },
};
const HOOK = 'argocd.argoproj.io/hook';
const WAVE = 'argocd.argoproj.io/sync-wave';

test('a job runs before each sync, after what its pods need', async () => {
  const rendered = await renderSample({ jobs: MIGRATE });
  const hooks = rendered.manifests.flatMap(({ kind, metadata }) => {
    const annotations = Labels.default({}).parse(metadata['annotations']);
    return HOOK in annotations
      ? [`${annotations[HOOK]} ${annotations[WAVE]} ${kind}/${metadata.name}`]
      : [];
  });
  expect(hooks.sort()).toEqual([
    'PreSync -1 ConfigMap/sample-migrate',
    'PreSync -1 NetworkPolicy/sample-migrate',
    'PreSync -1 ServiceAccount/sample-migrate',
    'PreSync 0 Job/sample-migrate',
  ]);
});

test('a job has the image, the variables and the security of the service', async () => {
  const set = {
    jobs: MIGRATE,
    'env.LOG_LEVEL': 'info',
    'secrets.sample': { keys: ['TOKEN'] },
    imagePullSecrets: ['registry'],
  };
  const rendered = await renderSample(set);
  const service = Workload.of(rendered, 'sample');
  const { spec } = rendered.one('Job', 'sample-migrate', Job);
  const [container] = spec.template.spec.containers;
  const { image, env, securityContext, volumeMounts, resources } =
    service.container;
  expect(container).toMatchObject({
    image,
    env,
    securityContext,
    volumeMounts,
    resources,
    command: ['node', 'migrate.js'],
    envFrom: [{ configMapRef: { name: 'sample-migrate' } }],
  });
  expect(spec).toMatchObject({ backoffLimit: 1, activeDeadlineSeconds: 600 });
  expect(spec.template.spec).toMatchObject({
    restartPolicy: 'Never',
    serviceAccountName: 'sample-migrate',
    automountServiceAccountToken: false,
    securityContext: service.pod.securityContext,
    imagePullSecrets: [{ name: 'registry' }],
  });
  const data = rendered
    .all('ConfigMap')
    .map(one => z.looseObject({ data: Labels }).parse(one).data);
  expect(data).toHaveLength(2);
  expect(data[0]).toEqual(data[1]);
});

test('the Service does not select the pods of a job, and a policy of their own does', async () => {
  const rendered = await renderSample({ jobs: MIGRATE, cronJobs: CLEAN });
  const { selector } = Workload.of(rendered, 'sample').spec;
  const pods = [
    rendered.one('Job', 'sample-migrate', Job).spec,
    rendered.one('CronJob', 'sample-clean', CronJob).spec.jobTemplate.spec,
  ].map(({ template }) => template.metadata.labels);
  expect(pods).toHaveLength(2);
  for (const labels of pods) {
    expect(labels).not.toMatchObject(selector.matchLabels);
    const name = labels['comptoir.dev/job'] ?? '';
    const { spec } = rendered.one('NetworkPolicy', name, Selecting);
    expect(labels).toMatchObject(spec.podSelector.matchLabels);
    expect(spec).toMatchObject({ policyTypes: ['Ingress', 'Egress'] });
    expect(spec).not.toHaveProperty('ingress');
  }
});

test('a job may call what its service may call, and is admitted there', async () => {
  const rendered = await renderSample({
    jobs: MIGRATE,
    'network.to': [{ app: 'customers' }],
  });
  const egressOf = (name: string) =>
    rendered.one('NetworkPolicy', name, Selecting).spec['egress'];
  expect(egressOf('sample-migrate')).toEqual(egressOf('sample'));
  const { template } = rendered.one('Job', 'sample-migrate', Job).spec;
  expect(template.metadata.labels).toMatchObject({
    'shop.calls.comptoir.dev/customers.8080': 'true',
  });
});

test('a scheduled job states its schedule as text, its zone and what follows a late run', async () => {
  const rendered = await renderSample({
    cronJobs: {
      clean: {
        ...CLEAN.clean,
        timeZone: 'Europe/Paris',
        concurrency: 'Replace',
        suspend: true,
        retries: 0,
        deadlineSeconds: 30,
        resources: { memoryLimit: '1Gi' },
      },
    },
  });
  const { spec } = rendered.one('CronJob', 'sample-clean', CronJob);
  expect(spec).toMatchObject({
    schedule: '*/5 0 * * 0',
    timeZone: 'Europe/Paris',
    concurrencyPolicy: 'Replace',
    suspend: true,
  });
  const { backoffLimit, activeDeadlineSeconds, template } =
    spec.jobTemplate.spec;
  expect([backoffLimit, activeDeadlineSeconds]).toEqual([0, 30]);
  expect(template.spec.containers[0]).toMatchObject({
    resources: { requests: { memory: '192Mi' }, limits: { memory: '1Gi' } },
  });
  expect(rendered.text).toContain('schedule: "*/5 0 * * 0"');
});
