/** Returns the declared media type that matches a content type: the same, or `image/*` for `image/png`. */
export function mediaTypeOf(
  contentType: string,
  declared: Readonly<Record<string, unknown>>,
): string | undefined {
  const given = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const range = `${given.split('/')[0]}/*`;
  return [given, range].find(type => type in declared);
}
