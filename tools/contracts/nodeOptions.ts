import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What makes a service write down its exchanges: `NODE_OPTIONS` of its process. */
export function nodeOptions(root: string): string {
  const folder = join(root, 'services', 'kit', 'src', 'testing', 'contracts');
  return `--import=${pathToFileURL(join(folder, 'watchProcess.ts')).href}`;
}
