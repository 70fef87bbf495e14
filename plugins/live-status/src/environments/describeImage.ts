/** Characters of a digest that identify an image. */
const DIGEST_LENGTH = 12;

/** An image without its registry. */
export interface ImageName {
  /** Last part of the repository, like `products`. */
  name: string;
  /** Short digest, like `sha256:4f2a9c4f2a9c`; the tag without a digest; else empty. */
  version: string;
}

/** Splits an image reference into the parts that people compare. */
export function describeImage(image: string): ImageName {
  const [reference, digest] = image.split('@');
  const [name, tag = ''] = reference
    .slice(reference.lastIndexOf('/') + 1)
    .split(':');
  if (!digest) {
    return { name, version: tag };
  }
  const [algorithm, hash = ''] = digest.split(':');
  return { name, version: `${algorithm}:${hash.slice(0, DIGEST_LENGTH)}` };
}
