import { readFileSync } from 'node:fs';

/** Reads each user's token from the API server's token file. */
export function readTokens(file: string): Map<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines.flatMap(line => {
      const [token, user] = line.split(',');
      return token && user ? [[user, token] as const] : [];
    }),
  );
}
