import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

const NONCE_BYTES = 16;
const TWO_YEARS_IN_SECONDS = 63_072_000;

/** Sets the content security policy: scripts need the response's nonce or the shop's origin, and nothing loads from elsewhere. The nonce is `locals.nonce`. */
export function securityHeaders({
  https,
  mode,
}: {
  /** Makes browsers use HTTPS only (HSTS). */
  https: boolean;
  /** In development Vite adds inline styles, which the policy forbids. */
  mode: 'production' | 'development';
}): RequestHandler {
  return (_request, response, next) => {
    response.set({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    });
    if (mode === 'production') {
      const nonce = randomBytes(NONCE_BYTES).toString('base64');
      response.locals['nonce'] = nonce;
      response.set('Content-Security-Policy', contentSecurityPolicy(nonce));
    }
    if (https) {
      response.set(
        'Strict-Transport-Security',
        `max-age=${TWO_YEARS_IN_SECONDS}; includeSubDomains`,
      );
    }
    next();
  };
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
