import { Problem } from '@comptoir/contracts/common';
import { DRAWING } from '@comptoir/shop-testing/productInput';
import sharp from 'sharp';
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

/** Creates a photo with noise, so that every part of the file contains pixel data. */
function createPhoto(width: number, height: number) {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  return sharp({
    create: { width, height, channels: 3, background: 'red', noise },
  });
}

async function download(path: string): Promise<Buffer> {
  const { body } = await test.client.ask(path);
  if (!(body instanceof Uint8Array)) {
    throw new Error(`${path} is not a photo`);
  }
  return Buffer.from(body);
}

describe('a picture', () => {
  it('is stored under the hash of its bytes and served as immutable, with scripts blocked', async () => {
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

  it.each(['jpeg', 'png', 'webp'] as const)(
    'of the type image/%s is stored upright and without metadata',
    async format => {
      const photo = await createPhoto(40, 20)
        .withMetadata({ orientation: 6 })
        .withExif({
          IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' },
        })
        .toFormat(format)
        .toBuffer();
      expect((await sharp(photo).metadata()).exif).toBeDefined();
      const { status, headers } = await upload(photo, `image/${format}`);
      expect(status).toBe(201);
      const stored = await download(headers.get('location') ?? '');
      const metadata = await sharp(stored).metadata();
      expect(metadata).toMatchObject({ format, width: 20, height: 40 });
      expect(metadata.exif).toBeUndefined();
      expect(metadata.orientation).toBeUndefined();
      expect(stored.includes('GPS')).toBe(false);
    },
  );

  it.each(['jpeg', 'png', 'webp'] as const)(
    'of the type image/%s is refused when truncated',
    async format => {
      const photo = await createPhoto(64, 64).toFormat(format).toBuffer();
      for (const share of [0.1, 0.5, 0.9]) {
        const part = photo.subarray(0, Math.floor(photo.length * share));
        const { status, body } = await upload(part, `image/${format}`);
        expect(status).toBe(400);
        expect(Problem.parse(body).errors?.[0]?.field).toBe('body');
      }
    },
  );

  it('with too many pixels is refused before it is decoded', async () => {
    const bomb = await sharp({
      create: { width: 6_000, height: 5_000, channels: 3, background: 'red' },
    })
      .png({ compressionLevel: 9, palette: true })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const { status, body } = await upload(bomb, 'image/png');
    expect(status).toBe(400);
    expect(Problem.parse(body).detail).toContain('6000 × 5000 pixels');
  });

  it('that is animated is refused', async () => {
    const frames = Buffer.alloc(2 * 16 * 16 * 3);
    frames.fill(255, frames.length / 2);
    const animation = await sharp(frames, {
      raw: { width: 16, height: 32, channels: 3, pageHeight: 16 },
    })
      .webp({ delay: [100, 100] })
      .toBuffer();
    const { status, body } = await upload(animation, 'image/webp');
    expect(status).toBe(400);
    expect(Problem.parse(body).detail).toContain('animated');
  });

  it.each([
    ['another type', 'hello', 'text/plain', 415],
    ['a mismatched type', DRAWING, 'image/png', 400],
    ['only the signature of a PNG', '\x89PNG\r\n\x1a\n', 'image/png', 400],
    ['empty', '', 'image/svg+xml', 400],
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
    ['an unclosed element', '<svg><g></svg>', 'image/svg+xml', 400],
    ['an HTML page', '<html><svg/></html>', 'image/svg+xml', 400],
    ['too large', 'x'.repeat(1024 * 1024 + 1), 'image/svg+xml', 413],
  ])('is refused: %s', async (_, body, type, status) => {
    const answer = await upload(body, type);
    expect(answer.status).toBe(status);
    expect(Problem.parse(answer.body).errors).not.toHaveLength(0);
  });

  it('with an unknown id is not found', async () => {
    expect((await test.client.ask('/v1/images/none.svg')).status).toBe(404);
  });
});
