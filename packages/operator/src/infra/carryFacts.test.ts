import { clusterSecret, factsOf } from './carryFacts.ts';

const state = (value: string) =>
  JSON.stringify({
    values: {
      root_module: {
        child_modules: [
          { address: 'module.network' },
          {
            address: 'module.bridge',
            resources: [
              { type: 'aws_ssm_parameter', name: 'facts', values: { value } },
            ],
          },
        ],
      },
    },
  });

it('carries each fact of the state as an annotation of the cluster secret', () => {
  const facts = {
    'schema-version': '1',
    cluster: 'production',
    'vpc-id': 'vpc-1',
  };
  const read = factsOf(state(JSON.stringify(facts)), 'production');
  expect(clusterSecret(read).metadata).toEqual({
    name: 'in-cluster',
    namespace: 'argocd',
    labels: {
      'argocd.argoproj.io/secret-type': 'cluster',
      'comptoir.dev/cluster': 'production',
    },
    annotations: {
      'comptoir.dev/schema-version': '1',
      'comptoir.dev/cluster': 'production',
      'comptoir.dev/vpc-id': 'vpc-1',
    },
  });
});

it('refuses a state without facts, and the facts of another cluster', () => {
  expect(() => factsOf('{}', 'production')).toThrow(
    'the state of production has no module.bridge.aws_ssm_parameter.facts',
  );
  expect(() => factsOf(state('{"cluster":"nonprod"}'), 'production')).toThrow(
    'the facts are those of nonprod, not production',
  );
});
