import { readOutput } from '@comptoir/commands/readOutput';
import { z } from 'zod';
import { InfraError } from './InfraError.ts';

const Resource = z.object({
  type: z.string(),
  name: z.string(),
  values: z.looseObject({}),
});
/** The part of `terraform show -json` in which the facts are. */
const State = z.object({
  values: z
    .object({
      root_module: z.object({
        child_modules: z
          .array(
            z.object({
              address: z.string(),
              resources: z.array(Resource).default([]),
            }),
          )
          .default([]),
      }),
    })
    .optional(),
});
/** See gitops/clusters/facts.schema.json. */
const Facts = z.object({ cluster: z.string() }).catchall(z.string());
type Facts = Readonly<z.infer<typeof Facts>>;
const Parameter = z.object({ value: z.string() });

/**
 * Reads the facts of a cluster from the state: the parameter that `terraform/modules/bridge` writes.
 *
 * @throws InfraError if the state has none, or those of another cluster
 */
export function factsOf(state: string, cluster: string): Facts {
  const { values } = State.parse(JSON.parse(state));
  const bridge = values?.root_module.child_modules.find(
    ({ address }) => address === 'module.bridge',
  );
  const parameter = bridge?.resources.find(
    ({ type, name }) => type === 'aws_ssm_parameter' && name === 'facts',
  );
  if (!parameter) {
    throw new InfraError(
      `the state of ${cluster} has no module.bridge.aws_ssm_parameter.facts: apply it first`,
    );
  }
  const { value } = Parameter.parse(parameter.values);
  const facts = Facts.parse(JSON.parse(value));
  if (facts.cluster !== cluster) {
    throw new InfraError(
      `the facts are those of ${facts.cluster}, not ${cluster}`,
    );
  }
  return facts;
}

/**
 * Argo CD's secret of its own cluster, with each fact as the annotation
 * `comptoir.dev/<fact>`. The sets of add-ons find it by the label `comptoir.dev/cluster`.
 */
export function clusterSecret(facts: Facts) {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: 'in-cluster',
      namespace: 'argocd',
      labels: {
        'argocd.argoproj.io/secret-type': 'cluster',
        'comptoir.dev/cluster': facts.cluster,
      },
      annotations: Object.fromEntries(
        Object.entries(facts).map(([name, value]) => [
          `comptoir.dev/${name}`,
          value,
        ]),
      ),
    },
    stringData: {
      name: 'in-cluster',
      server: 'https://kubernetes.default.svc',
    },
  };
}

/** Applies the facts with kubectl; a fact that no longer exists is removed. Throws CommandError. */
export async function carryFacts(facts: Facts): Promise<void> {
  const output = await readOutput(
    [
      'kubectl',
      'apply',
      '--server-side',
      '--field-manager=comptoir-facts',
      '--filename=-',
    ],
    { input: JSON.stringify(clusterSecret(facts)) },
  );
  console.log(output.trim());
}
