import { formatRelease, releasePath } from '@comptoir/gitops/Release';

/** The release of dev for each service: an image of one commit. */
export function releasesOf(
  services: readonly string[],
  commit: string,
): Record<string, string> {
  const entries = services.map(service => {
    const release = {
      system: service === 'portal' ? 'portal' : 'shop',
      team: service === 'portal' ? 'team-platform' : 'team-shop',
      image: {
        repository: `registry.gitlab.com/comptoir/comptoir/${service}`,
        digest: `sha256:${'0'.repeat(64)}`,
        version: '1.0.0',
        commit,
        builtAt: '2026-11-30T12:00:00Z',
      },
    };
    return [releasePath(service, 'dev'), formatRelease(release)] as const;
  });
  return Object.fromEntries(entries);
}
