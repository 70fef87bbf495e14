import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkovCheck } from '../../cloud/checkov/checkovCheck.ts';
import { TerraformCopy } from '../../cloud/terraform/TerraformCopy.ts';
import { testOutcome } from '../../cloud/terraform/testOutcome.ts';
import { failed, passed, skipped, type Check, type Suite } from '../Check.ts';
import { jestCheck } from '../jestCheck.ts';

/**
 * Checks `terraform/` without an AWS account: format, tests of each module against a mocked provider,
 * examples, and the plans of both environments against our policies; see `tools/cloud`. Skipped where
 * terraform or its aws provider cannot be had.
 */
export async function cloudSuite(root: string): Promise<Suite> {
  const copy = await TerraformCopy.open({
    root,
    name: 'cloud',
    environment: process.env,
  });
  const checks = typeof copy === 'string' ? [] : checksOf(root, copy);
  const skip = (reason: string): Check => ({
    name: 'terraform',
    run: () => Promise.resolve(skipped('terraform', reason)),
  });
  return {
    name: 'cloud',
    minutes: 3,
    atOnce: 2,
    checks: [
      ...(typeof copy === 'string' ? [skip(copy)] : checks),
      checkovCheck(root),
    ],
  };
}

function checksOf(root: string, copy: TerraformCopy): Check[] {
  const modules = foldersOf(root, 'modules/**/tests/*.tftest.hcl', 2);
  const examples = foldersOf(root, 'modules/**/examples/*/main.tf', 1);
  return [
    jestCheck({
      name: 'plans of the environments',
      root,
      cwd: join(root, 'tools'),
      command: ['yarn', 'test:cloud'],
    }),
    format(copy),
    ...modules.map(folder => moduleTests(copy, folder)),
    ...examples.map(folder => validation(copy, folder)),
  ];
}

/** Folders of `terraform/` that are `levels` above the matching files. */
function foldersOf(root: string, pattern: string, levels: number): string[] {
  const files = globSync(pattern, { cwd: join(root, 'terraform') });
  const above = (file: string) =>
    Array.from({ length: levels }).reduce<string>(dirname, file);
  return [...new Set(files.map(above))].sort();
}

function format(copy: TerraformCopy): Check {
  return {
    name: 'terraform fmt',
    async run() {
      const { code, stdout } = await copy.run('.', [
        'fmt',
        '-check',
        '-recursive',
        '-diff',
      ]);
      return code === 0
        ? passed()
        : failed(`${stdout}\nRun terraform fmt -recursive terraform.`);
    },
  };
}

function moduleTests(copy: TerraformCopy, folder: string): Check {
  return {
    name: `terraform test ${folder}`,
    async run() {
      const init = await copy.init(folder);
      if (init.code !== 0) {
        return failed(init.stderr);
      }
      const { stdout, stderr } = await copy.run(folder, ['test', '-json']);
      return testOutcome(stdout, stderr);
    },
  };
}

function validation(copy: TerraformCopy, folder: string): Check {
  return {
    name: `terraform validate ${folder}`,
    async run() {
      const init = await copy.init(folder);
      const { code, stdout, stderr } =
        init.code === 0
          ? await copy.run(folder, ['validate', '-no-color'])
          : init;
      return code === 0 ? passed() : failed(`${stdout}\n${stderr}`);
    },
  };
}
