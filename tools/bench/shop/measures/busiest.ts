import { z } from 'zod';

const Profile = z.object({
  nodes: z.array(
    z.object({
      id: z.int(),
      callFrame: z.object({
        functionName: z.string(),
        url: z.string(),
        lineNumber: z.int(),
      }),
    }),
  ),
  samples: z.array(z.int()),
  timeDeltas: z.array(z.number()),
});

/** A place in the code and its share of a process's time. */
export interface Busy {
  /** A package, a workspace of this repository, or a name that the engine uses. */
  place: string;
  /** Share of the time not idle, 0 to 1. */
  share: number;
}

/** Sums the self time of a CPU profile by package, longest first. */
export function busiest(profile: unknown): Busy[] {
  const { nodes, samples, timeDeltas } = Profile.parse(profile);
  const places = new Map(
    nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]),
  );
  const times = new Map<string, number>();
  samples.forEach((sample, index) => {
    const place = places.get(sample) ?? '(unknown)';
    times.set(place, (times.get(place) ?? 0) + (timeDeltas[index] ?? 0));
  });
  times.delete('(idle)');
  const whole = [...times.values()].reduce((sum, one) => sum + one, 0);
  return [...times]
    .map(([place, time]) => ({ place, share: time / whole }))
    .sort((one, other) => other.share - one.share);
}

function placeOf(frame: { functionName: string; url: string }): string {
  const { functionName, url } = frame;
  const installed = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  const own = /\/services\/([^/]+)\//.exec(url)?.[1];
  if (installed) {
    return installed;
  }
  if (own) {
    return `services/${own}`;
  }
  if (url.startsWith('node:')) {
    return url.replace(/^(node:[^/]+\/?[^/]*).*/, '$1');
  }
  return url === '' ? functionName || '(native)' : url;
}
