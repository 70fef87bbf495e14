import { parseEntityRef } from '@backstage/catalog-model';

/** Returns CODEOWNERS with a line for a new folder at the end; the last match has precedence. */
export function addCodeOwner(
  codeOwners: string,
  folder: string,
  ownerRef: string,
): string {
  const { name } = parseEntityRef(ownerRef, { defaultKind: 'group' });
  return `${codeOwners.trimEnd()}\n/${folder}/ @comptoir/${name}\n`;
}
