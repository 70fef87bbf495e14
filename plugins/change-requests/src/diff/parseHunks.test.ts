import { parseHunks } from './parseHunks';

describe('parseHunks', () => {
  it('numbers the lines before and after the change', () => {
    expect(
      parseHunks(
        '@@ -3,2 +3,3 @@ text\n same\n--- a\n+++ b\n+new\n@@ -10 +11 @@\n-x\n\\ No newline at end of file\n+y\n',
      ),
    ).toEqual([
      { kind: 'hunk', text: '@@ -3,2 +3,3 @@ text' },
      { kind: 'same', text: 'same', before: 3, after: 3 },
      { kind: 'removed', text: '-- a', before: 4 },
      { kind: 'added', text: '++ b', after: 4 },
      { kind: 'added', text: 'new', after: 5 },
      { kind: 'hunk', text: '@@ -10 +11 @@' },
      { kind: 'removed', text: 'x', before: 10 },
      { kind: 'note', text: 'No newline at end of file' },
      { kind: 'added', text: 'y', after: 11 },
    ]);
  });
});
