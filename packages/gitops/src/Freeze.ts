import { z } from 'zod';
import { REQUIRED, text } from './names.ts';
import { parseGitopsFile } from './parseGitopsFile.ts';

/** The file with the freezes; without it there is none. */
export const FREEZE_PATH = 'gitops/freeze.yaml';

const Time = z.iso
  .datetime({
    offset: true,
    precision: 0,
    abort: true,
    error: ({ input }) =>
      input === undefined
        ? REQUIRED
        : 'must be a time that exists, such as 2026-12-18T18:00:00Z',
  })
  .transform(value => new Date(value));

const Period = z
  .strictObject({
    from: Time,
    until: Time,
    reason: text(/\S/, 'must say why'),
  })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    error: 'must be later than from',
  });

/** Periods in which production accepts rollbacks only. */
export const Freezes = z.strictObject({
  production: z.array(Period),
});
/** One period of {@link Freezes}. */
export type Freeze = z.output<typeof Freezes>['production'][number];

/**
 * Parses the freeze file.
 *
 * @throws GitopsFileError naming each invalid key
 */
export function parseFreezes(content: string): z.output<typeof Freezes> {
  return parseGitopsFile(Freezes, content, FREEZE_PATH);
}

/**
 * Returns the freeze of production at a time; undefined if there is none.
 *
 * @param content the freeze file
 * @throws GitopsFileError naming each invalid key
 */
export function freezeAt(content: string, now: Date): Freeze | undefined {
  return activeFreeze(parseFreezes(content).production, now);
}

/** Returns the period that contains a time; undefined if none does. */
export function activeFreeze(
  periods: readonly Freeze[],
  now: Date,
): Freeze | undefined {
  return periods.find(({ from, until }) => from <= now && now < until);
}
