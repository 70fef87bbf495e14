import { resolve } from 'node:path';
import { jobsOf } from '../gitops/monitoring/jobsOf.ts';
import {
  monitoredObjects,
  type MonitoredObject,
} from '../gitops/monitoring/monitoredObjects.ts';
import { prometheusOf, RELEASE } from '../gitops/monitoring/prometheusOf.ts';
import {
  readGenerated,
  type Generated,
} from '../gitops/monitoring/readGenerated.ts';
import { readPrometheusSpec } from '../gitops/monitoring/readPrometheusSpec.ts';
import { ruleGroupsOf } from '../gitops/monitoring/ruleGroupsOf.ts';
import { startMonitoring } from '../gitops/monitoring/startMonitoring.ts';
import {
  findPrometheusOperator,
  NO_OPERATOR,
} from '../gitops/monitoring/startPrometheusOperator.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const CLUSTERS = ['nonprod', 'production'];
const STAGING = 'shop-staging';
const NAME = 'the configuration that the Prometheus operator generates';
const hasOperator = findPrometheusOperator(ROOT) !== undefined;

/** A Prometheus for each cluster, one with the chart's defaults, and one that selects a namespace. */
const PROMETHEUSES = [
  ...CLUSTERS.map(name => prometheusOf(name, readPrometheusSpec(ROOT, name))),
  prometheusOf('defaults', {}),
  prometheusOf('staging', {
    ...readPrometheusSpec(ROOT, 'nonprod'),
    serviceMonitorNamespaceSelector: {
      matchLabels: { 'kubernetes.io/metadata.name': STAGING },
    },
  }),
];

const jobNames = (objects: readonly MonitoredObject[]) =>
  objects
    .flatMap(jobsOf)
    .map(({ job_name }) => job_name)
    .sort();
const generatedNames = ({ jobs }: Generated) =>
  jobs.map(({ job_name }) => job_name).sort();
/** Copies of monitors and rules that the chart's defaults select. */
const labelled = (objects: readonly MonitoredObject[]) =>
  objects.map(one => {
    const labels = { ...one.metadata.labels, release: RELEASE };
    const name = `${one.metadata.name}-labelled`;
    return { ...one, metadata: { ...one.metadata, name, labels } };
  });

/** One API server has the monitors and rules of all environments. */
(hasOperator ? describe : describe.skip)(
  hasOperator ? NAME : `${NAME} (skipped: ${NO_OPERATOR})`,
  () => {
    let monitoring: Awaited<ReturnType<typeof startMonitoring>>;
    let objects: MonitoredObject[];
    let copies: MonitoredObject[];
    const read = (name: string) => readGenerated(monitoring.server, name);
    beforeAll(async () => {
      const found = await Promise.all(
        CLUSTERS.map(name => monitoredObjects(ROOT, name)),
      );
      copies = labelled(
        found
          .flat()
          .filter(
            ({ metadata: { name, namespace } }) =>
              name === 'products' && namespace === STAGING,
          ),
      );
      objects = [...found.flat(), ...copies];
      monitoring = await startMonitoring({
        root: ROOT,
        objects,
        prometheuses: PROMETHEUSES,
      });
    });
    afterAll(() => monitoring?.stop());

    it.each(CLUSTERS)(
      'has a job for every monitor with the values of %s, and no other',
      async cluster => {
        const generated = await read(cluster);
        expect(generatedNames(generated)).toEqual(jobNames(objects));
        expect(jobNames(objects)).toEqual(
          expect.arrayContaining([
            'podMonitor/rabbitmq-production/rabbitmq/0',
            'serviceMonitor/shop-dev/products/0',
            'serviceMonitor/shop-production/shopping/0',
          ]),
        );
        expect(generated.externalLabels).toMatchObject({ cluster });
      },
    );

    it.each(CLUSTERS)(
      'finds targets by namespace, labels and port, and sets the labels that alerts use, with the values of %s',
      async cluster => {
        const { jobs } = await read(cluster);
        for (const expected of objects.flatMap(jobsOf)) {
          const { namespaces, relabelings, ...fields } = expected;
          const job = jobs.find(one => one.job_name === expected.job_name);
          expect(job).toMatchObject(fields);
          expect(job?.kubernetes_sd_configs).toMatchObject([
            { namespaces: { names: namespaces } },
          ]);
          for (const relabeling of relabelings) {
            expect(job?.relabel_configs).toContainEqual(
              expect.objectContaining(relabeling),
            );
          }
        }
      },
    );

    it.each(CLUSTERS)(
      'has every group of every rule with the values of %s',
      async cluster => {
        const { rules } = await read(cluster);
        expect(rules).toEqual(ruleGroupsOf(objects));
        expect(rules.size).toBeGreaterThan(10);
      },
    );

    it('has with the chart’s defaults only what has the label of its release', async () => {
      const generated = await read('defaults');
      expect(generatedNames(generated)).toEqual([
        'serviceMonitor/shop-staging/products-labelled/0',
      ]);
      expect(generated.rules).toEqual(ruleGroupsOf(copies));
      expect(generated.rules.size).toBe(1);
    });

    it('has no ServiceMonitor of a namespace that is not selected', async () => {
      const selected = objects.filter(
        ({ kind, metadata }) =>
          kind !== 'ServiceMonitor' || metadata.namespace === STAGING,
      );
      const names = generatedNames(await read('staging'));
      expect(names).toEqual(jobNames(selected));
      expect(names).not.toContain('serviceMonitor/shop-dev/products/0');
    });
  },
);
