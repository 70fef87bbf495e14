import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What makes a service write down its exchanges: `NODE_OPTIONS` of its process.
 *
 * @param lateEvents - a seed: by its chances messages come late besides
 */
export function nodeOptions(root: string, lateEvents?: number): string {
  const folder = join(root, 'services', 'kit-testing', 'src');
  const load = (...file: string[]) =>
    `--import=${pathToFileURL(join(folder, ...file)).href}`;
  const watch = load('contracts', 'watchProcess.ts');
  if (lateEvents === undefined) {
    return watch;
  }
  return `${watch} ${load('lateEvents', 'delayProcess.ts')}?seed=${lateEvents}`;
}
