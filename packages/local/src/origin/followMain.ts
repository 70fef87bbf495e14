import { watch } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { explain } from '@comptoir/parts/errors/explain';
import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';
import { ArgocdApi } from '@comptoir/parts/parts/argocd/ArgocdApi';
import { Follower } from './Follower.ts';
import { FollowSettings } from '@comptoir/parts/parts/argocd/FollowSettings';

/** A separate process: reports each change of the repository to Argo CD. */
const { FOLLOW } = z.object({ FOLLOW: z.string() }).parse(process.env);
const { repository, folder, token, url, apiServer, healthPort } =
  FollowSettings.parse(JSON.parse(FOLLOW));
const env = allowedEnvironment(process.env);
const follower = new Follower({
  env,
  repository,
  apiServer: new ApiServer({ url: apiServer, folder }),
  argocd: new ArgocdApi(url, token),
  log: line => console.log(line),
});
/** Milliseconds within which a push writes all of its references. */
const PUSH_MS = 100;
/** Milliseconds between two polls while an application is behind. */
const POLL_MS = 1000;

createServer((_request, response) => response.end('following\n')).listen(
  healthPort,
  '127.0.0.1',
);

let isDue = true;
let timer: NodeJS.Timeout | undefined;
// Not recursive: a recursive watch loses files that git replaces by renaming.
watch(join(repository, 'refs/heads'), () => {
  isDue = true;
  clearTimeout(timer);
  timer = setTimeout(() => void poll(), PUSH_MS);
});
let isPolling = false;
async function poll(): Promise<void> {
  if (isPolling) {
    return;
  }
  isPolling = true;
  try {
    if (isDue) {
      isDue = false;
      await follower.follow();
    }
    const isDueAgain = [await follower.confirm(), await follower.logProblems()];
    if (isDueAgain.includes(true)) {
      setTimeout(() => void poll(), POLL_MS);
    }
  } catch (error) {
    console.error(explain(error));
    isDue = true;
    setTimeout(() => void poll(), POLL_MS);
  } finally {
    isPolling = false;
  }
  if (isDue) {
    setTimeout(() => void poll(), PUSH_MS);
  }
}
await poll();
