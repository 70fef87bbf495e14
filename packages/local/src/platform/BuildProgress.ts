import { z } from 'zod';

/** The progress of the build of the platform's programs. */
export const BuildProgress = z.object({
  /** `download`: kinds and sources; `build`: programs; `install`: programs of a bundle. */
  step: z.enum(['download', 'build', 'install']),
  /** The module in work, like `kube 1.36.1`; null while downloading. */
  module: z.string().nullable(),
  /** Position of the module in this build, from 1. */
  number: z.int(),
  /** Modules of this build. */
  of: z.int(),
  /** Time of the first request in this run, ISO 8601. */
  startedAt: z.string(),
});
/** See the schema of the same name. */
export type BuildProgress = z.infer<typeof BuildProgress>;

/** Describes a build: `its programs are being built: kube 1.36.1 (3 of 9), 12 minutes so far`. */
export function describeBuild(
  progress: BuildProgress,
  now = Date.now(),
): string {
  const { step, module, number, of, startedAt } = progress;
  const minutes = Math.floor((now - Date.parse(startedAt)) / 60_000);
  const duration =
    minutes < 1
      ? 'less than a minute so far'
      : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} so far`;
  if (step === 'download') {
    return `the sources of its programs are being downloaded, ${duration}`;
  }
  const verb = step === 'install' ? 'installed' : 'built';
  return `its programs are being ${verb}: ${module} (${number} of ${of}), ${duration}`;
}
