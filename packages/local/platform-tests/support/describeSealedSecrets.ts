import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatRelease } from '@comptoir/gitops/Release';
import { BACKUP_BUCKET } from '@comptoir/parts/parts/s3/s3Settings';
import { eventually } from '../../src/testing/fixture/eventually.ts';
import { canUnshare } from './canUnshare.ts';
import type { DeliveryLoop } from './DeliveryLoop.ts';
import { s3Environment } from './s3Environment.ts';

/** Declares the tests of sealed secrets; skips them on a machine without mount namespaces. */
export function describeSealedSecrets(loopOf: () => DeliveryLoop): void {
  const why = canUnshare
    ? ''
    : ' (skipped: no mount namespaces on this machine)';
  (canUnshare ? describe : describe.skip)(`sealed secrets${why}`, () => {
    let loop: DeliveryLoop;
    beforeAll(() => {
      loop = loopOf();
    });
    const WORD = 'rosebud-of-the-sealing-test';
    const PATH = 'products/secrets/staging.yaml';
    const decrypted = async () =>
      Buffer.from(
        await loop.field(
          'secret/products',
          'shop-staging',
          '.data.CURSOR_SECRET',
        ),
        'base64',
      ).toString();
    const state = async (name: string) => (await loop.states())[name];
    const problem = (namespace: string) =>
      loop.field(
        'sealedsecret/products',
        namespace,
        '.status.conditions[0].message',
      );

    it('are decrypted in their namespace only, without an effect on the service', async () => {
      const sealed = await loop.secrets(
        ['seal', 'products', 'staging'],
        [
          `CURSOR_SECRET=${WORD}`,
          'MONGODB_URI=mongodb://products_staging:p@shop.mongodb-staging/',
          'AMQP_URL=amqp://products_staging:p@shop.rabbitmq-staging/shop-staging',
        ].join('\n'),
      );
      expect(sealed.stderr).toBe('');
      expect(loop.values(PATH)).not.toContain(WORD);
      await loop.push();
      await eventually(async () => expect(await decrypted()).toBe(WORD));
      await eventually(async () => {
        expect(await state('products-staging-secrets')).toBe('Synced Healthy');
      });

      // The same sealed value in another namespace.
      await loop.commit('products/secrets/dev.yaml', loop.values(PATH));
      await eventually(async () => {
        expect(await problem('shop-dev')).toContain(
          'no key could decrypt secret',
        );
        expect(await state('products-dev-secrets')).toBe('Synced Degraded');
        expect(await state('products-dev')).toBe('Synced Healthy');
      });
      await loop.revert();
    });

    it('are resealed without a restart of the pods, which follow secretsRevision', async () => {
      const generation = () =>
        loop.field('rollout/products', 'shop-staging', '.metadata.generation');
      const sealedValue = () =>
        loop.field(
          'sealedsecret/products',
          'shop-staging',
          '.spec.encryptedData.CURSOR_SECRET',
        );
      const before = await generation();
      const first = loop.values(PATH);
      const rotated = await loop.secrets(['rotate', 'local']);
      expect(rotated.stdout).toContain('products in staging');
      expect(loop.values(PATH)).not.toBe(first);
      await loop.push();
      await eventually(async () => {
        expect(loop.values(PATH)).toContain(await sealedValue());
      });
      expect(await decrypted()).toBe(WORD);
      expect(await generation()).toBe(before);

      const release = loop.release('products', 'staging');
      await loop.commit(
        'products/releases/staging.yaml',
        formatRelease({ ...release, secretsRevision: 'second' }),
      );
      await eventually(async () => {
        expect(await generation()).not.toBe(before);
      });
    });

    it('survive the loss of the sealing keys by a restore of their backup', async () => {
      const backup = join(loop.clone, '..', 'keys.json');
      const passphrase = 'a passphrase of the test\n';
      const saved = await loop.secrets(['backup-keys', backup], passphrase);
      expect(saved.stderr).toBe('');
      expect(readFileSync(backup, 'utf8')).not.toContain('tls.key');
      const address = `s3://${BACKUP_BUCKET}/sealing-keys`;
      const bucket = s3Environment(dirname(loop.secretsFile));
      const stored = await loop.secrets(
        ['backup-keys', '--to', address],
        passphrase,
        bucket,
      );
      expect(stored.stderr).toBe('');
      expect(stored.stdout).toContain(`encrypted in ${address}/`);
      await loop.kubectl.run([
        'delete',
        'secrets',
        '--namespace=sealed-secrets',
        '--selector=sealedsecrets.bitnami.com/sealed-secrets-key',
      ]);
      await loop.restart('sealed-secrets');
      await eventually(async () => {
        expect(await problem('shop-staging')).toContain('no key could decrypt');
        expect(await state('products-staging-secrets')).toBe('Synced Degraded');
      });
      expect(await state('customers-staging')).toBe('Synced Healthy');
      const sealed = loop.values(PATH);
      const refused = await loop.secrets(['rotate', 'local']);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('products in staging: products');
      expect(loop.values(PATH)).toBe(sealed);

      const wrong = await loop.secrets(['restore-keys', backup], 'another one');
      expect(wrong.stderr).toContain('the passphrase is wrong');
      const restored = await loop.secrets(
        ['restore-keys', '--from', address],
        passphrase,
        bucket,
      );
      expect(restored.stderr).toBe('');
      await loop.kubectl.run([
        'delete',
        'secret/products',
        '--namespace=shop-staging',
      ]);
      await loop.restart('sealed-secrets');
      await eventually(async () => {
        expect(await decrypted()).toBe(WORD);
        expect(await state('products-staging-secrets')).toBe('Synced Healthy');
      });
    });
  });
}
