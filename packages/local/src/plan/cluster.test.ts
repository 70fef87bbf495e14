import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';

const Environment = z.object({
  COMPTOIR_KUBECONFIG: z.string(),
  ARGOCD_URL: z.string().optional(),
  ARGOCD_TOKEN: z.string().optional(),
});

/** A kubeconfig; without `context`, it has no current context. */
function kubeconfig(context?: string): string {
  return JSON.stringify({
    'current-context': context,
    contexts: [{ name: 'prod', context: { cluster: 'eks', user: 'me' } }],
    clusters: [{ name: 'eks', cluster: { server: 'https://10.0.0.1:6443' } }],
    users: [{ name: 'me', user: { token: 'sesame' } }],
  });
}

describe('the cluster of the portal under npm start', () => {
  let fixture: Fixture;
  const at = (path: string) => join(fixture.root, path);
  const start = (env: Record<string, string> = {}) =>
    fixture.run(['start', '--detach'], env);
  const environment = async (name: string) =>
    z
      .record(z.string(), z.string())
      .parse(JSON.parse((await fixture.get(name, '/environment')) ?? ''));
  beforeEach(async () => {
    fixture = await createFixture({ portal: { readsCluster: true }, api: {} });
    fixture.write('eks', kubeconfig('prod'));
  });
  afterEach(() => fixture.end());

  it('is the local one, read by the portal only, with a token that survives a reset', async () => {
    const { stdout } = await start();
    const portal = Environment.parse(await environment('portal'));
    const token = portal.ARGOCD_TOKEN ?? '';
    expect(portal).toMatchObject({
      COMPTOIR_KUBECONFIG: at('var/data/platform/kubeconfig.portal'),
      ARGOCD_URL: `http://127.0.0.1:${8190 + fixture.portOffset}`,
    });
    const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url');
    expect(JSON.parse(claims.toString())).toMatchObject({
      iss: 'argocd',
      sub: 'portal:apiKey',
    });
    const others = await environment('api');
    for (const name of Object.keys(portal)) {
      expect(others).not.toHaveProperty(name);
    }
    const written = ['run/state.json', 'log/supervisor.log', 'log/portal.log'];
    for (const file of written) {
      expect(readFileSync(join(fixture.varFolder, file), 'utf8')).not.toContain(
        token,
      );
    }
    expect(stdout).not.toContain(token);
    expect((await fixture.status()).ownCluster).toBeNull();
    await fixture.run(['stop']);
    await fixture.run(['reset', 'platform', '--yes']);
    await start();
    expect(Environment.parse(await environment('portal')).ARGOCD_TOKEN).toBe(
      token,
    );
  });

  it('keeps the passwords of a var folder without the key of Argo CD', async () => {
    await start();
    await fixture.run(['stop']);
    const file = join(fixture.varFolder, 'secrets.json');
    const { argocdKey, ...earlier } = z
      .looseObject({ argocdKey: z.string() })
      .parse(JSON.parse(readFileSync(file, 'utf8')));
    fixture.write('var/secrets.json', JSON.stringify(earlier));
    const { stdout } = await start();
    expect(stdout).not.toContain('was invalid');
    const upgraded: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(upgraded).toMatchObject(earlier);
    expect(upgraded).toHaveProperty('argocdKey');
    expect(upgraded).not.toHaveProperty('argocdKey', argocdKey);
  });

  it('is that of KUBECONFIG, with its Argo CD, and the output names it', async () => {
    const { code, stdout } = await start({
      KUBECONFIG: `${at('missing')}:${at('eks')}`,
      ARGOCD_URL: 'https://argocd.example',
      ARGOCD_TOKEN: 'sesame-argocd',
    });
    expect(code).toBe(0);
    const line = `the portal shows the cluster of KUBECONFIG=${at('eks')} instead of the local one: context prod, https://10.0.0.1:6443, https://argocd.example`;
    expect(stdout).toContain(line);
    expect((await fixture.run(['status'])).stdout).toContain(line);
    expect((await fixture.status()).ownCluster).toEqual({
      kubeconfig: at('eks'),
      context: 'prod',
      server: 'https://10.0.0.1:6443',
      argocd: 'https://argocd.example',
    });
    expect(await environment('portal')).toMatchObject({
      COMPTOIR_KUBECONFIG: at('eks'),
      ARGOCD_URL: 'https://argocd.example',
      ARGOCD_TOKEN: 'sesame-argocd',
    });
    expect(await environment('api')).not.toHaveProperty('KUBECONFIG');
    expect(
      readFileSync(join(fixture.varFolder, 'run/state.json'), 'utf8'),
    ).not.toContain('sesame');
  });

  it('is that of KUBECONFIG without the local Argo CD when ARGOCD_URL is not set', async () => {
    const { stdout } = await start({ KUBECONFIG: at('eks') });
    expect(stdout).toContain('no Argo CD (ARGOCD_URL is not set)');
    const portal = await environment('portal');
    expect(portal).toHaveProperty('COMPTOIR_KUBECONFIG', at('eks'));
    expect(portal).not.toHaveProperty('ARGOCD_URL');
    expect(portal).not.toHaveProperty('ARGOCD_TOKEN');
  });

  it('is the local one when KUBECONFIG is empty or the platform’s own', async () => {
    fixture.write('var/data/platform/kubeconfig', kubeconfig('prod'));
    for (const value of ['', at('var/data/platform/kubeconfig')]) {
      const { code, stdout } = await start({
        KUBECONFIG: value,
        ARGOCD_URL: 'https://argocd.example',
      });
      expect(code).toBe(0);
      expect(stdout).toContain('ARGOCD_URL is ignored');
      expect(await environment('portal')).toHaveProperty(
        'COMPTOIR_KUBECONFIG',
        at('var/data/platform/kubeconfig.portal'),
      );
      await fixture.run(['stop']);
    }
  });

  it.each([
    ['missing', {}, 'missing does not exist', 'unset KUBECONFIG'],
    ['bare', {}, 'current-context', 'kubectl config use-context'],
    ['other', {}, 'current context staging has no cluster', 'use-context'],
    ['eks:bare', {}, 'names several files', 'kubectl config view --flatten'],
    ['text', {}, 'Invalid input', 'use-context'],
    ['eks', { ARGOCD_URL: 'argocd' }, 'not an http(s) address', 'correct it'],
    [
      'eks',
      { ARGOCD_URL: 'https://argocd' },
      'ARGOCD_URL is set without ARGOCD_TOKEN',
      'set both, or none',
    ],
  ])(
    'refuses KUBECONFIG=%s with %j and explains it, but stops nevertheless',
    async (files, env, why, remedy) => {
      fixture.write('bare', kubeconfig());
      fixture.write('other', kubeconfig('staging'));
      fixture.write('text', 'not a kubeconfig');
      const own = { KUBECONFIG: files.split(':').map(at).join(':'), ...env };
      const { code, stderr } = await fixture.run(['start'], own);
      expect(code).toBe(1);
      expect(stderr).toContain(why);
      expect(stderr).toContain(remedy);
      expect((await fixture.run(['stop'], own)).code).toBe(0);
    },
  );
});
