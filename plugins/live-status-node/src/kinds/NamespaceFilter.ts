import { z } from 'zod/v4';

/** The parts of a backup's specification that select objects. */
export const filterSchema = z.object({
  includedNamespaces: z.array(z.string()).nullish(),
  excludedNamespaces: z.array(z.string()).nullish(),
  includedResources: z.array(z.string()).nullish(),
  labelSelector: z.unknown().optional(),
  orLabelSelectors: z.unknown().optional(),
});

/** The namespaces that a backup or a schedule includes. */
export interface NamespaceFilter {
  /** Names and patterns, such as `shop-*`. */
  readonly included: readonly string[];
  readonly excluded: readonly string[];
  /** True when it contains only some objects of a namespace: by label or by kind. */
  readonly isPartial: boolean;
}

/** Returns the namespaces that a specification selects. */
export function toNamespaceFilter(
  spec: z.infer<typeof filterSchema>,
): NamespaceFilter {
  const included = spec.includedNamespaces ?? [];
  const resources = spec.includedResources ?? [];
  const isByKind = resources.length > 0 && !resources.includes('*');
  const isByLabel = [spec.labelSelector, spec.orLabelSelectors].some(Boolean);
  return {
    included: included.length > 0 ? included : ['*'],
    excluded: spec.excludedNamespaces ?? [],
    isPartial: isByKind || isByLabel,
  };
}
