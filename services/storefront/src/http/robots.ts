import type { RequestHandler } from 'express';

/** Allows crawlers everything except searches and filters. */
export function robots(origin: string): RequestHandler {
  const lines = [
    'User-agent: *',
    'Disallow: /*/search',
    'Disallow: /*/suggestions',
    'Disallow: /*?*cursor=',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ];
  return (_request, response) => {
    response.set('Cache-Control', 'public, max-age=3600');
    response.type('text').send(lines.join('\n'));
  };
}
