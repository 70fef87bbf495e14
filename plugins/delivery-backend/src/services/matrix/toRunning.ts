import type { Image } from '@comptoir/plugin-delivery-common';

interface RunningFacts {
  /** References of the containers of the pods. */
  references: readonly string[];
  /** Name of the released image without tag and digest; undefined without a valid release. */
  repository: string | undefined;
  /** Returns the released image with a digest. */
  find: (digest: string) => Image | undefined;
}

/**
 * Returns the images that the pods run, with version and commit where a release names
 * them. Containers of other images, such as sidecars, are left out unless the pods
 * run nothing else.
 */
export function toRunning(facts: RunningFacts): Image[] {
  const { references, repository, find } = facts;
  const own = references.filter(
    reference => repositoryOf(reference) === repository,
  );
  return (own.length > 0 ? own : references).map(reference => {
    const [, digest] = reference.split('@');
    const { version, commit, builtAt, pipeline } =
      (digest && find(digest)) || {};
    return { reference, digest, version, commit, builtAt, pipeline };
  });
}

/** Returns a reference without tag and digest. */
function repositoryOf(reference: string): string {
  const [named = ''] = reference.split('@');
  const tag = named.indexOf(':', named.lastIndexOf('/') + 1);
  return tag === -1 ? named : named.slice(0, tag);
}
