import { readSharedClusters } from '@comptoir/gitops/readCluster';
import { DeliverError } from './DeliverError.ts';
import type { ReleaseJob } from './releaseImages.ts';
import { waitForImages } from './waitForImages.ts';

/**
 * Waits until the Argo CD of an environment's cluster has deployed images.
 *
 * @throws DeliverError if the token or the address of Argo CD is missing, or an application is late
 */
export async function waitForEnvironment({
  root,
  settings,
  environment,
  records,
}: ReleaseJob): Promise<void> {
  const { ARGOCD_TOKEN: token, CI_JOB_NAME: job } = settings;
  if (token === undefined) {
    throw new DeliverError(
      `job ${job}: ARGOCD_TOKEN is missing: set it to a token of a read-only account of Argo CD`,
    );
  }
  const argocd = readSharedClusters(root).find(({ environments }) =>
    environments.includes(environment),
  )?.argocd;
  if (argocd?.url === undefined) {
    throw new DeliverError(
      `gitops/clusters: no cluster of ${environment} names argocd.url`,
    );
  }
  await waitForImages({ argocd: argocd.url, token, environment, records });
  console.log(`${environment} runs the images of this pipeline.`);
}
