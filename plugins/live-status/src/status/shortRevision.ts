/** Shortens a Git commit to the seven characters that Git prints. */
export function shortRevision(revision: string): string {
  return revision.slice(0, 7);
}
