const TABLE = /<!-- table: ([a-z ]+) -->\n[^]*?<!-- end of table -->/g;

/** Writes a table by its name. */
export type Tables = Readonly<Record<string, () => Promise<string>>>;

/**
 * Replaces each table between `<!-- table: name -->` and `<!-- end of table -->`.
 *
 * @throws Error when a marker names an unknown table
 */
export async function fillTables(
  text: string,
  tables: Tables,
): Promise<string> {
  const written = new Map<string, string>();
  for (const [, name = ''] of text.matchAll(TABLE)) {
    const write = tables[name];
    if (!write) {
      throw new Error(`there is no table called ${name}`);
    }
    written.set(name, await write());
  }
  return text.replaceAll(TABLE, (_, name: string) =>
    [
      `<!-- table: ${name} -->`,
      '',
      written.get(name) ?? '',
      '',
      '<!-- end of table -->',
    ].join('\n'),
  );
}
