import { parse } from 'parse5';
import { NOT_DRAWN_REMARK } from '../pages/adaptFence';
import { attributeOf, elementsOf, textOf, type Element } from './elements';

/**
 * Returns the sources of the diagrams of a finished page, those with a remark
 * included, with single spaces.
 */
export function findDiagrams(html: string): string[] {
  return elementsOf(parse(html))
    .filter((element, index, all) => isDiagram(element, all.slice(0, index)))
    .map(pre => textOf(pre).replaceAll(/\s+/g, ' ').trim())
    .filter(source => source !== '');
}

function isDiagram(element: Element, before: readonly Element[]): boolean {
  if (element.tagName !== 'pre') {
    return false;
  }
  const classes = attributeOf(element, 'class')?.split(' ') ?? [];
  const paragraph = before.findLast(({ tagName }) => tagName === 'p');
  const isAfterRemark =
    paragraph !== undefined && textOf(paragraph).startsWith(NOT_DRAWN_REMARK);
  return classes.includes('mermaid') || isAfterRemark;
}
