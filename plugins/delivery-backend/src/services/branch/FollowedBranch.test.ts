import { ConfigReader } from '@backstage/config';
import { eventually } from '../../__testUtils__/eventually';
import {
  GitopsRepository,
  releaseText,
} from '../../__testUtils__/GitopsRepository';
import { startGitLab } from '../../__testUtils__/startGitLab';
import type { FollowedBranch } from './FollowedBranch';
import { openBranch } from './openBranch';

const DEV = 'gitops/apps/products/releases/dev.yaml';
const STAGING = 'gitops/apps/products/releases/staging.yaml';
const FREEZE = 'gitops/freeze.yaml';
const UNKNOWN = 'f'.repeat(40);

let repository: GitopsRepository;
let gitlab: Awaited<ReturnType<typeof startGitLab>>;

beforeEach(async () => {
  repository = await GitopsRepository.create();
  gitlab = await startGitLab(repository.path);
});
afterEach(async () => {
  await gitlab.stop();
  repository.remove();
});

const local = (branch?: string) =>
  openBranch(
    new ConfigReader({
      delivery: { branch },
      changeRequests: {
        local: { repository: repository.path, checkout: repository.folder },
      },
    }),
  );
const remote = (token = 'secret') =>
  openBranch(
    new ConfigReader({
      integrations: {
        gitlab: [
          {
            host: 'gitlab.example',
            apiBaseUrl: `${gitlab.url}/api/v4`,
            baseUrl: gitlab.url,
            token,
          },
        ],
      },
      changeRequests: {
        gitlab: { host: 'gitlab.example', project: 'company/comptoir' },
      },
    }),
  );

function opened(branch: FollowedBranch | undefined): FollowedBranch {
  if (!branch) {
    throw new Error('no branch is configured');
  }
  return branch;
}

it('has no branch without a repository', () => {
  expect(openBranch(new ConfigReader({}))).toBeUndefined();
});

describe.each([
  ['the local repository', () => opened(local())],
  ['a GitLab project', () => opened(remote())],
])('the branch of %s', (_, open) => {
  it('lists release files and the freezes, with their contents', async () => {
    const files = {
      [DEV]: releaseText(),
      'gitops/apps/products/values.yaml': 'a: 1\n',
      'gitops/apps/orders/values.yaml': 'b: 1\n',
      [FREEZE]: 'production: []\n',
      'gitops/clusters/local.yaml': 'c: 1\n',
    };
    const commit = await repository.commit(files);
    const branch = open();

    expect(await branch.head()).toBe(commit);
    const listed = await branch.list(commit);
    expect([...listed.keys()].sort()).toEqual([
      'gitops/apps/orders/values.yaml',
      'gitops/apps/products/releases/dev.yaml',
      'gitops/apps/products/values.yaml',
      'gitops/freeze.yaml',
    ]);
    const texts = await branch.read([...listed.values()]);
    expect(texts.get(listed.get(DEV) ?? '')).toBe(files[DEV]);
  });

  it('lists nothing of a branch without services', async () => {
    const branch = open();
    expect((await branch.list(await branch.head())).size).toBe(0);
  });

  it('finds who changed each file last, and when', async () => {
    const first = await repository.commit(
      { [DEV]: releaseText(), [STAGING]: releaseText({ revision: UNKNOWN }) },
      { author: 'Ines', title: 'Release 1', at: '2026-11-29T10:00:00+01:00' },
    );
    const second = await repository.commit(
      { [DEV]: releaseText({ version: '2.0.0' }) },
      { author: 'Théo', title: 'Release 2', at: '2026-11-30T10:00:00Z' },
    );
    const branch = open();

    const found = await branch.lastChanges(second, [DEV, STAGING], undefined);
    expect(found.get(DEV)).toMatchObject({
      id: second,
      author: 'Théo',
      title: 'Release 2',
    });
    expect(found.get(STAGING)).toMatchObject({ id: first, author: 'Ines' });
    expect(Date.parse(found.get(STAGING)?.at ?? '')).toBe(
      Date.parse('2026-11-29T09:00:00Z'),
    );
    const recent = await branch.lastChanges(second, [DEV], first);
    expect(recent.get(DEV)?.id).toBe(second);
  });

  it('reads earlier contents of a file, the newest first', async () => {
    for (const version of ['1.0.0', '2.0.0', '3.0.0']) {
      await repository.commit({ [DEV]: releaseText({ version }) });
    }
    const branch = open();
    const texts = await branch.earlier(await branch.head(), DEV);
    expect(texts).toEqual([
      releaseText({ version: '2.0.0' }),
      releaseText({ version: '1.0.0' }),
    ]);
  });

  it('counts commits between two commits, without merges', async () => {
    const base = await repository.commit(
      { a: '1' },
      { at: '2026-11-28T00:00:00Z' },
    );
    await repository.git('switch', '-q', '-c', 'side');
    const side = await repository.commit(
      { b: '1' },
      { at: '2026-11-29T00:00:00Z' },
    );
    await repository.git('switch', '-q', 'main');
    await repository.commit({ a: '2' }, { at: '2026-11-29T00:00:00Z' });
    await repository.git('merge', '-q', '--no-edit', 'side');
    const last = await repository.commit(
      { a: '3' },
      { at: '2026-11-30T00:00:00Z' },
    );
    const branch = open();

    const day = 24 * 3_600_000;
    expect(await branch.distance(base, last)).toEqual({
      missing: 3,
      extra: 0,
      milliseconds: 2 * day,
    });
    expect(await branch.distance(last, side)).toEqual({
      missing: 0,
      extra: 2,
      milliseconds: -day,
    });
  });

  it('names the commit that it does not have', async () => {
    const branch = open();
    const head = await branch.head();
    await expect(branch.distance(UNKNOWN, head)).rejects.toThrow(
      /the commit f{12}.* is not in /,
    );
  });
});

it.each(['deployed', 'environments/shop/deployed'])(
  'notices each commit of the local branch %s',
  async name => {
    await repository.git('switch', '-q', '-c', name);
    await repository.commit({ a: '0' });
    const ending = new AbortController();
    const onBranch = jest.fn();
    const listener = { onBranch, onReferences: () => {} };
    opened(local(name)).watch(listener, ending.signal);
    try {
      await eventually(async () => {
        await repository.commit({ a: '1' });
        expect(onBranch).toHaveBeenCalled();
      });
    } finally {
      ending.abort();
    }
  },
  30_000,
);

describe('a branch that cannot be read', () => {
  it('leaves a version out when GitLab does not have it, and only then', async () => {
    await repository.commit({ [DEV]: releaseText({ version: '1.0.0' }) });
    await repository.commit({ [DEV]: undefined });
    await repository.commit({ [DEV]: releaseText({ version: '2.0.0' }) });
    const branch = opened(remote());
    const head = await branch.head();
    expect(await branch.earlier(head, DEV)).toEqual([
      releaseText({ version: '1.0.0' }),
    ]);
    gitlab.fail(502, '/files');
    await expect(branch.earlier(head, DEV)).rejects.toThrow(
      /GitLab at gitlab.example returned 502 for \/files/,
    );
  });

  it('names a missing local repository, and a missing branch', async () => {
    const branch = opened(local());
    const other = opened(local('deployed'));
    await expect(other.head()).rejects.toThrow(/has no branch deployed yet/);
    repository.remove();
    await expect(branch.head()).rejects.toThrow(/does not exist yet/);
  });

  it('names a rejected token, and a GitLab that is down', async () => {
    await expect(opened(remote('wrong')).head()).rejects.toThrow(
      'GitLab at gitlab.example rejects the token (401): set a token with the scope read_repository',
    );
    const branch = opened(remote());
    gitlab.fail(502);
    await expect(branch.head()).rejects.toThrow(
      'GitLab at gitlab.example returned 502 for /branches/main',
    );
    await gitlab.stop();
    await expect(branch.head()).rejects.toThrow(
      /GitLab at gitlab.example does not respond/,
    );
  });
});
