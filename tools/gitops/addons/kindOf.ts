/** Returns the kind of an object as `<group>/<Kind>`; the core group is empty. */
export function kindOf(one: { apiVersion: string; kind: string }): string {
  const [group = '', version] = one.apiVersion.split('/');
  return `${version === undefined ? '' : group}/${one.kind}`;
}
