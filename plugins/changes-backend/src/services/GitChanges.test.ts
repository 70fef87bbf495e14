import { mockServices } from '@backstage/backend-test-utils';
import { runGit } from '@comptoir/commands/runGit';
import {
  changeSchema,
  entityChangeSchema,
} from '@comptoir/plugin-changes-common';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ChangeLog } from './ChangeLog';
import { GitChanges } from './GitChanges';

describe('GitChanges', () => {
  let folder: string;

  function git(...args: string[]) {
    const identity = { name: 'Théo Lambert', email: 'theo@comptoir.example' };
    return runGit(args, { cwd: folder, identity });
  }
  async function commit(title: string, ...files: string[]) {
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), title);
    }
    await git('add', '.');
    await git('commit', '-q', '-m', title);
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'changes-'));
    await git('init', '-q', '-b', 'main');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('returns the newest first, with author, time, title and workspaces', async () => {
    await commit('Begin', 'README.md');
    await commit(
      'Draw é | "quotes"',
      'services/products/src/é.ts',
      'services/products/b.ts',
      'tools/gate/main.ts',
      'docs/portal.md',
    );

    // The portal's configuration names the checkout relative to its working directory.
    const items = await GitChanges.of(relative(process.cwd(), folder)).read();

    expect(changeSchema.array().parse(items)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{40}$/),
        author: 'Théo Lambert',
        title: 'Draw é | "quotes"',
        at: expect.any(String),
        workspaces: ['services/products', 'tools'],
      },
      expect.objectContaining({ title: 'Begin', workspaces: [] }),
    ]);
    expect(JSON.stringify(items)).not.toContain('@comptoir.example');
  });

  it('reports that an unpacked archive has no history, instead of the repository above it', async () => {
    await commit('Of another repository', 'archive/README.md');
    const archive = join(folder, 'archive');
    const source = GitChanges.of(archive);
    const log = ChangeLog.create({
      source,
      logger: mockServices.logger.mock(),
    });

    await expect(log.list()).resolves.toEqual({
      items: [],
      reason: expect.stringContaining(`${archive} has no .git`),
    });
    await expect(
      log.listFor(`file:${archive}/services/products/catalog-info.yaml`),
    ).resolves.toMatchObject({
      items: [],
      reason: expect.stringContaining('has no .git'),
    });
  });

  it('returns at most five commits that touched a folder, the newest first', async () => {
    for (const number of [1, 2, 3, 4, 5, 6]) {
      await commit(`Draw ${number}`, 'services/products/a.ts');
    }
    await commit('Explain', 'README.md', 'services/products-db/a.ts');

    const items = await GitChanges.of(folder).readPath('services/products');

    expect(entityChangeSchema.array().parse(items)).toEqual([
      expect.objectContaining({ title: 'Draw 6', author: 'Théo Lambert' }),
      expect.objectContaining({ title: 'Draw 5' }),
      expect.objectContaining({ title: 'Draw 4' }),
      expect.objectContaining({ title: 'Draw 3' }),
      expect.objectContaining({ title: 'Draw 2' }),
    ]);
  });

  it.each(['services/unknown', ':(top)README.md', '--all'])(
    'returns nothing for the path %s, which no commit touched',
    async path => {
      await commit('Begin', 'README.md');

      await expect(GitChanges.of(folder).readPath(path)).resolves.toEqual([]);
    },
  );

  it('finds the path of a catalog file in the checkout only', () => {
    const changes = GitChanges.of(folder);

    expect(changes.pathOf(`file:${folder}/tools/catalog-info.yaml`)).toBe(
      'tools/catalog-info.yaml',
    );
    expect(changes.pathOf(`file:${folder}-2/catalog-info.yaml`)).toBe(
      undefined,
    );
    expect(changes.pathOf('url:https://example/catalog-info.yaml')).toBe(
      undefined,
    );
  });

  it('throws for a folder that is not a checkout', async () => {
    await expect(
      GitChanges.of(join(folder, 'nowhere')).read(),
    ).rejects.toThrow();
  });
});
