import type { RequestHandler } from 'express';
import { locales } from '../../app/i18n/locales.ts';

/** Redirects `/` to the language of the browser, else to the default. */
export function redirectToLanguage(): RequestHandler {
  return (request, response) => {
    const locale = request.acceptsLanguages([...locales]) || locales[0];
    response.vary('Accept-Language');
    response.set('Cache-Control', 'private, no-cache');
    response.redirect(302, `/${locale}`);
  };
}
