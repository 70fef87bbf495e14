import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** A reference of an entity's `spec` to another entity. */
export interface Reference {
  /** `owner`, or with an index in a list: `dependsOn`, 2. */
  path: (string | number)[];
  /** Undefined when the text is no entity reference. */
  ref: string | undefined;
  text: string;
}

/** Default kind of the references in each field of `spec`. */
export const REFERENCE_KINDS: Record<string, string> = {
  owner: 'group',
  system: 'system',
  domain: 'domain',
  subdomainOf: 'domain',
  subcomponentOf: 'component',
  parent: 'group',
  children: 'group',
  members: 'user',
  memberOf: 'group',
  providesApis: 'api',
  consumesApis: 'api',
  dependsOn: 'component',
  dependencyOf: 'component',
};

/** Returns the references in an entity's `spec`. */
export function referencesOf({ metadata, spec = {} }: Entity): Reference[] {
  const defaultNamespace = metadata.namespace ?? 'default';
  return Object.entries(REFERENCE_KINDS).flatMap(([field, defaultKind]) => {
    const value = spec[field];
    const texts = Array.isArray(value) ? value : [value];
    return texts.flatMap((text, index) =>
      typeof text === 'string'
        ? [
            {
              path: Array.isArray(value) ? [field, index] : [field],
              ref: parse(text, { defaultKind, defaultNamespace }),
              text,
            },
          ]
        : [],
    );
  });
}

function parse(
  text: string,
  defaults: { defaultKind: string; defaultNamespace: string },
): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text, defaults));
  } catch {
    return undefined;
  }
}
