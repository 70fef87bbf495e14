import { ServiceUnavailableError } from '@comptoir/kit/errors';
import type { RequestHandler } from 'express';
import { paths } from '../../app/i18n/paths.ts';
import type { ProductsClient } from '../products/ProductsClient.ts';
import { allSlugs } from './allSlugs.ts';
import { type PathOf, writeSitemap } from './writeSitemap.ts';

/** Serves the sitemap: every page in every language. */
export function sitemap(
  products: ProductsClient,
  origin: string,
): RequestHandler {
  return async (_request, response) => {
    try {
      const [categories, slugs] = await Promise.all([
        products.categories(),
        allSlugs(products),
      ]);
      const pages: PathOf[] = [
        paths.home,
        paths.about,
        paths.legal,
        ...categories.items.map(
          ({ id }): PathOf =>
            locale =>
              paths.category(locale, id),
        ),
        ...slugs.map(
          (slug): PathOf =>
            locale =>
              paths.product(locale, slug),
        ),
      ];
      response.set('Cache-Control', 'public, max-age=600');
      response.type('application/xml').send(writeSitemap(pages, origin));
    } catch (error) {
      if (!(error instanceof ServiceUnavailableError)) {
        throw error;
      }
      response.status(503).set('Retry-After', '10').end();
    }
  };
}
