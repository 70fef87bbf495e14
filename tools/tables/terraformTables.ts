import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { z } from 'zod';
import { markdownTable } from './markdownTable.ts';

const Blocks = z.object({
  variable: z
    .record(
      z.string(),
      z.tuple([
        z.object({
          description: z.string(),
          type: z.string(),
          default: z.unknown().optional(),
        }),
      ]),
    )
    .default({}),
  output: z
    .record(z.string(), z.tuple([z.object({ description: z.string() })]))
    .default({}),
});

/**
 * The variables of a Terraform module in the order of its file.
 *
 * @throws ZodError naming a variable without a description or a type
 */
export async function variableTable(folder: string): Promise<string> {
  const { variable } = await blocksOf(folder);
  return markdownTable(
    ['variable', 'type', 'default', 'description'],
    Object.entries(variable).map(([name, [one]]) => [
      `\`${name}\``,
      `\`${typeText(one.type)}\``,
      'default' in one ? `\`${JSON.stringify(one.default)}\`` : 'required',
      one.description,
    ]),
  );
}

/**
 * The outputs of a Terraform module.
 *
 * @throws ZodError naming an output without a description
 */
export async function outputTable(folder: string): Promise<string> {
  const { output } = await blocksOf(folder);
  return markdownTable(
    ['output', 'description'],
    Object.entries(output).map(([name, [one]]) => [
      `\`${name}\``,
      one.description,
    ]),
  );
}

/** The parser writes a type that is an expression as `${…}`. */
function typeText(type: string): string {
  return type
    .replace(/^\$\{([^]*)\}$/, '$1')
    .replaceAll(/\n\s*(?=\})/g, ' ')
    .replaceAll(/\{\n\s*/g, '{ ')
    .replaceAll(/\n\s*/g, ', ')
    .replaceAll(/\s+/g, ' ');
}

async function blocksOf(folder: string): Promise<z.infer<typeof Blocks>> {
  const found: z.infer<typeof Blocks> = { variable: {}, output: {} };
  for (const file of globSync('{variables,outputs}.tf', { cwd: folder })) {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    const { variable, output } = Blocks.parse(await parse(path, text));
    for (const name of namesIn(text, 'variable')) {
      const one = variable[name];
      if (one) {
        found.variable[name] = one;
      }
    }
    for (const name of namesIn(text, 'output')) {
      const one = output[name];
      if (one) {
        found.output[name] = one;
      }
    }
  }
  return found;
}

/** The names of a kind of block in the order of the file, which the parser does not keep. */
function namesIn(text: string, kind: string): string[] {
  const pattern = new RegExp(`^${kind} "(\\w+)"`, 'gm');
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
