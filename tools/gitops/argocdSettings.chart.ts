import { join, resolve } from 'node:path';
import { z } from 'zod';
import { renderBootstrap, SAMPLE_REPOSITORY } from './renderBootstrap.ts';
import { renderChart } from './renderChart.ts';

const root = resolve(import.meta.dirname, '..', '..');
const Settings = z.looseObject({ data: z.record(z.string(), z.string()) });

const URL = 'https://argocd.comptoir.example';
const IDENTITY = { issuer: 'https://gitlab.example.com', clientId: 'argocd' };
const NOTIFICATIONS = {
  url: 'https://portal.comptoir.example/api/notifications',
};

async function settings(name: string, own: Record<string, unknown> = {}) {
  const set = { repository: SAMPLE_REPOSITORY, ...own };
  const rendered = await renderBootstrap(root, set);
  return rendered.one('ConfigMap', name, Settings).data;
}

test('without an identity provider the admin signs in, and nobody else', async () => {
  const data = await settings('argocd-cm');
  expect(data).toMatchObject({
    'admin.enabled': 'true',
    'users.anonymous.enabled': 'false',
    'exec.enabled': 'false',
  });
  expect(data).not.toHaveProperty('oidc.config');
  const rights = await settings('argocd-rbac-cm');
  expect(rights['policy.default']).toBe('');
});

test('with an identity provider the admin is disabled, and the client secret is a reference', async () => {
  const own = {
    'settings.url': URL,
    'settings.identity': {
      ...IDENTITY,
      name: 'GitLab',
      groupsClaim: 'groups_direct',
    },
  };
  const data = await settings('argocd-cm', own);
  expect(data['admin.enabled']).toBe('false');
  expect(data['url']).toBe(URL);
  expect(data['oidc.config']?.split('\n')).toEqual([
    'name: GitLab',
    'issuer: https://gitlab.example.com',
    'clientID: argocd',
    '# A key of the Secret argocd-oidc.',
    'clientSecret: $argocd-oidc:clientSecret',
    'requestedScopes: ["openid","profile","email"]',
    '',
  ]);
  const rights = await settings('argocd-rbac-cm', own);
  expect(rights['scopes']).toBe('[groups_direct]');
});

test('real clusters check the health of every kind; this machine names the kinds that it cannot check', async () => {
  const unchecked = (data: Record<string, string>) =>
    Object.keys(data).filter(key => key.startsWith('resource.customizations'));
  expect(unchecked(await settings('argocd-cm'))).toEqual([]);
  const local = await renderChart({
    chart: join(root, 'gitops/bootstrap'),
    release: 'bootstrap',
    namespace: 'argocd',
    files: [join(root, 'gitops/bootstrap/local.yaml')],
    set: { repository: SAMPLE_REPOSITORY },
  });
  const { data } = local.one('ConfigMap', 'argocd-cm', Settings);
  expect(unchecked(data)).toEqual([
    'resource.customizations.health.autoscaling_HorizontalPodAutoscaler',
    'resource.customizations.health.gateway.networking.k8s.io_HTTPRoute',
  ]);
});

test('owners are notified where the cluster names a receiver', async () => {
  expect(await settings('argocd-notifications-cm')).toEqual({});
  const data = await settings('argocd-notifications-cm', {
    'settings.url': URL,
    'settings.notifications': NOTIFICATIONS,
  });
  expect(data['service.webhook.owners']).toContain(`url: ${NOTIFICATIONS.url}`);
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
    { 'settings.identity': IDENTITY },
    /at '\/settings': properties 'url' required, if 'identity' exists/,
  ],
  [
    'a receiver without a URL of Argo CD',
    { 'settings.notifications': NOTIFICATIONS },
    /at '\/settings': properties 'url' required, if 'notifications' exists/,
  ],
  [
    'an identity provider without TLS',
    {
      'settings.url': URL,
      'settings.identity': { ...IDENTITY, issuer: 'http://gitlab.example.com' },
    },
    /at '\/settings\/identity\/issuer': .* does not match pattern/,
  ],
  [
    'a client secret in Git',
    {
      'settings.url': URL,
      'settings.identity': { ...IDENTITY, clientSecret: 'hunter2' },
    },
    /at '\/settings\/identity': additional properties 'clientSecret' not allowed/,
  ],
  [
    'an unchecked kind without a reason',
    { 'settings.unchecked': { apps_Deployment: '' } },
    /at '\/settings\/unchecked\/apps_Deployment': minLength/,
  ],
])('%s is refused with its name', async (_, own, message) => {
  await expect(settings('argocd-cm', own)).rejects.toThrow(message);
});
