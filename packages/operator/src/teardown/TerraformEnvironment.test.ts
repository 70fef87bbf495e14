import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { programOf } from './Program.ts';
import { TerraformEnvironment } from './TerraformEnvironment.ts';

/** Resources that need no provider, in modules and with references as in terraform/envs. */
const STORAGE = `
resource "terraform_data" "key" {
  input = "key"
}
resource "terraform_data" "bucket" {
  for_each = toset(["backups", "logs"])
  input    = "\${each.key}-\${terraform_data.key.output}"
}
output "backups" {
  value = terraform_data.bucket["backups"].output
}
`;
const MAIN = `
module "storage" {
  source = "./storage"
}
resource "terraform_data" "role" {
  input = module.storage.backups
}
output "facts" {
  value = { cluster = "production", distribution = "eks" }
}
`;

const describeWithTerraform = findOnPath('terraform', process.env['PATH'] ?? '')
  ? describe
  : describe.skip;

describeWithTerraform('TerraformEnvironment, with terraform', () => {
  let folder: string;
  let environment: TerraformEnvironment;
  const terraform = (...args: string[]) =>
    execFileSync('terraform', args, { cwd: folder, encoding: 'utf8' });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'teardown-'));
    mkdirSync(join(folder, 'storage'));
    writeFileSync(join(folder, 'main.tf'), MAIN);
    writeFileSync(join(folder, 'storage', 'main.tf'), STORAGE);
    terraform('init', '-input=false');
    const run = programOf('terraform', folder);
    environment = new TerraformEnvironment({
      terraform: run,
      attached: run,
      folder: 'terraform/envs/production',
    });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses when nothing has ever been applied', async () => {
    await expect(environment.state()).rejects.toThrow(
      'terraform/envs/production has no state',
    );
  });

  it('destroys all but what is kept, although other resources refer to it', async () => {
    terraform('apply', '-auto-approve', '-input=false');
    const before = await environment.state();
    expect(before?.facts).toEqual({
      cluster: 'production',
      distribution: 'eks',
    });
    expect(before?.resources.map(({ address }) => address).sort()).toEqual([
      'module.storage.terraform_data.bucket["backups"]',
      'module.storage.terraform_data.bucket["logs"]',
      'module.storage.terraform_data.key',
      'terraform_data.role',
    ]);
    const kept = [
      'module.storage.terraform_data.bucket["backups"]',
      'module.storage.terraform_data.key',
    ];
    await environment.forget(kept);
    await environment.destroy(kept);
    expect(await environment.state()).toBeUndefined();
  }, 120_000);
});
