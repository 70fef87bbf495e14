import { measurePicture } from './measurePicture.ts';

function bytes(hex: string): Buffer {
  return Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(40)]);
}

test.each([
  ['PNG', '89504e470d0a1a0a0000000d49484452' + '00000140' + '000000f0'],
  ['JPEG', 'ffd8ffe000044a46' + 'ffc0001108' + '00f0' + '0140'],
  ['WebP, lossy', `${riff('VP8 ')}000000000000009d012a4001f000`],
  ['WebP, lossless', `${riff('VP8L')}000000002f3fc13b00`],
  ['WebP, extended', `${riff('VP8X')}0a000000100000003f0100ef0000`],
])('reads the size of a %s', (_, hex) => {
  expect(measurePicture(bytes(hex))).toEqual({ width: 320, height: 240 });
});

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240"/>',
  '<?xml version="1.0"?><svg viewBox="0 0 320 240"><circle r="4"/></svg>',
])('reads the size of a drawing: %s', svg => {
  expect(measurePicture(Buffer.from(svg))).toEqual({ width: 320, height: 240 });
});

test.each(['', 'no picture at all, but long enough to be one', '<svg></svg>'])(
  'finds no size in “%s”',
  text => {
    expect(measurePicture(Buffer.from(text))).toBeUndefined();
  },
);

function riff(kind: string): string {
  return Buffer.from(`RIFF\0\0\0\0WEBP${kind}`, 'latin1').toString('hex');
}
