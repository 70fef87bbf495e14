import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createRepository,
  MARINA,
  promotion,
  THEO,
  write,
} from '../testing/createRepository';

// Each test starts dozens of git processes.
jest.setTimeout(60_000);

describe('LocalHost', () => {
  let repository: Awaited<ReturnType<typeof createRepository>>;
  beforeEach(async () => {
    repository = await createRepository();
  });
  afterEach(() => repository.remove());

  const read = (ref: string) => repository.git('show', `${ref}:values.yaml`);

  describe('when a change request is opened', () => {
    it('describes it, and keeps it in the repository for another process', async () => {
      const opened = await repository.host.create(promotion());

      expect(opened).toEqual({
        id: '1',
        title: 'shopping: run three replicas',
        reason: 'Black Friday',
        branch: 'change/three-replicas',
        target: 'main',
        head: await repository.git('rev-parse', 'change/three-replicas'),
        state: 'open',
        author: { name: 'Marina Costa', entityRef: 'user:default/marina' },
        reviewers: ['group:default/team-shop'],
        entityRefs: ['component:default/shopping'],
        approvals: [],
        createdAt: expect.any(String),
        updatedAt: expect.any(String),
      });
      await expect(repository.connect().list()).resolves.toEqual([opened]);
      await expect(repository.connect().get('1')).resolves.toEqual(opened);
    });

    it('commits in the name of the author, with the reviewers', async () => {
      await repository.host.create(promotion());

      const format = '--format=%an <%ae>%n%cn%n%B';
      const commit = await repository.git(
        'log',
        '-1',
        format,
        'change/three-replicas',
      );
      expect(commit.split('\n')).toEqual([
        'Marina Costa <marina@comptoir.example>',
        'Comptoir portal',
        'shopping: run three replicas',
        '',
        'Black Friday',
        '',
        'Review-requested-from: group:default/team-shop',
      ]);
    });

    it('numbers those that are opened at once', async () => {
      const hosts = [1, 2, 3].map(() => repository.connect());
      const opened = await Promise.all(
        hosts.map((host, index) =>
          host.create(promotion({ branch: `change/number-${index}` })),
        ),
      );

      expect(opened.map(({ id }) => id).sort()).toEqual(['1', '2', '3']);
    });

    it('refuses the name of an existing branch, and changes nothing', async () => {
      await repository.host.create(promotion());
      const before = await repository.refs();

      await expect(
        repository.connect().create(promotion({ title: 'another' })),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining(
          'change/three-replicas already exists',
        ),
      });
      expect(await repository.refs()).toEqual(before);
    });

    it.each([
      '../secret',
      '.git/config',
      'a/.GIT/hooks/x',
      '/etc/passwd',
      'a//b',
      'a/',
      'a"b',
    ])('refuses the path %s', async path => {
      await expect(
        repository.host.create(promotion({ files: [write(path, 'x')] })),
      ).rejects.toMatchObject({ name: 'InputError' });
      expect(await repository.refs()).toEqual(['main']);
    });

    it('refuses files that change nothing', async () => {
      const files = [write('values.yaml', 'replicas: 1\n')];

      await expect(
        repository.host.create(promotion({ files })),
      ).rejects.toMatchObject({ name: 'InputError' });
    });

    it('refuses a base that the target branch does not contain', async () => {
      const { head } = await repository.host.create(promotion());

      await expect(
        repository.host.create(promotion({ branch: 'change/two', base: head })),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('is not a commit of main'),
      });
    });

    it('leaves nothing behind when a hook refuses the push', async () => {
      await repository.host.list();
      const before = await repository.git('count-objects', '-v');
      const hook = join(repository.repository, 'hooks/pre-receive');
      writeFileSync(hook, '#!/bin/sh\necho "not on a Friday" >&2\nexit 1\n');
      chmodSync(hook, 0o755);

      await expect(repository.host.create(promotion())).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('not on a Friday'),
      });
      expect(await repository.refs()).toEqual(['main']);
      expect(await repository.git('count-objects', '-v')).toBe(before);
      expect(repository.drafts()).toEqual([]);
    });
  });

  describe('when it is approved', () => {
    it('counts once for a user, and holds for one commit', async () => {
      const { id, head } = await repository.host.create(promotion());

      await repository.host.approve(id, { head, by: THEO });
      const approved = await repository.host.approve(id, { head, by: THEO });

      expect(approved).toMatchObject({
        state: 'approved',
        approvals: [{ by: { name: 'Théo Lambert' } }],
      });
      const branch = 'change/three-replicas';
      await repository.push(branch, 'values.yaml', 'replicas: 9\n');
      await expect(repository.connect().get(id)).resolves.toMatchObject({
        state: 'open',
        approvals: [],
      });
    });

    it('keeps the approvals of two users at once', async () => {
      const { id, head } = await repository.host.create(promotion());

      await Promise.all(
        [MARINA, THEO].map(by =>
          repository.connect().approve(id, { head, by }),
        ),
      );

      const { approvals } = await repository.host.get(id);
      expect(approvals.map(({ by }) => by.name).sort()).toEqual([
        'Marina Costa',
        'Théo Lambert',
      ]);
    });
  });

  describe('when it has ended', () => {
    it('closes it, deletes the branch, and keeps its difference', async () => {
      const { id } = await repository.host.create(promotion());

      const closed = await repository.host.close(id, MARINA);

      expect(closed).toMatchObject({
        state: 'closed',
        closed: { by: { name: 'Marina Costa' } },
      });
      expect(await repository.refs()).toEqual(['change-requests/1', 'main']);
      await repository.git('gc', '-q', '--prune=now');
      const { files } = await repository.host.diff(closed);
      expect(files).toHaveLength(1);
    });

    it('refuses every further action', async () => {
      const { id, head } = await repository.host.create(promotion());
      await repository.host.close(id, MARINA);
      const refusal = {
        name: 'ConflictError',
        message: 'Change request 1 is already closed by Marina Costa',
      };

      await expect(
        repository.host.merge(id, { head, by: THEO }),
      ).rejects.toMatchObject(refusal);
      await expect(
        repository.host.approve(id, { head, by: THEO }),
      ).rejects.toMatchObject(refusal);
      await expect(repository.host.close(id, THEO)).rejects.toMatchObject(
        refusal,
      );
    });

    it('shows a branch that was merged or deleted with git', async () => {
      const first = await repository.host.create(promotion());
      await repository.git('update-ref', 'refs/heads/main', first.head);
      await repository.git('branch', '-D', first.branch);
      const second = await repository.host.create(
        promotion({ branch: 'change/five', files: [write('a', 'b')] }),
      );
      await repository.git('branch', '-D', second.branch);

      const states = (await repository.host.list()).map(({ state }) => state);

      expect(states).toEqual(['closed', 'merged']);
      const merged = await repository.host.get(first.id);
      const { files } = await repository.host.diff(merged);
      expect(files.map(({ path }) => path)).toEqual(['values.yaml']);
    });
  });

  it('names the id of a change request that does not exist', async () => {
    await repository.host.list();
    for (const id of ['7', '../heads/main', 'x']) {
      await expect(repository.host.get(id)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: `There is no change request ${id}`,
      });
    }
  });

  it('reads files of the target branch, without those of change requests', async () => {
    const added = promotion({ files: [write('b', 'c')] });
    await repository.host.create(added);

    expect(await repository.host.listFiles('.')).toEqual(['values.yaml']);
    expect(await repository.host.readFile('values.yaml')).toBe('replicas: 1\n');
    await expect(repository.host.readFile('none')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('keeps merged changes of a folder without a history', async () => {
    await repository.host.list();
    rmSync(join(repository.checkout, '.git'), { recursive: true });
    const { id, head } = await repository.host.create(promotion());
    await repository.host.merge(id, { head, by: THEO });
    await repository.host.list();
    expect(await read('main')).toBe('replicas: 3');

    writeFileSync(join(repository.checkout, 'new.yaml'), 'a: 1\n');
    await repository.host.list();
    expect(await read('main')).toBe('replicas: 3');
    expect(await repository.git('show', 'main:new.yaml')).toBe('a: 1');
  });
});
