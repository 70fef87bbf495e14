import { DIFF_LIMITS } from '../diffLimits';
import {
  createRepository,
  promotion,
  write,
} from '../testing/createRepository';

// Each test starts dozens of git processes.
jest.setTimeout(60_000);

describe('readDiff', () => {
  let repository: Awaited<ReturnType<typeof createRepository>>;
  beforeEach(async () => {
    repository = await createRepository();
  });
  afterEach(() => repository.remove());

  async function diffOf(change: Parameters<typeof promotion>[0]) {
    return repository.host.diff(
      await repository.host.create(promotion(change)),
    );
  }
  const lines = (count: number, text = 'line') =>
    Array.from({ length: count }, (_, index) => `${text} ${index}\n`).join('');

  it('lists added, changed, deleted, renamed and binary files', async () => {
    await repository.commit('old name.txt', lines(20));
    await repository.commit('gone.txt', 'gone\n');

    const { files, omitted } = await diffOf({
      files: [
        write('values.yaml', 'replicas: 3\nnew: true\n'),
        write('é/added.txt', '-- a\n++ b\n@@ c\n'),
        { path: 'gone.txt', delete: true },
        { path: 'old name.txt', delete: true },
        write('new name.txt', lines(20)),
        { path: 'z.bin', content: Buffer.from([0, 1, 2]), executable: true },
      ],
    });

    expect(omitted).toBeUndefined();
    expect(files).toEqual([
      {
        path: 'gone.txt',
        change: 'deleted',
        additions: 0,
        deletions: 1,
        hunks: '@@ -1 +0,0 @@\n-gone\n',
      },
      {
        path: 'new name.txt',
        previousPath: 'old name.txt',
        change: 'renamed',
        additions: 0,
        deletions: 0,
        hunks: '',
      },
      {
        path: 'values.yaml',
        change: 'modified',
        additions: 2,
        deletions: 1,
        hunks: '@@ -1 +1,2 @@\n-replicas: 1\n+replicas: 3\n+new: true\n',
      },
      { path: 'z.bin', change: 'added', hunks: '', omitted: 'Binary file' },
      {
        path: 'é/added.txt',
        change: 'added',
        additions: 3,
        deletions: 0,
        hunks: '@@ -0,0 +1,3 @@\n+-- a\n+++ b\n+@@ c\n',
      },
    ]);
  });

  it('does not read a file with too many changed lines', async () => {
    const { files } = await diffOf({
      files: [
        write('long.txt', lines(DIFF_LIMITS.linesOfFile + 1)),
        write('short.txt', 'a\n'),
      ],
    });

    expect(files).toEqual([
      expect.objectContaining({
        path: 'long.txt',
        additions: DIFF_LIMITS.linesOfFile + 1,
        hunks: '',
        omitted: 'The difference is too long to show: 3001 changed lines',
      }),
      expect.objectContaining({
        path: 'short.txt',
        hunks: '@@ -0,0 +1 @@\n+a\n',
      }),
    ]);
  });

  it('cuts a file with long lines', async () => {
    const { files } = await diffOf({
      files: [write('wide.txt', lines(3, 'x'.repeat(100_000)))],
    });

    expect(files[0]?.hunks.length).toBeLessThanOrEqual(DIFF_LIMITS.characters);
    expect(files[0]?.omitted).toContain('cut after 200 kB');
  });

  it('limits the number of files', async () => {
    const files = Array.from({ length: DIFF_LIMITS.files + 5 }, (_, index) =>
      write(`files/${index}`, 'a\n'),
    );

    const diff = await diffOf({ files });

    expect(diff.files).toHaveLength(DIFF_LIMITS.files);
    expect(diff.omitted).toBe('Only the first 300 of 305 files are listed');
  });
});
