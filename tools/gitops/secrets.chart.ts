import { resolve } from 'node:path';
import { z } from 'zod';
import { bootstrapValues, renderBootstrap } from './renderBootstrap.ts';
import { renderSecrets, SAMPLE_SEALED } from './renderSecrets.ts';

const root = resolve(import.meta.dirname, '..', '..');
const Spec = z.looseObject({ spec: z.unknown() });

test('a sealed secret can be opened in its namespace, under its name only', async () => {
  const rendered = await renderSecrets(root, {
    'secrets.vault': { encrypted: { TOKEN: SAMPLE_SEALED } },
  });
  expect(rendered.names).toEqual(['SealedSecret/vault']);
  expect(rendered.all('SealedSecret')[0]?.metadata).toMatchObject({
    namespace: 'shop-dev',
    labels: {
      'app.kubernetes.io/name': 'sample',
      'comptoir.dev/team': 'team-shop',
      'comptoir.dev/environment': 'dev',
    },
  });
  expect(rendered.one('SealedSecret', 'vault', Spec).spec).toMatchObject({
    encryptedData: { TOKEN: SAMPLE_SEALED },
    template: {
      type: 'Opaque',
      metadata: {
        name: 'vault',
        namespace: 'shop-dev',
      },
    },
  });
});

test.each([
  ['dev', 'nonprod'],
  ['staging', 'nonprod'],
  ['production', 'production'],
])(
  'the secrets of %s are applications of their own, on the followed branch',
  async (environment, cluster) => {
    const values = bootstrapValues(root, cluster);
    const rendered = await renderBootstrap(root, values);
    const set = rendered.one('ApplicationSet', `secrets-${environment}`, Spec);
    expect(set.spec).toMatchObject({
      syncPolicy: { preserveResourcesOnDeletion: true },
      template: {
        metadata: {
          name: `{{ index .path.segments 2 }}-${environment}-secrets`,
          labels: { 'comptoir.dev/team': '{{ .team }}' },
        },
        spec: {
          project: '{{ .system }}',
          source: { targetRevision: 'main', path: 'gitops/charts/secrets' },
          destination: { namespace: `{{ .system }}-${environment}` },
          syncPolicy: { automated: { prune: false, selfHeal: true } },
        },
      },
    });
    // A finalizer would delete the secrets together with the application. By the label, the
    // portal finds the application of a service.
    expect(JSON.stringify(set.spec)).not.toMatch(
      /finalizer|app\.kubernetes\.io\/name/,
    );
  },
);

test.each<[string, Record<string, unknown>, RegExp]>([
  [
    'a secret in plain text',
    { 'secrets.sample': { encrypted: { TOKEN: 'hunter2' } } },
    /at '\/secrets\/sample\/encrypted\/TOKEN': .* does not match pattern/,
  ],
  [
    'a secret without a value',
    { 'secrets.sample': { encrypted: {} } },
    /at '\/secrets\/sample\/encrypted': minProperties: got 0, want 1/,
  ],
  [
    'an unknown environment',
    { environment: 'prod' },
    /at '\/environment': value must be one of 'dev', 'staging', 'production'/,
  ],
])('%s is refused with its name', async (_, set, message) => {
  await expect(renderSecrets(root, set)).rejects.toThrow(message);
});
