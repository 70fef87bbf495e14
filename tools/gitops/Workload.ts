import { z } from 'zod';
import type { Rendered } from './Rendered.ts';

const Probe = z.looseObject({
  httpGet: z.object({ path: z.string(), port: z.string() }),
  periodSeconds: z.int(),
  failureThreshold: z.int(),
});

const Container = z.looseObject({
  image: z.string(),
  ports: z.array(z.unknown()),
  env: z
    .array(
      z.object({
        name: z.string(),
        valueFrom: z.object({
          secretKeyRef: z.object({ name: z.string(), key: z.string() }),
        }),
      }),
    )
    .default([]),
  envFrom: z.array(z.object({ configMapRef: z.object({ name: z.string() }) })),
  startupProbe: Probe,
  livenessProbe: Probe,
  readinessProbe: Probe,
  lifecycle: z.unknown().optional(),
  resources: z.unknown(),
  securityContext: z.unknown(),
  volumeMounts: z.unknown(),
});

const Schema = z.looseObject({
  kind: z.enum(['Deployment', 'Rollout']),
  spec: z.looseObject({
    replicas: z.int().optional(),
    strategy: z.unknown(),
    selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
    template: z.object({
      metadata: z.object({
        labels: z.record(z.string(), z.string()),
        annotations: z.record(z.string(), z.string()),
      }),
      spec: z.looseObject({
        automountServiceAccountToken: z.boolean(),
        terminationGracePeriodSeconds: z.int(),
        securityContext: z.unknown(),
        volumes: z.unknown(),
        topologySpreadConstraints: z.array(
          z.looseObject({
            topologyKey: z.string(),
            whenUnsatisfiable: z.string(),
          }),
        ),
        containers: z.tuple([Container]),
      }),
    }),
  }),
});

/** The Deployment or Rollout that a service runs as. */
export class Workload {
  readonly kind: 'Deployment' | 'Rollout';
  readonly spec: z.infer<typeof Schema>['spec'];

  private constructor({ kind, spec }: z.infer<typeof Schema>) {
    this.kind = kind;
    this.spec = spec;
  }

  static of(rendered: Rendered, service: string): Workload {
    const kind = rendered.all('Rollout').length > 0 ? 'Rollout' : 'Deployment';
    return new Workload(rendered.one(kind, service, Schema));
  }

  get template() {
    return this.spec.template;
  }

  get pod() {
    return this.spec.template.spec;
  }

  get container() {
    return this.pod.containers[0];
  }
}
