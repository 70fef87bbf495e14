import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputTable, variableTable } from './terraformTables.ts';

const folder = mkdtempSync(join(tmpdir(), 'terraform-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (file: string, text: string) =>
  writeFileSync(join(folder, file), text);

it('lists variables in the order of the file, with types on one line and defaults', async () => {
  write(
    'variables.tf',
    `variable "zones" {
  description = "Zones of the network."
  type        = list(string)
}

variable "lock" {
  description = "Retention."
  type = object({
    mode = string
    days = number
  })
  default = null
}
`,
  );
  expect((await variableTable(folder)).split('\n').slice(2)).toEqual([
    '| `zones` | `list(string)` | required | Zones of the network. |',
    '| `lock` | `object({ mode = string, days = number })` | `null` | Retention. |',
  ]);
});

it('refuses a variable without a description', async () => {
  write('variables.tf', 'variable "zones" {\n  type = string\n}\n');
  await expect(variableTable(folder)).rejects.toThrow('description');
});

it('lists outputs', async () => {
  write('variables.tf', '');
  write('outputs.tf', 'output "id" {\n  description = "Id."\n  value = 1\n}\n');
  expect(await outputTable(folder)).toContain('| `id` | Id. |');
});
