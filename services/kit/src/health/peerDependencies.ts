import type { DependencyDeclaration } from './Dependency.ts';
import { peerDependency } from './peerDependency.ts';

/** Declares a dependency for each service by its name and address. */
export function peerDependencies(
  peers: Readonly<Record<string, string>> = {},
): DependencyDeclaration[] {
  return Object.entries(peers).map(([name, url]) => peerDependency(name, url));
}
