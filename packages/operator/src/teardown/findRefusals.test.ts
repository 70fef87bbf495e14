import { parseCloudState } from './CloudState.ts';
import { parseClusterView } from './ClusterView.ts';
import {
  findClusterRefusals,
  findOmissionRefusals,
  findStateRefusals,
} from './findRefusals.ts';
import type { FakeObject } from './testing/FakeCluster.ts';
import { productionObjects } from './testing/productionObjects.ts';
import {
  productionState,
  type StateOptions,
} from './testing/productionState.ts';

const ENDPOINT = 'ab12.gr7.eu-west-3.eks.amazonaws.com';
const stateOf = (options?: StateOptions) =>
  parseCloudState(productionState(options));

describe('findStateRefusals', () => {
  const refusals = (options?: StateOptions) =>
    findStateRefusals('production', stateOf(options)).join('\n');

  it('accepts the state of the environment', () => {
    expect(refusals()).toBe('');
  });

  it('accepts a state whose output is gone, by the tags of what is left', () => {
    expect(refusals({ hasFacts: false, hasCluster: false })).toBe('');
  });

  it.each([true, false])(
    'names the other environment of a state (facts: %s)',
    hasFacts => {
      expect(refusals({ environment: 'nonprod', hasFacts })).toContain(
        'the state of terraform/envs/production is of nonprod: run terraform init -reconfigure',
      );
    },
  );

  it('refuses a state that does not say of which environment it is', () => {
    expect(findStateRefusals('production', { resources: [] })[0]).toContain(
      'neither the output facts nor a tag environment',
    );
  });

  it('refuses protected buckets', () => {
    expect(refusals({ isProtected: true })).toBe(
      'deletion is denied by module.storage.module.backups.aws_s3_bucket_policy.this, module.storage.module.logs.aws_s3_bucket_policy.this: apply is_protected = false in terraform/envs/production first',
    );
  });
});

describe('findClusterRefusals', () => {
  const refusals = (
    options: {
      objects?: FakeObject[];
      names?: string[];
      hosts?: string[];
    } = {},
  ) => {
    const { objects = productionObjects(), names = [] } = options;
    return findClusterRefusals('production', stateOf(), {
      view: parseClusterView(JSON.stringify({ items: objects })),
      names: names.map(name => ({ name, source: 'the ConfigMap teardown' })),
      hosts: options.hosts ?? ['127.0.0.1', ENDPOINT],
    }).join('\n');
  };
  const without = (name: string) =>
    productionObjects().filter(({ metadata }) => metadata.name !== name);

  it('accepts the cluster through a forwarded port', () => {
    expect(refusals()).toBe('');
  });

  it('accepts a cluster that only the mark of an earlier teardown names', () => {
    const objects = without('cluster');
    expect(refusals({ objects, names: ['production'] })).toBe('');
  });

  it('refuses a cluster without a name', () => {
    expect(refusals({ objects: without('cluster') })).toContain(
      'nothing in the cluster of KUBECONFIG says its name',
    );
  });

  it('refuses another cluster', () => {
    expect(refusals({ names: ['nonprod'] })).toBe(
      'KUBECONFIG leads to nonprod by the ConfigMap teardown, not to production: change the context',
    );
  });

  it('refuses another endpoint', () => {
    expect(refusals({ hosts: ['10.0.0.1'] })).toContain(
      `KUBECONFIG leads to 10.0.0.1, not to ${ENDPOINT}`,
    );
  });

  it('refuses when Argo CD does not run', () => {
    expect(
      refusals({ objects: without('argocd-application-controller') }),
    ).toContain('no replica of argocd-application-controller is ready');
  });
});

describe('findOmissionRefusals', () => {
  it('refuses to leave the cluster out while Terraform has it', () => {
    expect(findOmissionRefusals(stateOf())[0]).toContain(
      'module.eks.aws_eks_cluster.this',
    );
    expect(findOmissionRefusals(stateOf({ hasCluster: false }))).toEqual([]);
  });
});
