import { runGit } from '@comptoir/commands/runGit';
import { changeSchema } from '@comptoir/plugin-changes-common';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

    const items = await GitChanges.of(folder).read();

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

  it('throws for a folder that is not a checkout', async () => {
    await expect(
      GitChanges.of(join(folder, 'nowhere')).read(),
    ).rejects.toThrow();
  });
});
