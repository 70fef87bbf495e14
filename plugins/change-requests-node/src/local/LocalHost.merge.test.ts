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

  describe('when it is merged', () => {
    it('creates a merge commit of the user, and deletes the branch', async () => {
      const { id, head } = await repository.host.create(promotion());
      const before = await repository.git('rev-parse', 'main');

      const merged = await repository.host.merge(id, { head, by: THEO });

      expect(merged).toMatchObject({
        state: 'merged',
        merged: { by: { name: 'Théo Lambert' } },
        mergeCommit: await repository.git('rev-parse', 'main'),
      });
      expect(await read('main')).toBe('replicas: 3');
      const log = await repository.git(
        'log',
        '-1',
        '--format=%an%n%P%n%B',
        'main',
      );
      expect(log.split('\n')).toEqual([
        'Théo Lambert',
        `${before} ${head}`,
        'Merge change request 1: shopping: run three replicas',
        '',
        'Black Friday',
      ]);
      expect(await repository.refs()).toEqual(['change-requests/1', 'main']);
      expect(await repository.inCheckout('status', '--porcelain')).toBe('');
    });

    it('merges into a target branch that has moved without a conflict', async () => {
      const { id, head } = await repository.host.create(promotion());
      await repository.commit('other.yaml', 'a: 1\n');

      await repository.host.merge(id, { head, by: THEO });

      expect(await read('main')).toBe('replicas: 3');
      expect(await repository.git('show', 'main:other.yaml')).toBe('a: 1');
    });

    it('merges by the attributes of the target branch', async () => {
      await repository.commit('.gitattributes', '/owners merge=union\n');
      await repository.commit('owners', 'platform\n');
      const append = (name: string) =>
        promotion({
          branch: `change/${name}`,
          files: [write('owners', `platform\n${name}\n`)],
        });
      const first = await repository.host.create(append('first'));
      const second = await repository.host.create(append('second'));

      await repository.host.merge(first.id, { head: first.head, by: THEO });
      const { state } = await repository.host.get(second.id);
      expect(state).toBe('open');
      await repository.host.merge(second.id, { head: second.head, by: THEO });

      expect(await repository.git('show', 'main:owners')).toBe(
        'platform\nfirst\nsecond',
      );
    });

    it('is refused when it conflicts, with the files, and writes nothing', async () => {
      const { id, head } = await repository.host.create(promotion());
      await repository.commit('values.yaml', 'replicas: 2\n');
      const request = await repository.host.get(id);
      expect(request.state).toBe('conflicted');
      await expect(repository.host.checks(request)).resolves.toEqual([
        {
          name: 'Merge',
          state: 'failed',
          detail: 'Both this change and main changed values.yaml',
        },
      ]);
      const before = await repository.git('show-ref');

      await expect(
        repository.host.merge(id, { head, by: THEO }),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('main changed values.yaml'),
      });
      expect(await repository.git('show-ref')).toBe(before);
      expect(repository.drafts()).toEqual([]);
    });

    it('is refused when the branch has moved since it was seen', async () => {
      const { id, head } = await repository.host.create(promotion());
      const branch = 'change/three-replicas';
      const moved = await repository.push(
        branch,
        'values.yaml',
        'replicas: 9\n',
      );
      const before = await repository.git('rev-parse', 'main');

      await expect(
        repository.host.merge(id, { head, by: THEO }),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining(`is now at ${moved.slice(0, 8)}`),
      });
      expect(await repository.git('rev-parse', 'main')).toBe(before);
    });

    it('succeeds once when two users merge at once', async () => {
      const { id, head } = await repository.host.create(promotion());

      const results = await Promise.allSettled(
        [MARINA, THEO].map(by => repository.connect().merge(id, { head, by })),
      );

      expect(results.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      expect(results.find(({ status }) => status === 'rejected')).toMatchObject(
        {
          reason: {
            name: 'ConflictError',
            message: expect.stringMatching(
              /^Change request 1 is already merged by/,
            ),
          },
        },
      );
      const merges = await repository.git(
        'rev-list',
        '--merges',
        '--count',
        'main',
      );
      expect(merges).toBe('1');
    });

    it('keeps both when two change requests are merged at once', async () => {
      const first = await repository.host.create(promotion());
      const second = await repository.host.create(
        promotion({
          branch: 'change/other',
          files: [write('other.yaml', 'a: 1\n')],
        }),
      );

      await Promise.all(
        [first, second].map(({ id, head }) =>
          repository.connect().merge(id, { head, by: THEO }),
        ),
      );

      expect(await read('main')).toBe('replicas: 3');
      expect(await repository.git('show', 'main:other.yaml')).toBe('a: 1');
    });

    it('merges one of two conflicting ones at once, and refuses the other', async () => {
      const first = await repository.host.create(promotion());
      const second = await repository.host.create(
        promotion({
          branch: 'change/five',
          files: [write('values.yaml', 'replicas: 5\n')],
        }),
      );

      const results = await Promise.allSettled(
        [first, second].map(({ id, head }) =>
          repository.connect().merge(id, { head, by: THEO }),
        ),
      );

      expect(results.filter(one => one.status === 'fulfilled')).toHaveLength(1);
      expect(results.find(one => one.status === 'rejected')).toMatchObject({
        reason: { message: expect.stringContaining('values.yaml') },
      });
    });

    it('keeps its difference', async () => {
      const { id, head } = await repository.host.create(promotion());
      await repository.commit('other.yaml', 'a: 1\n');
      const merged = await repository.host.merge(id, { head, by: THEO });

      const { files } = await repository.host.diff(merged);
      expect(files.map(({ path }) => path)).toEqual(['values.yaml']);
    });
  });
});
