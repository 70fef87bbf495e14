import { watch } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { explain } from '@comptoir/parts/errors/explain';
import { readJsonFile } from '@comptoir/parts/files/readJsonFile';
import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';
import { Tokens, tokensFile } from '@comptoir/parts/parts/argocd/provideTokens';
import { ArgocdApi } from '@comptoir/parts/parts/argocd/ArgocdApi';
import { Follower } from './Follower.ts';
import { FollowSettings } from '@comptoir/parts/parts/argocd/FollowSettings';

/** Run as a process of its own: tells Argo CD of every change of the repository. */
const { FOLLOW } = z.object({ FOLLOW: z.string() }).parse(process.env);
const { repository, folder, url, apiServer } = FollowSettings.parse(
  JSON.parse(FOLLOW),
);
const env = allowedEnvironment(process.env);
const tokens = readJsonFile(tokensFile(folder), Tokens);
if (tokens.found !== 'valid') {
  throw new Error('Argo CD has given no tokens');
}
const follower = new Follower({
  env,
  repository,
  apiServer: new ApiServer({ url: apiServer, folder }),
  argocd: new ArgocdApi(url, tokens.value['portal-backend']),
  say: line => console.log(line),
});
/** Milliseconds in which a push writes all of its references. */
const PUSH_MS = 100;
/** Milliseconds until applications that are new are looked for again. */
const LOOK_MS = 1000;

let isDue = true;
let timer: NodeJS.Timeout | undefined;
// Not recursive: that loses sight of a file which git puts in another's place.
watch(join(repository, 'refs/heads'), () => {
  isDue = true;
  clearTimeout(timer);
  timer = setTimeout(() => void look(), PUSH_MS);
});
let looking = false;
async function look(): Promise<void> {
  if (looking) {
    return;
  }
  looking = true;
  try {
    if (isDue) {
      isDue = false;
      await follower.follow();
    }
    const isLate = [await follower.confirm(), await follower.syncNew()];
    if (isLate.includes(true)) {
      setTimeout(() => void look(), LOOK_MS);
    }
  } catch (error) {
    console.error(explain(error));
    isDue = true;
    setTimeout(() => void look(), LOOK_MS);
  } finally {
    looking = false;
  }
  if (isDue) {
    setTimeout(() => void look(), PUSH_MS);
  }
}
await look();
