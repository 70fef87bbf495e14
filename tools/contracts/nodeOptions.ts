import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Returns the `NODE_OPTIONS` with which a service records its exchanges.
 *
 * @param lateEvents - a seed; if set, messages are also delayed at random
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
