/** Returns the storefront's path of a picture of the products service. */
export function toImagePath(url: string): string {
  return url.replace(/^\/v1\/images\//, '/images/');
}
