import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readAddons } from '@comptoir/gitops/readAddons';
import { readCluster } from '@comptoir/gitops/readCluster';
import { bootstrapValues, renderBootstrap } from './renderBootstrap.ts';
import { Rendered } from './Rendered.ts';

/** What add-ons must agree with: routes of services, and Terraform. */
const root = resolve(import.meta.dirname, '..', '..');
const all = await readAddons(root);

test.each(['nonprod', 'production'])(
  'the Gateway of %s has a certificate for every route, and admits its namespace',
  async cluster => {
    const Route = z.looseObject({
      spec: z.looseObject({ hostnames: z.array(z.string()) }),
    });
    const Listed = z.looseObject({
      hostnames: z.array(z.string()),
      namespaces: z.array(z.string()),
    });
    const file = `gitops/addons/gateway/manifests/clusters/${cluster}.yaml`;
    const listed = Listed.parse(parse(readFileSync(join(root, file), 'utf8')));
    const { environments } = readCluster(root, cluster);
    const routes = environments
      .flatMap(name => globSync(`gitops/golden/*/${name}.yaml`, { cwd: root }))
      .map(path => new Rendered(readFileSync(join(root, path), 'utf8')))
      .flatMap(rendered => rendered.all('HTTPRoute'));
    expect(routes.length).toBeGreaterThan(1);
    for (const route of routes) {
      const { spec } = Route.parse(route);
      expect(listed.hostnames).toEqual(expect.arrayContaining(spec.hostnames));
      expect(listed.namespaces).toContain(route.metadata.namespace);
    }
    const rendered = await renderBootstrap(
      root,
      bootstrapValues(root, cluster),
    );
    const url = readCluster(root, cluster).argocd?.url ?? '';
    expect(listed.hostnames).toContain(new URL(url).hostname);
    expect(rendered.names).toContain('Application/addon-gateway');
  },
);

test('this machine has no add-on, and no more objects than before', async () => {
  const rendered = await renderBootstrap(root);
  expect(rendered.text).not.toContain('addon-');
  expect(readCluster(root, 'local').addons).toEqual({});
});

test('the declarations use only facts that Terraform passes', () => {
  const schema = z.looseObject({ properties: z.looseObject({}) });
  const text = readFileSync(
    join(root, 'gitops/clusters/facts.schema.json'),
    'utf8',
  );
  const facts = Object.keys(schema.parse(JSON.parse(text)).properties);
  const used = all.flatMap(({ addon }) =>
    [...JSON.stringify(addon).matchAll(/<([a-z-]+)>/g)].map(
      ([, name = '']) => name,
    ),
  );
  expect(used.length).toBeGreaterThan(5);
  expect([...facts, 'environment']).toEqual(expect.arrayContaining(used));
});

test('each service account is the one that Terraform gives the role to', () => {
  const terraform = readFileSync(
    join(root, 'terraform/modules/identity/trust.tf'),
    'utf8',
  );
  const roles = [
    ...terraform.matchAll(
      /^ {4}([a-z-]+) += \{ namespace = "([^"]+)", name = "([^"]+)" \}$/gm,
    ),
  ].map(([, workload, namespace, name]) => `${workload} ${namespace}/${name}`);
  const accounts = all.flatMap(({ addon, record }) =>
    Object.entries(addon.accounts).map(([workload, account]) => {
      expect(record?.accounts).toContain(`${addon.namespace}/${account}`);
      return `${workload} ${addon.namespace}/${account}`;
    }),
  );
  // The portal is a service, and no add-on pulls images with a role.
  expect(accounts.sort()).toEqual(
    roles.filter(one => !/^(portal|registry-pull) /.test(one)).sort(),
  );
});

test('the network of the load balancer is the one that Terraform creates', () => {
  const locals = readFileSync(
    join(root, 'terraform/envs/production/locals.tf'),
    'utf8',
  );
  const values = z.looseObject({ proxyProtocol: z.array(z.string()) });
  const file = 'gitops/addons/gateway/manifests/clusters/production.yaml';
  const { proxyProtocol } = values.parse(
    parse(readFileSync(join(root, file), 'utf8')),
  );
  const [, cidr] = /vpc_cidr += "([^"]+)"/.exec(locals) ?? [];
  expect(proxyProtocol).toEqual([cidr]);
});

test.each([
  ['nonprod', 'registry', ''],
  ['production', 'gitlab_project', 'registry.gitlab.com/'],
])(
  'images of %s are in the registry of Terraform, by its variable %s',
  (cluster, variable, host) => {
    const file = join(root, 'terraform/envs', cluster, 'terraform.tfvars');
    const line = new RegExp(`^${variable} += "(.+)"$`, 'm');
    const [, address] = line.exec(readFileSync(file, 'utf8')) ?? [];
    expect(readCluster(root, cluster).registry).toBe(`${host}${address}`);
  },
);
