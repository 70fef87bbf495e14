import fc from 'fast-check';
import type { RawRequest } from './requestRaw.ts';

/** A mistake that a client can make in any text that it sends. */
const odd = fc.oneof(
  fc.constantFrom(
    '%C0',
    '%',
    '%00',
    '%2F',
    '%E0%A4%A',
    '..',
    '%2e%2e',
    '__proto__',
    'constructor',
    '',
    ' ',
    '-1',
    '1e309',
    'NaN',
    'é',
    '%F0%9F%8D%B5',
    'x'.repeat(2_000),
  ),
  fc.string({ maxLength: 12 }).map(encodeURIComponent),
  fc.string({ unit: 'binary', maxLength: 6 }).map(encodeLatin),
);

const method = fc.constantFrom(
  'GET',
  'GET',
  'POST',
  'POST',
  'HEAD',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'QUERY',
);

const NAMES = [
  'q',
  'category',
  'maker',
  'stock',
  'min',
  'max',
  'sort',
  'cursor',
  'next',
  'done',
  'variant',
  'token',
  'status',
  'customer',
  'level',
  'service',
  'intent',
  'sku',
  'quantity',
  'email',
  'password',
  'name',
  'address',
  'delivery',
  'payment',
  'total',
  'version',
  'productId',
  'file',
  '_routes',
  'index',
] as const;

const value = fc.oneof(
  odd,
  fc.constantFrom('add', 'set', '1', 'tea', 'P1-S', 'a@b.example', 'root'),
);

/** Pairs as a query or a form; one name may be repeated, as the makers of a filter. */
const pairs = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 6 })
    .map(list => list.map(([name, text]) => `${name}=${text}`).join('&')),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.integer({ min: 15, max: 150 }))
    .map(([name, count]) =>
      Array.from({ length: count }, (_, at) => `${name}=v${at}`).join('&'),
    ),
  odd,
);

const TYPES = [
  'application/x-www-form-urlencoded',
  'application/json',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary="',
  'application/x-www-form-urlencoded; charset=utf-7',
  ';',
  '',
];

const body = fc.oneof(
  pairs,
  fc.constant(''),
  fc.json(),
  fc.string({ maxLength: 80 }),
  fc.constantFrom(
    '--x\r\n',
    '--x--\r\n',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc\r\n--x--\r\n',
  ),
);

/** Headers that the storefront or a library of it reads. */
const header = fc.oneof(
  fc.tuple(
    fc.constant('host'),
    fc.constantFrom(
      'shop.example:99999',
      'a b',
      '[',
      '[::1',
      'exa%mple',
      '@',
      'a:b:c',
      '',
      'xn--',
    ),
  ),
  fc.tuple(
    fc.constantFrom(
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-forwarded-for',
      'accept-language',
      'accept-encoding',
      'accept',
      'if-none-match',
      'if-modified-since',
      'range',
      'origin',
      'referer',
      'sec-fetch-site',
      'user-agent',
      'traceparent',
      'x-request-id',
      'purpose',
      'x-react-router-spa-mode',
    ),
    fc.oneof(
      fc.constantFrom('[', 'Googlebot', 'null', '%C0', 'yes', 'bytes=5-1'),
      fc.string({ maxLength: 20 }).map(encodeURIComponent),
    ),
  ),
);

const cookie = fc.oneof(
  fc
    .tuple(fc.constantFrom('access', 'refresh', 'basket'), odd)
    .map(([name, text]) => `__Host-comptoir_${name}=${encodeLatin(text)}`),
  fc.constant(`__Host-comptoir_basket=bsk_${'a'.repeat(32)}`),
);

/**
 * Generates requests of any kind to the paths of these route patterns.
 *
 * @param cookies - sessions that a request may have
 */
export function anyRequest(
  patterns: readonly string[],
  cookies: readonly string[],
): fc.Arbitrary<RawRequest> {
  const path = fc
    .constantFrom(...patterns)
    .chain(pattern =>
      fc
        .tuple(fc.array(value, { minLength: 4, maxLength: 4 }), fc.nat(9))
        .map(([texts, dice]) => fillIn(pattern, texts, dice)),
    );
  const target = fc.oneof(
    { weight: 20, arbitrary: fc.tuple(path, pairs).map(withQuery) },
    { weight: 2, arbitrary: odd.map(text => `/${encodeLatin(text)}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '*',
        '//',
        '//evil.example',
        'http://evil.example/en',
        'http://[/en',
        '/en?%',
        '/assets/%C0',
        '/images/%C0',
        '/images/a%00.svg',
        '/_.data',
        '/en/_.data',
        '/__manifest?paths=%C0',
      ),
    },
  );
  return fc
    .record({
      method,
      target,
      body,
      type: fc.constantFrom(...TYPES),
      headers: fc.array(header, { maxLength: 3 }),
      cookie: fc.oneof(fc.constantFrom(...cookies), cookie),
      site: fc.constantFrom('same-origin', 'same-origin', 'cross-site'),
    })
    .map(({ method: verb, target: where, body: content, ...rest }) => ({
      method: verb,
      target: where,
      body: ['GET', 'HEAD', 'TRACE'].includes(verb) ? '' : content,
      headers: {
        'sec-fetch-site': rest.site,
        'content-type': rest.type,
        cookie: rest.cookie,
        ...Object.fromEntries(rest.headers),
      },
    }));
}

/** Replaces the parameters of a pattern; mostly keeps the language, so that the request reaches the page. */
function fillIn(pattern: string, texts: string[], dice: number): string {
  const path = pattern
    .replace(':locale', dice > 0 ? 'en' : encodeLatin(texts[0] ?? ''))
    .replace(/:\w+|\*/g, () => encodeLatin(texts.pop() ?? ''));
  return dice > 6 ? `${path}.data` : path;
}

function withQuery([path, query]: [string, string]): string {
  return query === '' ? path : `${path}?${encodeLatin(query)}`;
}

/** Writes the bytes of UTF-8 as they are, except those that an HTTP client refuses to send. */
function encodeLatin(text: string): string {
  const bytes = Buffer.from(text).toString('latin1');
  return bytes.replace(/[^\u0021-\u00ff]/g, encodeURIComponent);
}
