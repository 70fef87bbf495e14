/** Characters of a digest and of a commit that identify them on a screen. */
const [DIGEST, COMMIT] = [12, 8];

/** Returns the beginning of a digest, without its algorithm. */
export function shortDigest(digest: string): string {
  return digest.replace(/^[a-z0-9]+:/, '').slice(0, DIGEST);
}

/** Returns the beginning of a commit. */
export function shortCommit(commit: string): string {
  return commit.slice(0, COMMIT);
}
