import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { readFile } from 'node:fs/promises';

/** Returns a function that reads a catalog file from disk or over HTTP; null when it cannot be read. */
export function readCatalogFile(urlReader: UrlReaderService) {
  return async (location: string): Promise<string | null> => {
    const [, type = '', target = ''] = /^(\w+):(.*)$/s.exec(location) ?? [];
    try {
      if (type === 'file') {
        return await readFile(target, 'utf8');
      }
      const response = await urlReader.readUrl(target);
      return (await response.buffer()).toString();
    } catch {
      // Removed or unreachable: the catalog reports that itself.
      return null;
    }
  };
}
