import { resolve } from 'node:path';
import { parseCluster } from '@comptoir/gitops/Cluster';
import { readCluster } from '@comptoir/gitops/readCluster';
import { z } from 'zod';
import { bootstrapValues, renderBootstrap } from './renderBootstrap.ts';

const root = resolve(import.meta.dirname, '..', '..');
const Settings = z.looseObject({ data: z.record(z.string(), z.string()) });

async function settings(name: string, cluster: string) {
  const rendered = await renderBootstrap(root, bootstrapValues(root, cluster));
  return rendered.one('ConfigMap', name, Settings).data;
}

test('without an identity provider only the admin signs in', async () => {
  const data = await settings('argocd-cm', 'local');
  expect(data).toMatchObject({
    'admin.enabled': 'true',
    'users.anonymous.enabled': 'false',
    'exec.enabled': 'false',
    'timeout.reconciliation': '60s',
  });
  expect(data).not.toHaveProperty('oidc.config');
  const rights = await settings('argocd-rbac-cm', 'local');
  expect(rights['policy.default']).toBe('');
});

test.each(['nonprod', 'production'])(
  'people sign in to %s by its identity provider, the admin is disabled, and the client secret is a reference',
  async cluster => {
    const { identity, argocd } = readCluster(root, cluster);
    const data = await settings('argocd-cm', cluster);
    expect(data).toMatchObject({
      'admin.enabled': 'false',
      url: argocd?.url,
      'timeout.reconciliation': '180s',
    });
    expect(data['oidc.config']?.split('\n')).toEqual([
      'name: Identity provider',
      `issuer: ${identity?.issuer}`,
      `clientID: ${identity?.clientId}`,
      '# A key of the Secret argocd-oidc.',
      'clientSecret: $argocd-oidc:clientSecret',
      'requestedScopes: ["openid","profile","email"]',
      '',
    ]);
    const rights = await settings('argocd-rbac-cm', cluster);
    expect(rights['scopes']).toBe('[groups]');
  },
);

test.each([
  [
    'local',
    [
      'autoscaling_HorizontalPodAutoscaler',
      'gateway.networking.k8s.io_HTTPRoute',
    ],
  ],
  ['nonprod', []],
  ['production', []],
])(
  '%s leaves the health of these kinds unchecked: %s',
  async (cluster, kinds) => {
    const data = await settings('argocd-cm', cluster);
    const found = Object.keys(data).filter(key =>
      key.startsWith('resource.customizations'),
    );
    expect(found).toEqual(
      kinds.map(kind => `resource.customizations.health.${kind}`),
    );
  },
);

test('owners are notified where the cluster names a receiver', async () => {
  expect(await settings('argocd-notifications-cm', 'local')).toEqual({});
  const data = await settings('argocd-notifications-cm', 'production');
  const { argocd } = readCluster(root, 'production');
  expect(data['service.webhook.owners']).toContain(
    `url: ${argocd?.notifications?.url}`,
  );
  // The token is in a Secret, not in Git.
  expect(data['service.webhook.owners']).toContain('Bearer $owners-token');
  for (const trigger of ['sync-failed', 'refused', 'degraded']) {
    expect(data['subscriptions']).toContain(trigger);
    expect(data[`trigger.${trigger}`]).toContain(`send: [${trigger}]`);
    expect(data[`template.${trigger}`]).toContain('comptoir.dev/team');
  }
});

test('a team operates its rollouts and reads its logs in every environment', async () => {
  const rendered = await renderBootstrap(root);
  const Project = z.looseObject({
    spec: z.looseObject({
      roles: z.array(
        z.looseObject({ name: z.string(), policies: z.array(z.string()) }),
      ),
    }),
  });
  for (const system of ['shop', 'portal']) {
    const { spec } = rendered.one('AppProject', system, Project);
    const team = spec.roles.find(({ name }) => name === 'team');
    expect(team?.policies).toEqual(
      expect.arrayContaining([
        `p, proj:${system}:team, applications, action/argoproj.io/Rollout/*, ${system}/*, allow`,
        `p, proj:${system}:team, logs, get, ${system}/*, allow`,
      ]),
    );
    expect(team?.policies.join()).not.toMatch(/delete|create|update|override/);
  }
});

test.each<[string, Record<string, unknown>, RegExp]>([
  [
    'an identity provider without a URL of Argo CD',
    { argocd: {} },
    /argocd must name the url of Argo CD/,
  ],
  [
    'an identity provider without TLS',
    { identity: { issuer: 'http://gitlab.example.com', clientId: 'a' } },
    /identity\.issuer must be an address that begins with https/,
  ],
  [
    'a client secret in Git',
    {
      identity: {
        issuer: 'https://gitlab.example.com',
        clientId: 'a',
        clientSecret: 'hunter2',
      },
    },
    /identity\.clientSecret is unknown/,
  ],
  [
    'an unchecked kind without a reason',
    {
      argocd: {
        url: 'https://argocd.example.com',
        unchecked: { apps_Deployment: '' },
      },
    },
    /argocd\.unchecked\.apps_Deployment must say why/,
  ],
])('a cluster file with %s is refused with its key', (_, own, message) => {
  const text = JSON.stringify({ ...readCluster(root, 'production'), ...own });
  expect(() => parseCluster(text, 'production')).toThrow(message);
});
