import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

/**
 * Lints with the configuration of the repository, in a process of its own because ESLint
 * cannot load a plugin inside jest. Reads `{ snippets: [{ path, text }], paths }` as JSON
 * from stdin, paths relative to the root; writes the rules that each snippet breaks, and the
 * rules that are errors for each path.
 */
const root = resolve(import.meta.dirname, '..', '..', '..', '..');
const eslint = new ESLint({ cwd: root });
const { snippets, paths } = JSON.parse(await text(process.stdin)) as {
  snippets: { path: string; text: string }[];
  paths: string[];
};
const broken: (string | null)[][] = [];
for (const snippet of snippets) {
  const filePath = resolve(root, snippet.path);
  const [result] = await eslint.lintText(snippet.text, { filePath });
  broken.push(result?.messages.map(({ ruleId }) => ruleId) ?? []);
}
const errors: string[][] = [];
for (const path of paths) {
  const { rules } = (await eslint.calculateConfigForFile(
    resolve(root, path),
  )) as { rules: Record<string, unknown[]> };
  errors.push(
    Object.entries(rules).flatMap(([rule, [level]]) =>
      level === 'error' || level === 2 ? rule : [],
    ),
  );
}
process.stdout.write(JSON.stringify({ broken, errors }));
