/** A line of CODEOWNERS. */
interface OwnedPattern {
  pattern: string;
  /** With their `@`. */
  owners: readonly string[];
}

/** The section of lines before the first heading, as GitLab names it. */
const DEFAULT_SECTION = 'codeowners';

/** `[Name]`, `^[Name]` (optional) or `[Name][2]` (two approvals), with the section's default owners. */
const HEADING = /^\^?\[([^\]]+)\](?:\[\d+\])?(.*)$/;

/** A CODEOWNERS file as GitLab reads it: sections, of which each has its own last match. */
export class CodeOwners {
  readonly sections: ReadonlyMap<string, readonly OwnedPattern[]>;

  constructor(text: string) {
    const sections = new Map<string, OwnedPattern[]>();
    let current = DEFAULT_SECTION;
    let defaults: string[] = [];
    for (const line of text.split('\n').map(one => one.trim())) {
      const heading = HEADING.exec(line);
      if (heading) {
        current = heading[1] ?? '';
        defaults = wordsOf(heading[2] ?? '');
      } else if (line !== '' && !line.startsWith('#')) {
        const [pattern = '', ...owners] = wordsOf(line);
        const lines = sections.get(current) ?? [];
        lines.push({ pattern, owners: owners.length > 0 ? owners : defaults });
        sections.set(current, lines);
      }
    }
    this.sections = sections;
  }

  /** Every owner, once. */
  get owners(): string[] {
    const lines = [...this.sections.values()].flat();
    return [...new Set(lines.flatMap(({ owners }) => owners))].sort();
  }

  /** The line of each section that applies to a file, which is relative to the root. */
  linesFor(file: string): { section: string; line: OwnedPattern }[] {
    return [...this.sections].flatMap(([section, lines]) => {
      const line = lines.findLast(({ pattern }) => matches(pattern, file));
      return line ? [{ section, line }] : [];
    });
  }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '');
}

/** GitLab anchors a pattern at the root only if it begins with a slash; `*` does not match a slash. */
function matches(pattern: string, file: string): boolean {
  const anchored = pattern.startsWith('/') ? pattern.slice(1) : `**/${pattern}`;
  const whole = anchored.endsWith('/') ? `${anchored}**` : anchored;
  const expression = whole
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map(part => GLOB[part] ?? part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('');
  return new RegExp(`^${expression}$`).test(file);
}

const GLOB: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};
