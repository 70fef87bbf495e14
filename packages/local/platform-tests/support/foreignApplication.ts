/** Returns an application that violates the shop's project. */
export function foreignApplication(options: {
  name: string;
  repository: string;
  source?: object | undefined;
  target?: object | undefined;
  operation?: object | undefined;
}): object {
  const { name, repository, source, target, operation } = options;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd' },
    spec: {
      project: 'shop',
      source: {
        repoURL: `file://${repository}`,
        targetRevision: 'deployed',
        path: 'gitops/charts/service',
        ...source,
      },
      destination: {
        server: 'https://kubernetes.default.svc',
        namespace: 'shop-dev',
        ...target,
      },
    },
    ...(operation && { operation }),
  };
}
