import { dirname } from 'node:path';

/** A program and its arguments. */
type Command = readonly string[];

/** Folders that contain no source of this repository. */
const SKIPPED = ['node_modules', '.cache', 'var', '.yarn'];
const FAIL = ['--exit-code=1', '--no-progress'];
const SERIOUS = ['--severity=HIGH,CRITICAL', '--ignore-unfixed'];

/** Refuses secrets in the files of the checkout. */
export function secretScan(): Command[] {
  const skipped = SKIPPED.map(folder => `--skip-dirs=**/${folder}`);
  return [['trivy', 'fs', '--scanners=secret', ...FAIL, ...skipped, '.']];
}

/** Refuses dependencies of the lockfile with a serious vulnerability that has a fix. */
export function dependencyScan(): Command[] {
  return [
    ['trivy', 'fs', '--scanners=vuln', ...FAIL, ...SERIOUS, 'yarn.lock'],
    [
      'trivy',
      'config',
      '--exit-code=1',
      ...SERIOUS.slice(0, 1),
      'services/Dockerfile',
    ],
  ];
}

/** Analyses the source of a service's workspace. */
export function sourceScan(folder: string): Command[] {
  const rules = ['p/typescript', 'p/nodejs', 'p/owasp-top-ten'];
  return [
    [
      'semgrep',
      'scan',
      '--error',
      '--metrics=off',
      ...rules.map(rule => `--config=${rule}`),
      folder,
    ],
  ];
}

/** Scans a pushed image and lists its contents. */
export function imageScan(image: string, sbom: string): Command[] {
  return [
    ['mkdir', '-p', dirname(sbom)],
    ['trivy', 'image', '--scanners=vuln,secret', ...FAIL, ...SERIOUS, image],
    ['syft', 'scan', `registry:${image}`, `--output=cyclonedx-json=${sbom}`],
  ];
}

/** Signs a pushed image and its list of contents with the job's ID token; there is no key. */
export function signature(image: string, sbom: string): Command[] {
  return [
    ['cosign', 'sign', '--yes', image],
    [
      'cosign',
      'attest',
      '--yes',
      '--type=cyclonedx',
      `--predicate=${sbom}`,
      image,
    ],
  ];
}
