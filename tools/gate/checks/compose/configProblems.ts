import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { variablesIn } from '../../../compose/variables.ts';
import type { ConfigProblem } from './ComposeInputs.ts';
import { serviceSchema } from './serviceSchema.ts';

/** Lists the keys of an environment that a service's own `src/config.ts` refuses. */
export async function serviceProblems(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<ConfigProblem[]> {
  const schema = await serviceSchema(folder);
  const { error } = schema.safeParse(environment);
  return (error?.issues ?? []).map(({ path, message }) => {
    const key = String(path[0] ?? '(all)');
    const state = environment[key] ? 'refused' : 'missing';
    return { key, problem: `${state} (${message})` };
  });
}

/** Lists the variables of the portal's configuration files that have no value. */
export async function portalProblems(
  root: string,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ConfigProblem[]> {
  const problems: ConfigProblem[] = [];
  for (const file of command.filter(word => word.endsWith('.yaml'))) {
    if (!existsSync(join(root, file))) {
      problems.push({ key: '(command)', problem: `there is no ${file}` });
      continue;
    }
    const text = await readFile(join(root, file), 'utf8');
    const missing = variablesIn(text)
      .filter(({ name, operator }) => operator !== ':-' && !environment[name])
      .map(({ name }) => ({ key: name, problem: `missing; ${file} reads it` }));
    problems.push(...missing);
  }
  return problems;
}
