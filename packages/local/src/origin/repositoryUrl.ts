/** Characters that URLs, YAML, options of helm or patterns of Argo CD may give a meaning. */
const OTHER = /[^\w.~/-]/gu;

/** Returns the URL of a bare repository on this machine, with every other character encoded. */
export function repositoryUrl(folder: string): string {
  const encode = (character: string) =>
    [...Buffer.from(character)]
      .map(byte => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`)
      .join('');
  return `file://${folder.replaceAll(OTHER, encode)}`;
}
