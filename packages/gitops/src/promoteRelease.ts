import type { Release } from './Release.ts';

/**
 * Returns the release of the higher environment: chart, values and image of the lower one. The
 * secrets of the higher environment are its own.
 *
 * @param options.commit the commit that the lower environment runs if its release names none (dev)
 */
export function promoteRelease(options: {
  from: Release;
  commit: string;
  to?: Release | undefined;
}): Release {
  const { from, commit, to } = options;
  const { system, team, image } = from;
  return {
    system,
    team,
    revision: from.revision ?? commit,
    image,
    ...(to?.secretsRevision !== undefined && {
      secretsRevision: to.secretsRevision,
    }),
  };
}
