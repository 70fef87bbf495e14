import { parseDocument, type Document } from 'yaml';
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
  const parsed = schema.safeParse(toContent(document, file));
  if (parsed.success) {
    return parsed.data;
  }
  throw new GitopsFileError(file, parsed.error.issues.flatMap(describeIssue));
}

/** Resolves aliases. @throws GitopsFileError when an alias has no anchor, or they expand to too much */
function toContent(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GitopsFileError(file, [`is no YAML: ${firstLine(reason)}`]);
  }
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
