import { parseEntityRef } from '@backstage/catalog-model';

/** Gives CODEOWNERS with a line for a new folder; the last line that fits a file counts. */
export function addCodeOwner(
  codeOwners: string,
  folder: string,
  ownerRef: string,
): string {
  const { name } = parseEntityRef(ownerRef, { defaultKind: 'group' });
  return `${codeOwners.trimEnd()}\n/${folder}/ @comptoir/${name}\n`;
}
