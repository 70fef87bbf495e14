import { createServer } from 'vite';
import type { Front } from './Front.ts';
import { pageModule } from './pageModule.ts';

/** Loads the pages from their sources by Vite, with live reload. */
export async function createDevelopmentFront(): Promise<Front> {
  const vite = await createServer({
    root: new URL('..', import.meta.url).pathname,
    server: { middlewareMode: true },
    appType: 'custom',
  });
  return {
    mode: 'development',
    assets: vite.middlewares,
    createPageHandler: options => async (request, response, next) => {
      try {
        const { createPageHandler } = pageModule.parse(
          await vite.ssrLoadModule('./src/createPageHandler.ts'),
        );
        await createPageHandler(options)(request, response, next);
      } catch (error) {
        next(error);
      }
    },
  };
}
