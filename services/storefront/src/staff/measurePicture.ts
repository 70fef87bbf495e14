/** Size of a picture in CSS pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Reads the size of a PNG, JPEG, WebP or SVG; undefined if it can't be determined. */
export function measurePicture(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 30) {
    return undefined;
  }
  if (bytes.toString('latin1', 1, 4) === 'PNG') {
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (bytes.readUInt16BE(0) === 0xffd8) {
    return measureJpeg(bytes);
  }
  if (bytes.toString('latin1', 8, 12) === 'WEBP') {
    return measureWebp(bytes);
  }
  return measureSvg(bytes.toString('utf8'));
}

/** Walks the markers up to the frame header, which holds the size. */
function measureJpeg(bytes: Buffer): PictureSize | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const other = [0xc4, 0xc8, 0xcc].includes(marker);
    if (marker >= 0xc0 && marker <= 0xcf && !other) {
      return {
        width: bytes.readUInt16BE(at + 7),
        height: bytes.readUInt16BE(at + 5),
      };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function measureWebp(bytes: Buffer): PictureSize | undefined {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return {
        width: bytes.readUIntLE(24, 3) + 1,
        height: bytes.readUIntLE(27, 3) + 1,
      };
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21);
      return {
        width: (packed & 0x3fff) + 1,
        height: ((packed >>> 14) & 0x3fff) + 1,
      };
    }
    default:
      return {
        width: bytes.readUInt16LE(26) & 0x3fff,
        height: bytes.readUInt16LE(28) & 0x3fff,
      };
  }
}

/** An SVG has a size or at least the proportions of its view box. */
function measureSvg(text: string): PictureSize | undefined {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0] ?? '';
  const side = (name: string) =>
    Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1]);
  const box = /\sviewBox="([^"]*)"/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/);
  const width = Math.round(side('width') || Number(box?.[2]));
  const height = Math.round(side('height') || Number(box?.[3]));
  return width >= 1 && height >= 1 ? { width, height } : undefined;
}
