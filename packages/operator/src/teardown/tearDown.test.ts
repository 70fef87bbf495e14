import { KubernetesCluster } from './KubernetesCluster.ts';
import type { Program } from './Program.ts';
import { tearDown, type TeardownOptions } from './tearDown.ts';
import { TerraformEnvironment } from './TerraformEnvironment.ts';
import { FakeCluster, type FakeClusterOptions } from './testing/FakeCluster.ts';
import { productionObjects } from './testing/productionObjects.ts';
import { productionState } from './testing/productionState.ts';

const PLAN = {
  resource_changes: [
    {
      address: 'module.eks.aws_eks_cluster.this',
      change: { actions: ['delete'] },
    },
  ],
};

/** Runs a teardown against doubles of kubectl, terraform and aws. */
function createTeardown(
  options: Partial<FakeClusterOptions> & {
    state?: string;
    plan?: unknown;
  } = {},
) {
  const { state = productionState(), plan = PLAN, ...cluster } = options;
  const fake = new FakeCluster({
    objects: productionObjects(),
    objectsOf: {
      'products-production': ['products'],
      gateway: ['public'],
      'addon-argo-cd': ['argocd-application-controller'],
    },
    ...cluster,
  });
  const log = fake.changes;
  const terraform: Program = args => {
    const [verb] = args;
    if (verb === 'show') {
      return Promise.resolve(args.length > 2 ? JSON.stringify(plan) : state);
    }
    return Promise.resolve(
      state === '' ? '' : JSON.stringify({ resources: [{}] }),
    );
  };
  const attached: Program = args => {
    log.push(`terraform ${args.join(' ')}`);
    return Promise.resolve('');
  };
  const printed: string[] = [];
  const run = (more: Partial<TeardownOptions> = {}) =>
    tearDown({
      cluster: 'production',
      environment: new TerraformEnvironment({
        terraform,
        attached,
        folder: 'terraform/envs/production',
      }),
      kubernetes: new KubernetesCluster(fake.kubectl),
      aws: () => Promise.resolve(''),
      isDryRun: false,
      askName: () => Promise.resolve('production'),
      waitMs: 60,
      everyMs: 1,
      print: text => printed.push(text),
      ...more,
    });
  return { fake, log, printed, run };
}

describe('tearDown', () => {
  it('deletes sets, applications, load balancers and volumes, then what Terraform created', async () => {
    const { log, fake, run } = createTeardown();
    await run();
    expect(log.filter(line => !line.startsWith('patch'))).toEqual([
      'create configmap teardown',
      'delete applicationset cluster',
      'delete application bootstrap',
      'delete application addon-argo-cd',
      'delete applicationset services-production',
      'delete application products-production',
      'delete application mongodb',
      'delete gateway public',
      'delete persistentvolumeclaim data-0',
      'delete application gateway',
      expect.stringMatching(/^terraform state rm module\.dns/),
      'terraform plan -destroy -input=false -no-color -out=teardown.tfplan',
      'terraform apply -input=false -no-color teardown.tfplan',
    ]);
    expect(fake.names()).toEqual(['argocd-application-controller', 'pv-old']);
  });

  it('continues after an interruption, by the mark in the cluster', async () => {
    const { log, run } = createTeardown({ stuck: ['public'] });
    await expect(run()).rejects.toThrow(
      /these still exist: Gateway gateway\/public\. Terraform has destroyed nothing/,
    );
    expect(log.join('\n')).not.toContain('terraform');
    const before = log.length;
    await expect(run()).rejects.toThrow('Gateway gateway/public');
    expect(log.slice(before)).toEqual(['delete gateway public']);
  });

  it('continues in its last stage, because Argo CD still runs', async () => {
    const { log, run } = createTeardown({ stuck: ['gateway'] });
    await expect(run()).rejects.toThrow('Application argocd/gateway');
    const before = log.length;
    await expect(run()).rejects.toThrow('Application argocd/gateway');
    expect(log.slice(before)).toEqual([]);
  });

  it('changes nothing in a dry run, and prints the commands in order', async () => {
    const { log, printed, run } = createTeardown();
    await run({ isDryRun: true });
    expect(log).toEqual([]);
    const text = printed.join('\n');
    const at = (part: string) => text.indexOf(part);
    expect(at('vol-2')).toBeGreaterThan(0);
    expect(at('delete applicationset.argoproj.io cluster')).toBeGreaterThan(0);
    expect(at('delete persistentvolumeclaim data-0')).toBeGreaterThan(
      at('delete application.argoproj.io products-production'),
    );
    expect(at('terraform plan -destroy')).toBeGreaterThan(
      at('terraform state rm'),
    );
  });

  it.each(['', 'nonprod'])('does nothing when “%s” is typed', async name => {
    const { log, run } = createTeardown();
    await expect(run({ askName: () => Promise.resolve(name) })).rejects.toThrow(
      `nothing is done: “${name}” was typed, not production`,
    );
    expect(log).toEqual([]);
  });

  it.each([
    [{ state: '' }, 'terraform/envs/production has no state'],
    [
      { state: productionState({ isProtected: true }) },
      'apply is_protected = false',
    ],
    [{ server: 'https://10.0.0.1' }, 'KUBECONFIG leads to 10.0.0.1'],
    [{ objects: [] }, 'says its name'],
  ])('refuses before it asks or changes anything: %#', async (options, why) => {
    const { log, printed, run } = createTeardown(options);
    const askName = () => Promise.reject(new Error('asked'));
    await expect(run({ askName })).rejects.toThrow(why);
    expect(log).toEqual([]);
    expect(printed).toEqual([]);
  });

  it.each(['create', 'update', 'delete and create'])(
    'does not apply a plan that would %s',
    async actions => {
      const change = { actions: actions.split(' and ') };
      const { log, run } = createTeardown({
        plan: { resource_changes: [{ address: 'aws_vpc.this', change }] },
      });
      await expect(run()).rejects.toThrow(
        `the plan is not applied: it would ${actions} aws_vpc.this`,
      );
      expect(log.join('\n')).not.toContain('terraform apply');
    },
  );

  it('does not apply a plan that deletes what stays', async () => {
    const address = 'module.dns.aws_route53_zone.this';
    const { run } = createTeardown({
      plan: {
        resource_changes: [{ address, change: { actions: ['delete'] } }],
      },
    });
    await expect(run()).rejects.toThrow(
      `it would delete ${address}, which stays`,
    );
  });

  it('destroys what is left when the cluster is gone', async () => {
    const { log, run } = createTeardown({
      state: productionState({ hasCluster: false, hasFacts: false }),
    });
    await run({ kubernetes: undefined });
    expect(log.at(-1)).toContain('terraform apply');
    expect(log.every(line => line.startsWith('terraform'))).toBe(true);
  });
});
