import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, passed, type Check } from '../Check.ts';
import { findIdioms } from '../language/findIdioms.ts';
import { trackedFiles } from '../trackedFiles.ts';

/** Paths whose text is plain English throughout; `''` is the whole repository. */
const SWEPT = [''];

/** The shop's marketing copy, sample data, and the list of the idioms itself. */
const EXEMPT =
  /^(services\/storefront\/app\/i18n\/|services\/products\/seed\/|tools\/gate\/language\/|tools\/gate\/checks\/plainEnglish)/;
const TEXT = /\.(ts|tsx|mjs|cjs|js|md|ya?ml|json|tf|css|html|tpl|sh)$/;

/** Refuses private idioms in comments, messages and documentation. */
export function plainEnglish(
  root: string,
  swept: readonly string[] = SWEPT,
): Check {
  return {
    name: 'plain English',
    async run() {
      const findings: string[] = [];
      for (const file of trackedFiles(root)) {
        const isChecked =
          TEXT.test(file) &&
          !EXEMPT.test(file) &&
          swept.some(prefix => file.startsWith(prefix));
        const text = isChecked
          ? await readFile(join(root, file), 'utf8').catch(() => '')
          : '';
        findings.push(
          ...findIdioms(text).map(
            ({ line, words }) => `${file}:${line}: “${words}”`,
          ),
        );
      }
      return findings.length === 0 ? passed() : failed(findings.join('\n'));
    },
  };
}
