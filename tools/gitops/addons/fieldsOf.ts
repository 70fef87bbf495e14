import { z } from 'zod';
import type { Manifest } from '../Manifest.ts';
import { kindOf } from './kindOf.ts';

const Fields = z.record(z.string(), z.unknown());

/** Groups of extensions whose name looks like one of Kubernetes itself. */
const EXTENSIONS = ['gateway.networking.k8s.io', 'snapshot.storage.k8s.io'];

/** Fields that every object has, which no kind can refuse. */
const COMMON = ['apiVersion', 'kind', 'metadata'];

/**
 * Returns the fields that manifests set, by kind: `spec.listeners.name`, without the indexes of
 * lists. Kinds of Kubernetes itself are left out.
 */
export function fieldsOf(
  manifests: readonly Manifest[],
): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const one of manifests.filter(isCustom)) {
    const kind = kindOf(one);
    const fields = found.get(kind) ?? new Set();
    for (const [key, value] of Object.entries(one)) {
      for (const path of COMMON.includes(key) ? [] : pathsBelow(value, key)) {
        fields.add(path);
      }
    }
    found.set(kind, fields);
  }
  return Object.fromEntries(
    [...found]
      .map(([kind, fields]) => [kind, [...fields].sort()] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

function isCustom(one: Manifest): boolean {
  const [group = ''] = kindOf(one).split('/');
  return (
    group.includes('.') &&
    (!group.endsWith('.k8s.io') || EXTENSIONS.includes(group))
  );
}

function pathsBelow(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(one => pathsBelow(one, path));
  }
  const map = Fields.safeParse(value);
  return map.success && Object.keys(map.data).length > 0
    ? Object.entries(map.data).flatMap(([key, below]) =>
        pathsBelow(below, `${path}.${key}`),
      )
    : [path];
}
