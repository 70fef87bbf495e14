import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Options } from 'prettier';
import * as babel from 'prettier/plugins/babel';
import * as estree from 'prettier/plugins/estree';
import * as markdown from 'prettier/plugins/markdown';
import * as typescript from 'prettier/plugins/typescript';
import * as yaml from 'prettier/plugins/yaml';
import { format } from 'prettier/standalone';

const PARSERS: Record<string, string> = {
  '.json': 'json',
  '.md': 'markdown',
  '.mjs': 'babel',
  '.ts': 'typescript',
  '.yaml': 'yaml',
};
const PLUGINS = [babel, estree, markdown, typescript, yaml];

/**
 * Formats rendered files with the repository's options, because line breaks depend
 * on the length of names. Files without a parser stay unchanged.
 */
export async function formatFiles(
  files: readonly string[],
  options: Options,
): Promise<void> {
  for (const file of files) {
    const parser =
      basename(file) === 'package.json'
        ? 'json-stringify'
        : PARSERS[extname(file)];
    if (parser === undefined) {
      continue;
    }
    const text = await readFile(file, 'utf8');
    const formatted = await format(text, {
      ...options,
      parser,
      plugins: PLUGINS,
    });
    if (formatted !== text) {
      await writeFile(file, formatted);
    }
  }
}
