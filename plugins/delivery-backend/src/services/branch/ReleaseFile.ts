import { Environment } from '@comptoir/gitops/environments';

const RELEASE = /^gitops\/apps\/([^/]+)\/releases\/([^/]+)\.yaml$/;
const SERVICE = /^gitops\/apps\/([^/]+)\//;

/** The service and the environment that a release file is of. */
export interface ReleaseFile {
  service: string;
  environment: Environment;
}

/** Returns what a path is the release file of; undefined when it is none. */
export function releaseFileOf(path: string): ReleaseFile | undefined {
  const [, service, name] = RELEASE.exec(path) ?? [];
  const environment = Environment.safeParse(name);
  return service !== undefined && environment.success
    ? { service, environment: environment.data }
    : undefined;
}

/** Returns the service that a path belongs to; undefined when it belongs to none. */
export function serviceOf(path: string): string | undefined {
  return SERVICE.exec(path)?.[1];
}
