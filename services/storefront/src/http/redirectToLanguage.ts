import type { RequestHandler } from 'express';
import { locales } from '../../app/i18n/locales.ts';

/** Leads `/` to the language that the browser asks for, else to the shop's first. */
export function redirectToLanguage(): RequestHandler {
  return (request, response) => {
    const locale = request.acceptsLanguages([...locales]) || locales[0];
    response.vary('Accept-Language');
    response.set('Cache-Control', 'private, no-cache');
    response.redirect(302, `/${locale}`);
  };
}
