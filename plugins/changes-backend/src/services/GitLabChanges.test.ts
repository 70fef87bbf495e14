import { mockServices } from '@backstage/backend-test-utils';
import {
  changeSchema,
  entityChangeSchema,
} from '@comptoir/plugin-changes-common';
import {
  answerAsGitLab,
  TOKEN,
  type DoubleCommit,
} from '../testing/answerAsGitLab';
import { json, startServer, type TestServer } from '../testing/startServer';
import { readChangeSource } from './readChangeSource';

describe('GitLabChanges', () => {
  let gitlab: TestServer;
  let commits: DoubleCommit[];
  const requested = jest.fn<void, [string]>();
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    jest.clearAllMocks();
    commits = [
      {
        id: 'c2',
        title: 'Draw é',
        files: ['services/products/a.ts', 'services/products/b.ts', 'tools/x'],
      },
      { id: 'c1', title: 'Merge', files: ['tools/x'], parents: ['c0', 'b0'] },
      { id: 'c0', title: 'Begin', files: ['README.md'] },
    ];
    gitlab = await startServer(answerAsGitLab(() => commits, requested));
  });
  afterEach(() => gitlab.stop());

  function source(token = TOKEN) {
    const { host, origin } = new URL(gitlab.url);
    const config = mockServices.rootConfig({
      data: {
        integrations: {
          gitlab: [
            { host, token, baseUrl: origin, apiBaseUrl: `${origin}/api/v4` },
          ],
        },
        changes: { gitlab: { host, project: 'company/comptoir' } },
      },
    });
    const found = readChangeSource(config, logger);
    if (!found) {
      throw new Error('no source');
    }
    return found;
  }

  it('returns the newest first, without merges', async () => {
    const items = changeSchema.array().parse(await source().read());
    expect(items).toEqual([
      {
        id: 'c2',
        title: 'Draw é',
        author: 'Théo Lambert',
        at: '2026-09-20T11:50:22.001+00:00',
        workspaces: ['services/products', 'tools'],
        url: 'https://gitlab.example/company/comptoir/-/commit/c2',
      },
      expect.objectContaining({ id: 'c0', title: 'Begin', workspaces: [] }),
    ]);
    expect(JSON.stringify(items)).not.toContain('@comptoir.example');
  });

  it('requests the files of a commit once', async () => {
    const changes = source();
    await changes.read();
    requested.mockClear();
    commits.unshift({
      id: 'c3',
      title: 'Continue',
      files: ['plugins/velero/a'],
    });
    const [newest] = await changes.read();
    expect(newest).toMatchObject({ workspaces: ['plugins/velero'] });
    const diffs = requested.mock.calls.filter(([path]) =>
      path.endsWith('/diff'),
    );
    expect(diffs).toEqual([[expect.stringContaining('/c3/')]]);
  });

  it('returns a commit without workspaces when its files cannot be read, and retries', async () => {
    const changes = source();
    const healthy = answerAsGitLab(() => commits, requested);
    gitlab.answer((request, response) => {
      if (request.url?.includes('/c2/diff')) {
        json(429, {})(request, response);
      } else {
        healthy(request, response);
      }
    });
    expect(await changes.read()).toMatchObject([
      { id: 'c2', workspaces: [] },
      { id: 'c0' },
    ]);
    expect(logger.warn).toHaveBeenCalledTimes(1);

    gitlab.answer(healthy);
    expect(await changes.read()).toMatchObject([
      { id: 'c2', workspaces: ['services/products', 'tools'] },
      { id: 'c0' },
    ]);
  });

  it('returns the newest that touched a folder, without requesting their files', async () => {
    const changes = source();
    const path = changes.pathOf(
      `url:${gitlab.url}/company/comptoir/-/blob/main/services/products/catalog-info.yaml`,
    );
    expect(path).toBe('services/products/catalog-info.yaml');

    const items = await changes.readPath('services/products');

    expect(entityChangeSchema.array().parse(items)).toEqual([
      {
        id: 'c2',
        title: 'Draw é',
        author: 'Théo Lambert',
        at: '2026-09-20T11:50:22.001+00:00',
        url: 'https://gitlab.example/company/comptoir/-/commit/c2',
      },
    ]);
    expect(requested).toHaveBeenCalledTimes(1);
  });

  it('returns at most five that touched a path, without merges', async () => {
    commits = Array.from({ length: 7 }, (_, index) => ({
      id: `c${index}`,
      title: 'Continue',
      files: ['tools/x'],
      parents: index === 1 ? ['a', 'b'] : ['a'],
    }));

    const items = await source().readPath('tools');

    expect(items.map(({ id }) => id)).toEqual(['c0', 'c2', 'c3', 'c4', 'c5']);
  });

  it('names the address that rejected a token, but not the token', async () => {
    const refused = await source('glpat-wrong')
      .read()
      .catch((error: Error) => error.message);
    expect(refused).toContain('/repository/commits?');
    expect(refused).toContain('401');
    expect(refused).not.toContain('glpat');
  });

  it("rejects an answer that is not GitLab's", async () => {
    gitlab.answer((_, response) => response.end('<p>Sign in</p>'));
    await expect(source().read()).rejects.toThrow();
  });
});
