import { fileURLToPath } from 'node:url';
import type { Front } from './Front.ts';
import { serveAssets } from './http/serveAssets.ts';
import { pageModule } from './pageModule.ts';

const build = new URL('../build/', import.meta.url);

/**
 * Loads the built pages.
 *
 * @throws Error if they are not built
 */
export async function loadBuiltFront(): Promise<Front> {
  try {
    const { createPageHandler } = pageModule.parse(
      await import(new URL('server/index.js', build).href),
    );
    return {
      mode: 'production',
      assets: serveAssets(fileURLToPath(new URL('client', build))),
      createPageHandler,
    };
  } catch (cause) {
    throw new Error('The pages cannot be loaded: run "yarn build" first.', {
      cause,
    });
  }
}
