import type { NamespaceFilter } from '../kinds/NamespaceFilter';

/** Whether a backup contains a namespace completely. Patterns may contain `*`. */
export function includesNamespace(
  { included, excluded, isPartial }: NamespaceFilter,
  namespace: string,
): boolean {
  const isOneOf = (patterns: readonly string[]) =>
    patterns.some(pattern => matches(pattern, namespace));
  return !isPartial && isOneOf(included) && !isOneOf(excluded);
}

function matches(pattern: string, namespace: string): boolean {
  if (!pattern.includes('*')) {
    return pattern === namespace;
  }
  const parts = pattern.split('*').map(part => part.replace(/\W/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(namespace);
}
