const INFO = /^([\s>]*(?:`{3,}|~{3,}))\s*\{?\s*\.?([\w-]+)(.*)$/;

/** Languages whose blocks mkdocs draws with programs that are not installed. */
const NOT_DRAWN = /^(?:(?:c4)?(?:plant)?uml|graphviz)$/i;

/** The beginning of the remark above a diagram that is shown as text. */
export const NOT_DRAWN_REMARK = '(The docs draw diagrams of mermaid only;';

/**
 * Writes the language of a mermaid block as mkdocs expects it. A diagram of another
 * language becomes text with a remark above it, because mkdocs would drop the page.
 */
export function adaptFence([first = '', ...rest]: readonly string[]): string[] {
  const [, opening = '', language = ''] = INFO.exec(first) ?? [];
  if (language.toLowerCase() === 'mermaid') {
    return [`${opening}mermaid`, ...rest];
  }
  if (NOT_DRAWN.test(language)) {
    const indent = opening.replace(/[`~]+$/, '');
    return [
      `${indent}*${NOT_DRAWN_REMARK} this is the source of one in ${language}.)*`,
      indent.trimEnd(),
      `${opening}text`,
      ...rest,
    ];
  }
  return [first, ...rest];
}
