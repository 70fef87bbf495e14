import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { anchorsOf } from './anchorsOf.ts';

const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g;
const ELSEWHERE = /^[a-z]+:/;
/** File types of a documentation site; other files are named in backticks. */
const SHOWN = /\.(md|svg|png|jpg|gif|webp)$/;

/**
 * Lists the broken links of a page, one line each. A link may point to a URL,
 * another page of this repository, a heading or a picture.
 *
 * @param page relative to the root
 */
export function findBrokenLinks(root: string, page: string): string[] {
  const lines = withoutCode(readFileSync(join(root, page), 'utf8')).split('\n');
  return lines.flatMap((line, index) =>
    [...line.matchAll(LINK)].flatMap(([, target = '']) => {
      const problem = problemOf(root, page, target);
      return problem ? [`${page}:${index + 1}: ${target}: ${problem}`] : [];
    }),
  );
}

function problemOf(
  root: string,
  page: string,
  target: string,
): string | undefined {
  if (ELSEWHERE.test(target)) {
    return undefined;
  }
  const [path = '', anchor] = target.split('#', 2);
  const file =
    path === '' ? page : normalize(join(dirname(page), decodeURI(path)));
  if (file.startsWith('..')) {
    return 'leaves the repository';
  }
  if (!existsSync(join(root, file))) {
    return `there is no ${file}`;
  }
  if (statSync(join(root, file)).isDirectory()) {
    return 'is a folder: name one of its pages';
  }
  if (!SHOWN.test(file)) {
    return 'is neither a page nor a picture: write its name in backticks, without a link';
  }
  if (!anchor) {
    return undefined;
  }
  const anchors = anchorsOf(
    withoutCode(readFileSync(join(root, file), 'utf8')),
  );
  return anchors.includes(anchor)
    ? undefined
    : `${file} has no such heading; there are ${anchors.map(one => `#${one}`).join(', ')}`;
}

/** Blanks blocks and spans of code; keeps the line numbers. */
function withoutCode(text: string): string {
  const blank = (code: string) => code.replaceAll(/[^\n]/g, '');
  return text
    .replaceAll(/^(```+|~~~+)[\s\S]*?^\1/gm, blank)
    .replaceAll(/`[^`\n]*`/g, span => span.replaceAll(/[[\]()]/g, ' '));
}
