import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isBuilt } from '@comptoir/parts/goModules/isBuilt';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { PLATFORM } from '@comptoir/parts/Part';
import { s3 } from '@comptoir/parts/parts/s3/s3';
import { credentialsFile } from '@comptoir/parts/parts/s3/S3Credentials';
import { BACKUP_BUCKET, S3_REGION } from '@comptoir/parts/parts/s3/s3Settings';
import { findPrograms } from '@comptoir/parts/programs/findPrograms';
import { createTestRun } from '@comptoir/parts/testing/createTestRun';
import { startPart, type TestPart } from '@comptoir/parts/testing/startPart';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { decryptText, encryptText } from './encryptText.ts';
import { KeyBackups } from './KeyBackups.ts';

const root = resolve(import.meta.dirname, '../../../..');
const { env, cacheFolder } = testEnvironment();
const modules = readGoModules({ root, cacheFolder });
/** The server comes from `npm run platform:build`. */
const describeIfBuilt = modules.some(
  one => one.name === 'versitygw' && isBuilt(one),
)
  ? describe
  : describe.skip;

const PASSPHRASE = 'a passphrase of the test';
const OLDER = new Date('2026-11-29T02:00:00Z');
const NEWER = new Date('2026-11-30T02:00:00Z');

it.each(['keys.json', 's3://', 'https://bucket/keys', 's3://UPPER/keys'])(
  'refuses %s as an address',
  address => {
    expect(() => new KeyBackups({ address, isOwnServer: true })).toThrow(
      `${address} is no address of a bucket: pass s3://<bucket>/<prefix>`,
    );
  },
);

describeIfBuilt('KeyBackups on a real S3 server', () => {
  const before = { ...process.env };
  let folder: string;
  let server: TestPart;
  const at = (path: string) =>
    new KeyBackups({
      address: `s3://${BACKUP_BUCKET}/${path}`,
      isOwnServer: true,
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comptoir-key-backups-'));
    const run = await createTestRun({ folder, parts: [s3] });
    const { files } = await findPrograms(s3, { env, cacheFolder, modules });
    server = await startPart(s3.spec(run, files));
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${run.portOf(s3, 'main')}`,
      AWS_REGION: S3_REGION,
      AWS_SHARED_CREDENTIALS_FILE: credentialsFile(run.folderOf(PLATFORM)),
    });
  });
  afterAll(async () => {
    process.env = before;
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stores encrypted backups, and reads the newest or a named one', async () => {
    const backups = at('keys/nonprod');
    const first = await backups.write(encryptText('older', PASSPHRASE), OLDER);
    const second = await backups.write(encryptText('newer', PASSPHRASE), NEWER);

    const newest = await backups.read();
    expect(newest.address).toBe(second);
    expect(decryptText(newest.text, PASSPHRASE)).toBe('newer');
    const named = new KeyBackups({ address: first, isOwnServer: true });
    const { text } = await named.read();
    expect(decryptText(text, PASSPHRASE)).toBe('older');
    const [, stored = ''] = first.split('s3://');
    const file = join(folder, PLATFORM, 's3/buckets', stored);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      format: 'comptoir-encrypted-1',
    });
  });

  it('replaces no backup', async () => {
    const backups = at('once');
    await backups.write('one', NEWER);

    await expect(backups.write('two', NEWER)).rejects.toThrow(
      /^s3:\/\/velero\/once: .*pre-?condition/i,
    );
    expect((await backups.read()).text).toBe('one');
  });

  it('names an address without a backup', async () => {
    await at('keys-of-another/cluster').write('one', NEWER);

    await expect(at('keys-of-another/clu').read()).rejects.toThrow(
      's3://velero/keys-of-another/clu/ has no backup of sealing keys',
    );
  });

  it('names a missing bucket, and what to check', async () => {
    const backups = new KeyBackups({
      address: 's3://moon/keys',
      isOwnServer: true,
    });

    await expect(backups.write('one')).rejects.toThrow(
      /^s3:\/\/moon\/keys: .*bucket.*AWS_ENDPOINT_URL_S3/i,
    );
  });
});
