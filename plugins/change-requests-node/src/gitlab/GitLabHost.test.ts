import { mockServices } from '@backstage/backend-test-utils';
import type { ChangeRequestHost } from '../ChangeRequestHost';
import { createHost } from '../createHost';
import { MARINA, promotion, THEO, write } from '../testing/createRepository';
import { GitLabDouble, NINA, TOKEN } from '../testing/GitLabDouble';

describe('GitLabHost, against a double of GitLab', () => {
  let gitlab: GitLabDouble;
  let host: ChangeRequestHost;

  beforeEach(async () => {
    gitlab = new GitLabDouble();
    await gitlab.start();
    host = connect();
  });
  afterEach(() => gitlab.stop());

  function connect(token = TOKEN): ChangeRequestHost {
    const { host: name, origin } = new URL(gitlab.url);
    const config = mockServices.rootConfig({
      data: {
        integrations: {
          gitlab: [
            {
              host: name,
              token,
              baseUrl: origin,
              apiBaseUrl: `${origin}/api/v4`,
            },
          ],
        },
        changeRequests: { gitlab: { host: name, project: 'company/comptoir' } },
      },
    });
    const created = createHost(config, mockServices.logger.mock());
    if (!created) {
      throw new Error('changeRequests.gitlab is not configured');
    }
    return created;
  }

  const request = () => gitlab.requests[0];

  it('opens a merge request with one commit of the author', async () => {
    const opened = await host.create(
      promotion({
        files: [
          write('services/a/package.json', '{"a":1}\n'),
          { ...write('services/b/run.sh', '#!/bin/sh\n'), executable: true },
        ],
      }),
    );

    expect(opened).toMatchObject({
      id: '1',
      title: 'shopping: run three replicas',
      reason: 'Black Friday',
      branch: 'change/three-replicas',
      target: 'main',
      head: gitlab.branches.get('change/three-replicas')?.head,
      state: 'open',
      author: { name: 'Marina Costa', entityRef: 'user:default/marina' },
      reviewers: ['group:default/team-shop'],
      entityRefs: ['component:default/shopping'],
      link: 'https://gitlab.example/company/comptoir/-/merge_requests/1',
    });
    expect(gitlab.commits).toEqual([
      {
        branch: 'change/three-replicas',
        commit_message: 'shopping: run three replicas\n\nBlack Friday',
        start_sha: gitlab.branches.get('main')?.head,
        author_name: 'Marina Costa',
        author_email: 'marina@comptoir.example',
        actions: [
          expect.objectContaining({
            action: 'update',
            file_path: 'services/a/package.json',
          }),
          expect.objectContaining({
            action: 'create',
            file_path: 'services/b/run.sh',
          }),
          {
            action: 'chmod',
            file_path: 'services/b/run.sh',
            execute_filemode: true,
          },
        ],
      },
    ]);
    await expect(connect().list()).resolves.toEqual([opened]);
  });

  it('refuses the name of an existing branch', async () => {
    await host.create(promotion());

    await expect(host.create(promotion())).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('change/three-replicas already exists'),
    });
  });

  it('removes the branch when GitLab refuses the merge request', async () => {
    gitlab.refusals.set('POST /merge_requests', {
      status: 403,
      body: { message: '403 Forbidden' },
    });

    await expect(host.create(promotion())).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: 'GitLab refused the merge request: 403 403 Forbidden',
    });
    expect([...gitlab.branches.keys()]).toEqual(['main']);
  });

  it('shows a merge request that a person opened at GitLab', async () => {
    gitlab.commit('fix', new Map([['a', 'b\n']]));
    const fields = {
      source_branch: 'fix',
      target_branch: 'main',
      title: 'Fix it',
      description: 'Because',
    };
    gitlab.open(fields, NINA);

    await expect(host.list()).resolves.toEqual([
      expect.objectContaining({
        title: 'Fix it',
        reason: 'Because',
        author: { name: 'Nina Roux' },
        reviewers: [],
      }),
    ]);
  });

  it('ignores what others than the portal write in its name', async () => {
    const { id } = await host.create(promotion());
    await host.approve(id, { head: request().sha ?? '', by: THEO });
    const [note] = request().notes;
    Object.assign(request(), { notes: [{ ...note, author: NINA }] });
    Object.assign(request(), { author: NINA });

    await expect(host.get(id)).resolves.toMatchObject({
      state: 'open',
      approvals: [],
      author: { name: 'Nina Roux' },
      reviewers: [],
    });
  });

  it('reads the difference and the files of the target branch', async () => {
    const opened = await host.create(
      promotion({ files: [write('services/b/package.json', '{}\n')] }),
    );

    await expect(host.diff(opened)).resolves.toEqual({
      files: [
        {
          path: 'services/b/package.json',
          change: 'added',
          additions: 1,
          deletions: 0,
          hunks: '@@ -1 +1 @@\n+{}\n',
        },
      ],
    });
    await expect(host.listFiles('services', 'packages')).resolves.toEqual([
      'services/a/package.json',
    ]);
    await expect(host.readFile('services/a/package.json')).resolves.toBe(
      '{}\n',
    );
    await expect(host.readFile('none')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it.each([
    ['success', 'passed'],
    ['failed', 'failed'],
    ['running', 'running'],
    ['manual', 'unknown'],
  ])('reads a pipeline with the status %s', async (status, state) => {
    const opened = await host.create(promotion());
    const web_url = 'https://gitlab.example/-/pipelines/5';
    request().head_pipeline = { status, web_url };

    await expect(host.checks(opened)).resolves.toEqual([
      { name: 'Pipeline', state, detail: status, link: web_url },
      expect.objectContaining({ name: 'GitLab', state: 'passed' }),
    ]);
  });

  it("fails the check of GitLab's own rules", async () => {
    const opened = await host.create(promotion());
    request().detailed_merge_status = 'discussions_not_resolved';

    await expect(host.checks(opened)).resolves.toEqual([
      expect.objectContaining({
        state: 'failed',
        detail: 'its merge status is discussions not resolved',
      }),
    ]);
  });

  it('approves with the token of the portal, and notes the user', async () => {
    const { id, head } = await host.create(promotion());

    await host.approve(id, { head, by: THEO });
    const approved = await host.approve(id, { head, by: MARINA });

    expect(request().approved_by).toHaveLength(1);
    expect(approved).toMatchObject({
      state: 'approved',
      approvals: [
        { by: { name: 'Théo Lambert', entityRef: 'user:default/theo' } },
        { by: { name: 'Marina Costa' } },
      ],
    });
    request().approved_by.push({ user: NINA });
    const { approvals } = await host.get(id);
    expect(approvals.at(-1)).toEqual({ by: { name: 'Nina Roux' } });
  });

  it('refuses an approval that GitLab refuses, with the reason', async () => {
    const { id, head } = await host.create(promotion());
    gitlab.refusals.set('POST /merge_requests/1/approve', {
      status: 401,
      body: { message: '401 Unauthorized' },
    });

    await expect(host.approve(id, { head, by: THEO })).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: 'GitLab refused the approval: 401 401 Unauthorized',
    });
    await expect(host.get(id)).resolves.toMatchObject({ approvals: [] });
  });

  it('does not keep an approval of an older commit', async () => {
    const { id, head } = await host.create(promotion());
    await host.approve(id, { head, by: THEO });
    gitlab.commit('change/three-replicas', new Map([['values.yaml', '9\n']]));

    await expect(host.get(id)).resolves.toMatchObject({
      state: 'open',
      approvals: [],
    });
  });

  it('merges the seen commit, and deletes the branch', async () => {
    const { id, head } = await host.create(promotion());

    const merged = await host.merge(id, { head, by: THEO });

    expect(merged).toMatchObject({
      state: 'merged',
      merged: { by: { name: 'Théo Lambert' } },
      mergeCommit: gitlab.branches.get('main')?.head,
    });
    expect([...gitlab.branches.keys()]).toEqual(['main']);
    expect(gitlab.branches.get('main')?.files.get('values.yaml')).toBe(
      'replicas: 3\n',
    );
  });

  it.each([
    ['before', 'is now at'],
    ['while', 'has moved since you opened the page'],
  ])('refuses a branch that moved %s the merge', async (when, reason) => {
    const { id, head } = await host.create(promotion());
    if (when === 'before') {
      gitlab.commit('change/three-replicas', new Map());
    } else {
      gitlab.refusals.set('PUT /merge_requests/1/merge', {
        status: 409,
        body: { message: 'SHA does not match HEAD of source branch' },
      });
    }

    await expect(host.merge(id, { head, by: THEO })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(reason),
    });
    expect(request().state).toBe('opened');
  });

  it('is conflicted, and refuses the merge with the reason of GitLab', async () => {
    const { id, head } = await host.create(promotion());
    request().has_conflicts = true;
    request().detailed_merge_status = 'conflict';

    await expect(host.get(id)).resolves.toMatchObject({ state: 'conflicted' });
    await expect(host.merge(id, { head, by: THEO })).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'GitLab refused the merge: 405 405 Method Not Allowed',
    });
  });

  it('closes it, deletes the branch, and refuses every further action', async () => {
    const { id, head } = await host.create(promotion());

    const closed = await host.close(id, MARINA);

    expect(closed).toMatchObject({
      state: 'closed',
      closed: { by: { name: 'Marina Costa' } },
    });
    expect([...gitlab.branches.keys()]).toEqual(['main']);
    await expect(host.merge(id, { head, by: THEO })).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'Change request 1 is already closed',
    });
  });

  it('reports a rejected token without the token, and a GitLab that is away', async () => {
    const refused = await connect('glpat-wrong')
      .list()
      .catch((error: Error) => error);
    expect(refused).toMatchObject({ name: 'NotAllowedError' });
    expect(String(refused)).not.toContain('glpat');

    await gitlab.stop();
    await expect(host.list()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('GitLab cannot be reached'),
    });
    await gitlab.start();
  });

  it('refuses both repositories at once, and a host without an entry', () => {
    const logger = mockServices.logger.mock();
    const gitlabOnly = { host: 'gitlab.none', project: 'a/b' };
    const local = { repository: 'a', checkout: 'b' };
    const configured = (changeRequests: object) =>
      createHost(
        mockServices.rootConfig({
          data: JSON.parse(JSON.stringify({ changeRequests })),
        }),
        logger,
      );

    expect(() => configured({ gitlab: gitlabOnly })).toThrow(
      'changeRequests.gitlab.host: no entry of integrations.gitlab',
    );
    expect(() => configured({ gitlab: gitlabOnly, local })).toThrow(
      'has both local and gitlab',
    );
  });
});
