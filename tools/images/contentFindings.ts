import { existsSync, statSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageConfig } from './ImageConfig.ts';
import { needlessPackages } from './needlessPackages.ts';

/** The folder of the repository in an image. */
const HOME = 'comptoir';

const UNWANTED = [
  { path: /\.test\.tsx?$/, kind: 'a test' },
  { path: /(^|\/)(test|testing|e2e-tests|bench)\//, kind: 'part of the tests' },
  { path: /(^|\/)(\.git|\.env|docker\.env|\.npmrc)$/, kind: 'a secret' },
];
const LEFT_OVER = [
  'home/node/.npmrc',
  'home/node/.yarnrc.yml',
  'root/.npmrc',
  'root/.yarnrc.yml',
  'usr/local/etc/npmrc',
  'run/secrets/ca',
  'run/secrets/npmrc',
  'run/secrets/yarnrc',
];

/** Lists the unwanted content of an image mounted at `folder`. */
export async function contentFindings(
  folder: string,
  config: ImageConfig,
): Promise<string[]> {
  return [
    ...(await ownFiles(join(folder, HOME))),
    ...leftOver(folder),
    ...environment(config),
    ...needlessPackages(join(folder, HOME)),
  ];
}

async function ownFiles(home: string): Promise<string[]> {
  const findings: string[] = [];
  const files = glob(['**/*', '**/.*'], {
    cwd: home,
    exclude: path => path.split('/').includes('node_modules'),
  });
  for await (const path of files) {
    const unwanted = UNWANTED.find(one => one.path.test(path));
    if (unwanted) {
      findings.push(`/${HOME}/${path} is ${unwanted.kind}`);
    }
    if (!path.endsWith('.yarnrc.yml')) {
      continue;
    }
    const text = await readFile(join(home, path), 'utf8');
    if (/registry|token|authident/i.test(text)) {
      findings.push(`/${HOME}/${path} names a registry`);
    }
  }
  return findings;
}

function leftOver(folder: string): string[] {
  return LEFT_OVER.filter(path => {
    const file = join(folder, path);
    return existsSync(file) && statSync(file).size > 0;
  }).map(path => `/${path} reveals how this machine reaches its registry`);
}

function environment({ Env, User }: ImageConfig): string[] {
  const findings = Env.filter(
    entry =>
      /^\w*(SECRET|PASSWORD|TOKEN|_KEY)=/.test(entry) ||
      /^(npm_config|yarn)_|proxy/i.test(entry),
  ).map(entry => `its environment has ${entry.split('=')[0]}`);
  return User === '' || User === 'root' || User === '0'
    ? [...findings, 'it names no unprivileged USER']
    : findings;
}
