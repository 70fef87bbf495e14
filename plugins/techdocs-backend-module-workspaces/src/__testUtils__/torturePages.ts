/** A spelling that a page contains, and what the built page contains for it. */
export interface Spelling {
  name: string;
  page: string;
  built: string;
}

const PAGES = '/docs/default';

const remark = (text: string, path: string) =>
  `<em class="docs-remark">(${text}: <code>${path}</code>)</em>`;

/** Links of services/products/docs/deep/page.md. */
export const LINKS: readonly Spelling[] = [
  ['a page', '[a](../stock.md)', '<a href="../../stock/">a</a>'],
  ['a title', '[a](../stock.md "T")', '<a href="../../stock/" title="T">a</a>'],
  [
    'a title in parentheses',
    '[a](../stock.md (T))',
    '<a href="../../stock/" title="T">a</a>',
  ],
  [
    "a title in apostrophes of another site's page",
    "[a](../../../kit/README.md#log 'T')",
    `<a href="${PAGES}/component/kit/#log" title="T">a</a>`,
  ],
  ['angle brackets', '[a](<../stock.md>)', '<a href="../../stock/">a</a>'],
  ['an anchor', '[a](../stock.md#a--b)', '<a href="../../stock/#a--b">a</a>'],
  ['a query', '[a](../stock.md?plain=1)', '<a href="../../stock/">a</a>'],
  ['the own page', '[a](page.md#x)', '<a href="./#x">a</a>'],
  ['the README', '[a](../../README.md)', '<a href="../../../">a</a>'],
  [
    'a reference',
    '[a][r1]\n\n[r1]: ../stock.md "T"',
    '<a href="../../stock/" title="T">a</a>',
  ],
  [
    'a reference in a list',
    '- [r2]\n\n  [r2]: <../stock.md>',
    '<a href="../../stock/">r2</a>',
  ],
  [
    'spaces',
    '[a](../my%20page.md) [b](<../my page.md>) [c](../my page.md)',
    ['a', 'b', 'c']
      .map(name => `<a href="../../my%20page/">${name}</a>`)
      .join(' '),
  ],
  [
    'umlauts',
    '[a](../Größe.md) [b](../Gr%C3%B6%C3%9Fe.md)',
    ['a', 'b']
      .map(name => `<a href="../../Gr%C3%B6%C3%9Fe/">${name}</a>`)
      .join(' '),
  ],
  ['HTML', '<a href="../stock.md">a</a>', '<a href="../../stock/">a</a>'],
  [
    'HTML, apostrophes',
    "<a href='../stock.md'>a</a>",
    '<a href="../../stock/">a</a>',
  ],
  [
    'a table',
    '| a |\n| --- |\n| [a](../stock.md) |',
    '<a href="../../stock/">a</a>',
  ],
  ['a folder with a README', '[a](../notes/)', '<a href="../../notes/">a</a>'],
  ['a folder with an index', '[a](../guide)', '<a href="../../guide/">a</a>'],
  [
    'attributes, brackets and a line break in its text',
    '[a [b]](../stock.md){ .x } [a\nb](../stock.md)',
    '<a class="x" href="../../stock/">a [b]</a> <a href="../../stock/">a\nb</a>',
  ],
  [
    'HTML in upper case, over two lines',
    '<A\n  HREF="../stock.md">a</A>',
    '<a href="../../stock/">a</a>',
  ],
  [
    'a title on the next line',
    '[r3]\n\n[r3]: ../stock.md\n  "T"',
    '<a href="../../stock/" title="T">r3</a>',
  ],
  ['a footnote', 'a[^1]\n\n[^1]: [b](../stock.md)', '<sup id="fnref:1">'],
  [
    'a percent sign',
    '[a](../100%.md) [b](../100%25.md)',
    '<a href="../../100%25/">a</a> <a href="../../100%25/">b</a>',
  ],
  [
    'parentheses',
    '[a](../stock_(old).md) [b](../stock\\_(old).md)',
    '<a href="../../stock_(old)/">a</a> <a href="../../stock_(old)/">b</a>',
  ],
  [
    'the folder of a site',
    '[a](../../../kit)',
    `<a href="${PAGES}/component/kit/">a</a>`,
  ],
  [
    'the repository',
    '[a](/) [b](/docs/operations.md)',
    `<a href="${PAGES}/domain/comptoir/">a</a> <a href="${PAGES}/domain/comptoir/docs/operations/">b</a>`,
  ],
  [
    'a folder without a page',
    '[a](.) [b](../../images/)',
    `a ${remark('in the repository', 'services/products/docs/deep')} b ${remark('in the repository', 'services/products/images')}`,
  ],
  [
    'a file that is no page',
    '[a](../../src/main.ts#L3) [services/products/src/main.ts](../../src/main.ts)',
    `a ${remark('in the repository', 'services/products/src/main.ts')} services/products/src/main.ts`,
  ],
  [
    'a page of no site',
    '[a](../../src/README.md)',
    `a ${remark('in the repository', 'services/products/src/README.md')}`,
  ],
  [
    'a missing page',
    '[a](../gone.md "T") [*b*](../Stock.md)',
    `a ${remark('not found', 'services/products/docs/gone.md')} <em>b</em> ${remark('not found', 'services/products/docs/Stock.md')}`,
  ],
  [
    'a page outside the repository',
    '[a](../../../../../outside.md)',
    `a ${remark('not found', '../../../../../outside.md')}`,
  ],
  [
    'a picture',
    '[a](../level.png)',
    '<a href="../../level.png" download="">a</a>',
  ],
  [
    'other addresses',
    '[a](#x) [b](https://example.org/a.md) [c](mailto:a@example.org) [d](/catalog/default/api/products)',
    '<a href="#x">a</a> <a href="https://example.org/a.md">b</a> <a href="mailto:a@example.org">c</a> <a href="/catalog/default/api/products">d</a>',
  ],
].map(toSpelling);

/** What is no link, on the same page. */
export const CODE: readonly Spelling[] = [
  ['a code span', '`[a](../stock.md)`', '<code>[a](../stock.md)</code>'],
  [
    'a code span with a backtick',
    '``[`a`](../stock.md "T")``',
    '<code>[`a`](../stock.md "T")</code>',
  ],
  [
    'a block',
    '```md\n[a](../stock.md)\n![b](gone.png)\n<img src="gone.png">\n```',
    '![b](gone.png)',
  ],
  [
    'a block with tildes in a list',
    '1. a\n\n   ~~~\n   [a](../stock.md)\n   ~~~',
    '[a](../stock.md)',
  ],
  [
    'an indented block',
    'a:\n\n    [a](../stock.md)\n    ![b](<gone.png>)',
    '<code>[a](../stock.md)\n![b](',
  ],
].map(toSpelling);

/** Pictures of the same page. */
export const PICTURES: readonly Spelling[] = [
  [
    'beside the docs',
    '![a](../level.png)',
    '<img alt="a" src="../../level.png">',
  ],
  [
    'with a title',
    '![a](../level.png "T")',
    '<img alt="a" src="../../level.png" title="T">',
  ],
  [
    'with a query and an anchor',
    '![a](../level.png?raw=true#x)',
    '<img alt="a" src="../../level.png">',
  ],
  [
    'in HTML',
    '<img src="../level.png" alt="a" width="20">',
    '<img src="../../level.png" alt="a" width="20">',
  ],
  [
    'in a link',
    '[![a](../level.png)](../stock.md)',
    '<a href="../../stock/"><img alt="a" src="../../level.png"></a>',
  ],
  [
    'for dark mode',
    '<picture><source srcset="../dark.png" media="(prefers-color-scheme: dark)"><img src="../level.png" alt="a"></picture>',
    '<source media="(prefers-color-scheme: dark)"><img src="../../level.png" alt="a">',
  ],
  [
    'that is missing',
    '![a](gone.png) <img src="gone.jpg">',
    `${remark('picture “a” is missing', 'services/products/docs/deep/gone.png')} ${remark('picture is missing', 'services/products/docs/deep/gone.jpg')}`,
  ],
  [
    'outside the repository',
    '![a](../../../../../outside.png)',
    remark('picture “a” is missing', '../../../../../outside.png'),
  ],
  [
    'behind a symbolic link to outside',
    '![a](../link.png)',
    remark('picture “a” is missing', 'services/products/docs/link.png'),
  ],
  [
    'that is none',
    '![a](../../src/main.ts)',
    remark('picture “a” cannot be shown', 'services/products/src/main.ts'),
  ],
  [
    'of another host',
    '![a](https://example.org/a.png) [![b](https://example.org/b.png)](../stock.md)',
    '<a href="https://example.org/a.png">a</a> <em class="docs-remark">(picture of another host)</em> <a href="../../stock/">b</a>',
  ],
  ['that is an emoji', ':tada:', '🎉'],
  [
    'that moves',
    '<video src="../demo.mp4"></video>',
    remark('video, not shown', '../demo.mp4'),
  ],
].map(toSpelling);

/** Pictures that mkdocs would not find, by the path from the root of the repository. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'services/products/counter.png': '../../counter.png',
  'services/products/images/my picture.png': '<../../images/my picture.png>',
  'services/products/images/Größe.svg': '../../images/Größe.svg',
  'services/products/docs/.hidden/a.png': '../.hidden/a.png',
  'shared/logo.PNG': '../../../../shared/logo.PNG',
};

const FLOW = ['flowchart LR', '  a --> b'];

function fenced(indent: string, opening = '```mermaid'): string {
  const closing = /^`+|^~+/.exec(opening)?.[0] ?? '';
  return [opening, ...FLOW, closing].map(line => indent + line).join('\n');
}

/** Spellings of the same diagram. */
export const DIAGRAMS: Readonly<Record<string, string>> = {
  'at the margin': fenced(''),
  'with tildes': fenced('', '~~~mermaid'),
  'with four backticks': fenced('', '````mermaid'),
  'with a space': fenced('', '``` mermaid'),
  'in upper case': fenced('', '```Mermaid'),
  'with a title': fenced('', '```mermaid title="Flow"'),
  'in braces': fenced('', '```{.mermaid}'),
  'in a list': `- a\n\n${fenced('  ')}`,
  'in a list, by four columns': `- a\n\n${fenced('    ')}`,
  'in a list, by a tab': `-\ta\n\n${fenced('\t')}`,
  'in a numbered list': `1. a\n\n${fenced('   ')}`,
  'in a numbered list, without an empty line': `1. a\n${fenced('   ')}\n2. b`,
  'in a nested list': `- a\n  - b\n\n${fenced('    ')}`,
  'in a nested list, by four columns': `- a\n    - b\n\n${fenced('        ')}`,
  'in nested numbered lists': `1. a\n   1. b\n      - c\n\n${fenced('        ')}`,
  'beside the marker of a list': `- ${fenced('  ').trimStart()}`,
  'in a list in a quote': fenced('>   ').replace(/^/, '> - a\n>\n'),
  'in a quote': fenced('> '),
  'in an admonition': `!!! note\n\n${fenced('    ')}`,
};

function toSpelling([name = '', page = '', built = '']: string[]): Spelling {
  return { name, page, built };
}
