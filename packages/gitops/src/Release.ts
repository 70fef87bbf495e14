import { stringify } from 'yaml';
import { z } from 'zod';
import type { Environment } from './environments.ts';
import { Commit, Name, text } from './names.ts';
import { parseGitopsFile } from './parseGitopsFile.ts';

const Image = z.strictObject(
  {
    /** The image's name without tag and digest. */
    repository: text(
      /^[a-z0-9.-]+(:[0-9]{1,5}\/[a-z0-9._-]+)?(\/[a-z0-9._-]+)*$/,
      'must be an image’s name without tag and digest',
    ),
    digest: text(
      /^sha256:[0-9a-f]{64}$/,
      'must be a digest, sha256: and 64 hexadecimal digits; a tag may move to another image',
    ),
    /** The version, as people name it: the label `app.kubernetes.io/version`. */
    version: text(
      /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
      'must be a version of at most 63 letters, digits, dots, dashes and underscores, in quotes if it looks like a number',
    ),
    /** The commit that the image was built from. */
    commit: Commit,
    /** When it was built. */
    builtAt: text(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
      'must be a time such as 2026-11-30T12:00:00Z',
    ),
    /** The page of the pipeline that built it; an image of one machine has none. */
    pipeline: z
      .url({ protocol: /^https?$/, error: 'must be an address' })
      .optional(),
  },
  { error: missing },
);

/** What one service runs in one environment. */
export const Release = z.strictObject(
  {
    /** The system in the catalog; the namespace is `<system>-<environment>`. */
    system: Name,
    /** The owning group in the catalog. */
    team: Name,
    /** The commit of chart and values. dev has none: it follows the branch. */
    revision: Commit.optional(),
    image: Image,
    /** Any other value replaces the pods, so that they read changed secrets. */
    secretsRevision: text(
      /^[A-Za-z0-9._-]{1,63}$/,
      'must be letters, digits, dots, dashes and underscores',
    ).optional(),
  },
  { error: missing },
);
/** See {@link Release}. */
export type Release = z.infer<typeof Release>;

/** Returns the path of a release file, relative to the root of the repository. */
export function releasePath(service: string, environment: Environment): string {
  return `gitops/apps/${service}/releases/${environment}.yaml`;
}

/**
 * Parses a release file.
 *
 * @param file its path, for messages
 * @throws GitopsFileError naming the file and each invalid key
 */
export function parseRelease(
  content: string,
  file: string,
  environment: Environment,
): Release {
  const schema = Release.superRefine(({ revision }, context) => {
    if ((revision === undefined) !== (environment === 'dev')) {
      context.addIssue({
        code: 'custom',
        path: ['revision'],
        message:
          environment === 'dev'
            ? 'must not be set: dev follows the branch'
            : `is missing: ${environment} runs the chart and values of one commit`,
      });
    }
  });
  return parseGitopsFile(schema, content, file);
}

/** Renders a release file. */
export function formatRelease(release: Release, comment?: string): string {
  const head = comment === undefined ? '' : `# ${comment}\n`;
  return head + stringify(release);
}

function missing({ code, input }: { code?: string; input?: unknown }) {
  if (code === 'unrecognized_keys') {
    return undefined;
  }
  return input === undefined || input === null
    ? 'is missing'
    : 'must be a map of keys';
}
