import { describeImage } from './describeImage';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('describeImage', () => {
  it.each([
    [
      `registry:5000/shop/products@${DIGEST}`,
      'products',
      'sha256:0123456789ab',
    ],
    [`products:1.2@${DIGEST}`, 'products', 'sha256:0123456789ab'],
    ['registry:5000/shop/products:1.2', 'products', '1.2'],
    ['registry:5000/products', 'products', ''],
  ])('shortens %s', (image, name, version) => {
    expect(describeImage(image)).toEqual({ name, version });
  });
});
