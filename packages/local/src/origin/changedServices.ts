import { git, type GitOptions } from './git.ts';

/** A file of one service's applications; its secrets are an application without the label. */
const SERVICE = /^gitops\/apps\/([^/]+)\/(?!secrets\/)/;

/** Returns the services that the commits after `from` may change; undefined means all. */
export async function changedServices(
  options: GitOptions,
  from: string | undefined,
  to: string,
): Promise<string[] | undefined> {
  if (from === undefined) {
    return undefined;
  }
  const changed = await git(options, ['diff', '--name-only', from, to]);
  const services = changed.split('\n').map(path => SERVICE.exec(path)?.[1]);
  const known = services.flatMap(service => service ?? []);
  return known.length < services.length ? undefined : [...new Set(known)];
}
