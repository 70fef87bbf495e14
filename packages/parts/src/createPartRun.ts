import { randomBytes } from 'node:crypto';
import { retryUntilDone } from './host/retryUntilDone.ts';
import type { PartRun } from './PartRun.ts';
import { applyKinds } from './parts/kubernetes/applyKinds.ts';
import { apiServerOf } from './parts/kubernetes/apiServerOf.ts';
import { PLATFORM } from './Part.ts';

/** Creates a {@link PartRun} from the options that differ between runs and tests. */
export function createPartRun(
  options: Omit<PartRun, 'once' | 'password' | 'provideKinds'> & {
    /** Returns the absolute folders with a Go module's kinds. */
    kindsOf(module: string): readonly string[];
  },
): PartRun {
  const { kindsOf, ...base } = options;
  const works = new Map<string, () => Promise<void>>();
  const passwords = new Map<string, string>();
  const once = (key: string, work: () => Promise<void>) => {
    const known = works.get(key) ?? retryUntilDone(work);
    works.set(key, known);
    return known();
  };
  const run: PartRun = {
    ...base,
    once,
    provideKinds: async modules => {
      for (const module of modules) {
        await once(`kinds ${module}`, () =>
          applyKinds({
            folders: kindsOf(module),
            note: `kinds-${module}.json`,
            folder: run.folderOf(PLATFORM),
            apiServer: apiServerOf(run),
          }),
        );
      }
    },
    password: name => {
      const known = passwords.get(name) ?? randomBytes(24).toString('hex');
      passwords.set(name, known);
      return known;
    },
  };
  return run;
}
