import { z } from 'zod';
import type { ApiServer } from '../kubernetes/ApiServer.ts';
import { ApiServerError } from '../kubernetes/ApiServerError.ts';
import { ARGOCD_NAMESPACE } from './argocdInstallation.ts';

/** The label of an application that names its service. */
export const NAME_LABEL = 'app.kubernetes.io/name';

/** The annotation of a set that Argo CD has not yet reconciled, or that failed. */
export const SET_REFRESH = 'argocd.argoproj.io/application-set-refresh';

/**
 * The annotations that make Argo CD compare Git and the cluster again. The value of that of a set is
 * the time: Argo CD keeps it on a set that failed, and reconciles the set at once only if it changes.
 */
const ANNOTATIONS = {
  applications: () => ({ 'argocd.argoproj.io/refresh': 'normal' }),
  applicationsets: () => ({ [SET_REFRESH]: new Date().toISOString() }),
};

const Names = z.object({
  items: z.array(z.object({ metadata: z.object({ name: z.string() }) })),
});

/**
 * Refreshes all of Argo CD's applications or application sets.
 *
 * @throws ApiServerError when the API server refuses
 */
export async function refresh(
  apiServer: ApiServer,
  kind: keyof typeof ANNOTATIONS,
): Promise<void> {
  const { items } = Names.parse(await apiServer.read(pathOf(kind)));
  const names = items.map(({ metadata }) => metadata.name);
  await refreshNamed(apiServer, kind, names);
}

/**
 * Refreshes Argo CD's applications or application sets by their names; those that were deleted are skipped.
 *
 * @throws ApiServerError when the API server refuses
 */
export async function refreshNamed(
  apiServer: ApiServer,
  kind: keyof typeof ANNOTATIONS,
  names: readonly string[],
): Promise<void> {
  const patch = { metadata: { annotations: ANNOTATIONS[kind]() } };
  const refreshOne = async (name: string) => {
    try {
      await apiServer.merge(`${pathOf(kind)}/${name}`, patch);
    } catch (error) {
      if (!(error instanceof ApiServerError && error.status === 404)) {
        throw error;
      }
    }
  };
  await Promise.all(names.map(refreshOne));
}

function pathOf(kind: keyof typeof ANNOTATIONS): string {
  return `/apis/argoproj.io/v1alpha1/namespaces/${ARGOCD_NAMESPACE}/${kind}`;
}
