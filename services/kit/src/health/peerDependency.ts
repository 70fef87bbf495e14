import { context } from '@opentelemetry/api';
import { suppressTracing } from '@opentelemetry/core';
import type { DependencyDeclaration } from './Dependency.ts';

/**
 * Declares a dependency on a service over HTTP. Every answer below 500 counts
 * as up, also a 404.
 *
 * @param url - any address of the service; by default requested at `/openapi.json`, which every service with an API serves
 */
export function peerDependency(
  name: string,
  url: string,
  path = '/openapi.json',
): DependencyDeclaration {
  return {
    name,
    kind: 'http',
    async check(signal) {
      const address = new URL(path, url);
      const { status } = await context.with(
        suppressTracing(context.active()),
        () => fetch(address, { method: 'HEAD', signal }),
      );
      return status < 500
        ? { status: 'up' }
        : { status: 'down', detail: `it answers ${status}` };
    },
  };
}
