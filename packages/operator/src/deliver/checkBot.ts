import { z } from 'zod';
import { DeliverError } from './DeliverError.ts';
import { send } from './send.ts';
import type { Settings } from './Settings.ts';

const Branch = z.object({ can_push: z.boolean() });

/**
 * Asks GitLab whether the bot may push to the default branch.
 *
 * @throws DeliverError if it may not, if its token is invalid, or if GitLab cannot be reached
 */
export async function checkBot(settings: Settings): Promise<void> {
  const { CI_JOB_NAME: job, CI_DEFAULT_BRANCH: branch } = settings;
  const url = `${settings.CI_API_V4_URL}/projects/${settings.CI_PROJECT_ID}/repository/branches/${encodeURIComponent(branch)}`;
  const { ok, status, text } = await send('GitLab', url, {
    headers: { 'private-token': settings.RELEASE_BOT_TOKEN },
  });
  if (!ok) {
    throw new DeliverError(
      `job ${job}: GitLab returned ${status} for ${url}: RELEASE_BOT_TOKEN must be a valid token of the project with the scopes read_api and write_repository`,
    );
  }
  const { can_push: mayPush } = Branch.parse(JSON.parse(text));
  if (!mayPush) {
    throw new DeliverError(
      `job ${job}: the protected branch ${branch} refuses the owner of RELEASE_BOT_TOKEN: allow it to push (Settings, Repository, Protected branches)`,
    );
  }
}
