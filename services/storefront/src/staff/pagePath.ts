/** Builds a path with a query; undefined and empty parameters are omitted. */
export function pagePath(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const present = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const params = new URLSearchParams(
    present.map(([name, value]) => [name, String(value)]),
  );
  return params.size > 0 ? `${path}?${params}` : path;
}
