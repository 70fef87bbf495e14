import { adaptFence } from './adaptFence';
import { indentLists } from './indentLists';
import { markLinks } from './markLinks';
import { splitFences } from './splitFences';

/** Tags that mkdocs draws with programs that are not installed. */
const NOT_DRAWN = /^\{(?=% *\w+ )|^:(?=:uml::)/gm;

/** Writes a page of the repository as mkdocs expects it, with marks in place of addresses. */
export function composePage(
  text: string,
  mark: (address: string) => string,
): string {
  const sections = splitFences(text.replaceAll('\r\n', '\n'));
  const indented = indentLists(sections);
  return sections
    .map(({ isFence }, index) => {
      const lines = indented[index] ?? [];
      return isFence
        ? adaptFence(lines).join('\n')
        : markLinks(lines.join('\n'), mark).replaceAll(
            NOT_DRAWN,
            character => `&#${character.charCodeAt(0)};`,
          );
    })
    .join('\n');
}
