import { Problem } from '@comptoir/contracts/common';
import { DRAWING } from '@comptoir/shop-testing/productInput';
import {
  startTestProducts,
  type TestProducts,
} from '../testing/startTestProducts.ts';

let test: TestProducts;

beforeAll(async () => {
  test = await startTestProducts();
});
afterAll(() => test.close());

function upload(body: string | Uint8Array, type = 'image/svg+xml') {
  return test.client.ask('/v1/images', {
    method: 'POST',
    token: test.staff,
    body,
    headers: { 'content-type': type },
  });
}

describe('a picture', () => {
  it('is stored under the hash of its bytes and served for ever, with nothing that runs', async () => {
    const first = await upload(DRAWING);
    expect(first.status).toBe(201);
    expect((await upload(DRAWING)).body).toEqual(first.body);
    const served = await test.client.ask(first.headers.get('location') ?? '');
    expect(served.body).toBe(DRAWING);
    expect(served.headers.get('content-type')).toBe('image/svg+xml');
    expect(served.headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect(served.headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('may be a photograph', async () => {
    const png = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      Buffer.alloc(16),
    ]);
    expect((await upload(png, 'image/png')).status).toBe(201);
  });

  it.each([
    ['another type', 'hello', 'text/plain', 415],
    ['a lie about its type', DRAWING, 'image/png', 400],
    ['nothing', '', 'image/svg+xml', 400],
    ['a script', '<svg><script>alert(1)</script></svg>', 'image/svg+xml', 400],
    ['a handler', '<svg onload="alert(1)"/>', 'image/svg+xml', 400],
    [
      'an entity',
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
      'image/svg+xml',
      400,
    ],
    ['a foreign document', '<svg><foreignObject/></svg>', 'image/svg+xml', 400],
    [
      'a link outside',
      '<svg><use href="https://elsewhere.example/#a"/></svg>',
      'image/svg+xml',
      400,
    ],
    [
      'a style that loads',
      '<svg><style>@import "x";</style></svg>',
      'image/svg+xml',
      400,
    ],
    [
      'a fill that loads',
      '<svg><rect fill="url(https://elsewhere.example)"/></svg>',
      'image/svg+xml',
      400,
    ],
    ['a torn drawing', '<svg><g></svg>', 'image/svg+xml', 400],
    ['a page', '<html><svg/></html>', 'image/svg+xml', 400],
    ['too much', 'x'.repeat(1024 * 1024 + 1), 'image/svg+xml', 413],
  ])('that is %s is refused', async (_, body, type, status) => {
    const answer = await upload(body, type);
    expect(answer.status).toBe(status);
    expect(Problem.parse(answer.body).errors).not.toHaveLength(0);
  });

  it('that is not there is not found', async () => {
    expect((await test.client.ask('/v1/images/none.svg')).status).toBe(404);
  });
});
