/** A partial index over the documents in which the field exists: arguments of `createIndex`. */
export function existsIndex(
  field: string,
): [
  Record<string, 1>,
  { partialFilterExpression: Record<string, { $exists: true }> },
] {
  return [
    { [field]: 1 },
    { partialFilterExpression: { [field]: { $exists: true } } },
  ];
}
