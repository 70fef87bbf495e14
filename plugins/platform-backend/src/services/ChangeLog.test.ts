import { mockServices } from '@backstage/backend-test-utils';
import { changesSchema } from '@comptoir/plugin-platform-common';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ChangeLog } from './ChangeLog';

describe('ChangeLog', () => {
  let folder: string;
  let time = 0;
  const logger = mockServices.logger.mock();
  const start = (checkout: string | undefined) =>
    ChangeLog.create({ checkout, logger, now: () => time });

  function git(...args: string[]) {
    execFileSync('git', ['-C', folder, ...args], {
      env: {
        PATH: process.env.PATH,
        GIT_AUTHOR_NAME: 'Théo Lambert',
        GIT_AUTHOR_EMAIL: 'theo@comptoir.example',
        GIT_COMMITTER_NAME: 'Comptoir',
        GIT_COMMITTER_EMAIL: 'portal@comptoir.example',
      },
    });
  }
  function commit(title: string, ...files: string[]) {
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), title);
    }
    git('add', '.');
    git('commit', '-q', '-m', title);
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'changes-'));
    git('init', '-q', '-b', 'main');
    logger.warn.mockClear();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('tells the newest first: who, when, what, and which workspaces', async () => {
    commit('Begin', 'README.md');
    commit(
      'Draw é | "quotes"',
      ...['services/products/src/é.ts', 'services/products/b.ts'],
      ...['tools/gate/main.ts', 'docs/portal.md'],
    );

    const { items, reason } = changesSchema.parse(await start(folder).list());

    expect(reason).toBeUndefined();
    expect(items).toEqual([
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

  it('looks again once its answer is 5 seconds old', async () => {
    commit('Begin', 'README.md');
    const log = start(folder);
    const titles = async () =>
      (await log.list()).items.map(({ title }) => title);
    expect(await titles()).toEqual(['Begin']);

    commit('Go on', 'README.md');
    expect(await titles()).toEqual(['Begin']);
    time += 5_001;
    expect(await titles()).toEqual(['Go on', 'Begin']);
  });

  it('says which key is missing when there is no checkout', async () => {
    await expect(start(undefined).list()).resolves.toEqual({
      items: [],
      reason: expect.stringContaining('platform.changes.checkout'),
    });
  });

  it('says that git cannot read it, and leaves the cause to the log', async () => {
    const { items, reason } = await start(join(folder, 'nowhere')).list();

    expect(items).toEqual([]);
    expect(reason).toContain('git cannot read');
    expect(reason).not.toContain(folder);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
