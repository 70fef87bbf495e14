import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { GitopsFileError } from './GitopsFileError.ts';

/**
 * Parses the YAML of a file of `gitops/`.
 *
 * @param file its path, for messages
 * @throws GitopsFileError when it is no YAML, or differs from the schema
 */
export function parseGitopsFile<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
): z.output<Schema> {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new GitopsFileError(
      file,
      document.errors.map(({ message }) => `is no YAML: ${firstLine(message)}`),
    );
  }
  const content: unknown = document.toJS();
  const parsed = schema.safeParse(content);
  if (parsed.success) {
    return parsed.data;
  }
  throw new GitopsFileError(file, parsed.error.issues.flatMap(describeIssue));
}

function describeIssue(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      key => `${path === '' ? '' : `${path}.`}${key} is unknown`,
    );
  }
  const message = issue.message.replace(/^Invalid (input|option): /, '');
  return [`${path === '' ? 'the file' : path} ${message}`];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
