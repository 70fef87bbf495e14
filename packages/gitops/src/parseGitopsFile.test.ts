import { z } from 'zod';
import { GitopsFileError } from './GitopsFileError.ts';
import { parseGitopsFile } from './parseGitopsFile.ts';

const parse = (text: string) =>
  parseGitopsFile(z.unknown(), text, 'gitops/a.yaml');

function failureOf(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    return error;
  }
}

/** Aliases of aliases: ten times ten times ten lists. */
const MANY = [
  'a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]',
  'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
  'c: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
].join('\n');

test('an alias is its anchor', () => {
  expect(parse('a: &one 1\nb: *one\n')).toEqual({ a: 1, b: 1 });
});

test.each([
  ['an unclosed list', 'a: [', /^gitops\/a\.yaml: is no YAML: /],
  ['an alias without an anchor', 'a: *foo\n', /is no YAML: .*foo$/],
  ['aliases that expand to too much', MANY, /is no YAML: Excessive alias/],
])('%s is a mistake of the file', (_, text, message) => {
  const failure = failureOf(text);
  expect(failure).toBeInstanceOf(GitopsFileError);
  expect(failure).toHaveProperty('message', expect.stringMatching(message));
});
