import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseRelease, releasePath } from '@comptoir/gitops/Release';
import { discoverProcesses } from '../discovery/discoverProcesses.ts';
import { releaseFiles } from './releaseFiles.ts';

const COMMIT = 'a'.repeat(40);
const DEPLOYED = 'b'.repeat(40);

describe('the releases that a start writes', () => {
  let root: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const files = (existing: Readonly<Record<string, string>> = {}) =>
    releaseFiles({
      root,
      discovered: discoverProcesses(root),
      commit: COMMIT,
      now: new Date('2026-11-30T12:00:00Z'),
      deployed: {
        commit: DEPLOYED,
        read: path => Promise.resolve(existing[path]),
      },
    });
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'releases-'));
    const web = {
      name: '@comptoir/web',
      version: '1.4.2',
      comptoir: {
        process: {
          name: 'web',
          kind: 'service',
          port: 4000,
          health: '/',
          start: ['node', 'main.ts'],
        },
      },
    };
    write('package.json', JSON.stringify({ workspaces: ['services/*'] }));
    write('yarn.lock', '');
    write('services/web/package.json', JSON.stringify(web));
    write('services/web/main.ts', '// web');
    write('gitops/apps/web/values.yaml', 'system: shop\nteam: team-shop\n');
    write('gitops/apps/web/envs/dev.yaml', 'environment: dev\n');
    write('gitops/apps/web/envs/staging.yaml', 'environment: staging\n');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('let dev follow the branch, and pin the others to the deployed commit', async () => {
    const written = await files();
    const dev = releasePath('web', 'dev');
    const staging = releasePath('web', 'staging');
    expect(Object.keys(written).sort()).toEqual([dev, staging]);
    const release = parseRelease(written[dev] ?? '', dev, 'dev');
    expect(release).toMatchObject({
      system: 'shop',
      team: 'team-shop',
      image: {
        repository: 'local-artefact/web',
        version: '1.4.2',
        commit: COMMIT,
        builtAt: '2026-11-30T12:00:00.000Z',
      },
    });
    expect(parseRelease(written[staging] ?? '', staging, 'staging')).toEqual({
      ...release,
      revision: DEPLOYED,
    });
  });

  it('change only in dev, and only when the artefact changed', async () => {
    const before = await files();
    expect(await files(before)).toEqual({});
    write('services/web/main.ts', '// another web');
    expect(Object.keys(await files(before))).toEqual([
      releasePath('web', 'dev'),
    ]);
  });

  it('name a file of an unknown environment', async () => {
    write('gitops/apps/web/envs/moon.yaml', 'environment: moon\n');
    await expect(files()).rejects.toThrow(
      'gitops/apps/web/envs/moon.yaml: must be named after an environment: dev, staging, production',
    );
  });
});
