import type { Lag } from '@comptoir/plugin-delivery-common';
import type { Measured } from '../branch/Distances';
import type { ValidRelease } from '../branch/parseReleaseFile';

interface LagFacts {
  /** The previous environment and its release. */
  previous: { environment: string; release: ValidRelease };
  release: ValidRelease;
  /** Returns the distance between two commits; undefined while it is computed. */
  measure: (from: string, to: string) => Measured | undefined;
}

/** Returns how far a release is behind that of the previous environment. */
export function toLag({ previous, release, measure }: LagFacts): Lag {
  const { environment } = previous;
  const before = previous.release.image;
  const { image } = release;
  if (image.digest === before.digest || image.commit === before.commit) {
    return { state: 'same', environment };
  }
  const measured = measure(image.commit ?? '', before.commit ?? '');
  if (!measured) {
    const reason = 'The commits are being compared.';
    return { state: 'unknown', environment, reason };
  }
  if (measured.state === 'unknown') {
    const { reason } = measured;
    return { state: 'unknown', environment, reason };
  }
  const { missing, extra, milliseconds } = measured;
  return {
    state: 'behind',
    environment,
    commits: missing,
    ahead: extra,
    milliseconds,
  };
}
