import { z } from 'zod';
import type { Rendered } from '../Rendered.ts';
import type { NetworkPort } from './NetworkEnd.ts';

const Labels = z.record(z.string(), z.string());
const Template = z.looseObject({
  metadata: z.looseObject({ labels: Labels.default({}) }),
  spec: z.looseObject({
    containers: z.array(
      z.looseObject({
        ports: z
          .array(
            z.looseObject({
              containerPort: z.int(),
              protocol: z.enum(['TCP', 'UDP']).default('TCP'),
            }),
          )
          .default([]),
      }),
    ),
  }),
});
const Workload = z.looseObject({ spec: z.looseObject({ template: Template }) });
const CronJob = z.looseObject({
  spec: z.looseObject({ jobTemplate: Workload }),
});

/** A pod that a rendered object creates. */
interface RenderedPod {
  /** The name of the object. */
  name: string;
  labels: Record<string, string>;
  ports: NetworkPort[];
}

/** The pods of every Deployment, Rollout, Job and CronJob, one for each. */
export function podsOf(rendered: Rendered): RenderedPod[] {
  const templates = [
    ...['Deployment', 'Rollout', 'Job'].flatMap(kind =>
      rendered
        .all(kind)
        .map(one => [one.metadata.name, Workload.parse(one)] as const),
    ),
    ...rendered
      .all('CronJob')
      .map(
        one =>
          [one.metadata.name, CronJob.parse(one).spec.jobTemplate] as const,
      ),
  ];
  return templates.map(([name, { spec }]) => ({
    name,
    labels: spec.template.metadata.labels,
    ports: spec.template.spec.containers.flatMap(({ ports }) =>
      ports.map(({ containerPort, protocol }) => ({
        port: containerPort,
        protocol,
      })),
    ),
  }));
}
