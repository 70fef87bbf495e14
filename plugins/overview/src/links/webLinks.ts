import { z } from 'zod/v4';
import type { FactLink } from '../facts/Fact';

const addressSchema = z.union([
  z.url({ protocol: /^(https?|mailto)$/ }),
  // A path of the portal.
  z.string().regex(/^\/(?!\/)/),
]);

/** Returns the links with a valid address: http(s), mailto, or a path of the portal. */
export function webLinks(
  links: { title: string; url: string | undefined }[],
): FactLink[] {
  return links.flatMap(({ title, url }) => {
    const address = addressSchema.safeParse(url);
    return address.success ? [{ title, url: address.data }] : [];
  });
}
