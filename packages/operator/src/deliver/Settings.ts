import { z } from 'zod';
import { DeliverError } from './DeliverError.ts';

const MISSING = 'is missing';
const Text = z.string({ error: MISSING }).min(1, MISSING);

/** The variables of the jobs that release. */
const Settings = z.object({
  /** Token of the project's bot, with the scope write_repository; the owner of every release commit. */
  RELEASE_BOT_TOKEN: Text,
  CI_JOB_NAME: Text,
  CI_PROJECT_URL: Text,
  CI_PROJECT_ID: Text,
  CI_API_V4_URL: Text,
  CI_PIPELINE_ID: Text,
  CI_DEFAULT_BRANCH: Text,
  CI_REGISTRY_USER: Text.optional(),
  CI_REGISTRY_PASSWORD: Text.optional(),
  /** Token of a read-only account of Argo CD; only `wait` needs it. */
  ARGOCD_TOKEN: Text.optional(),
});
/** See the schema of the same name. */
export type Settings = z.infer<typeof Settings>;

/**
 * Reads the settings from GitLab's variables.
 *
 * @throws DeliverError naming the job and each variable that is missing
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const parsed = Settings.safeParse(environment);
  if (parsed.success) {
    return parsed.data;
  }
  const job = environment['CI_JOB_NAME'] ?? 'deliver';
  throw new DeliverError(
    parsed.error.issues
      .map(
        ({ path, message }) =>
          `job ${job}: ${path.join('.')} ${message}: set it in the project's CI/CD variables, protected; GitLab sets those that begin with CI_`,
      )
      .join('\n'),
  );
}
