/** The name in a manifest's metadata; empty when it has none. */
export function manifestName(manifest: string): string {
  return /^ {2}name: (\S+)$/m.exec(manifest)?.[1] ?? '';
}
