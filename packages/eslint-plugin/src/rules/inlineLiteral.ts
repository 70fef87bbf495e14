import {
  AST_NODE_TYPES,
  AST_TOKEN_TYPES,
  type TSESLint,
  type TSESTree,
} from '@typescript-eslint/utils';
import { inlineAttributes, type Replacement } from './inlineAttributes.ts';
import { propertyName } from './propertyName.ts';

type Literal = TSESTree.ObjectExpression | TSESTree.ArrayExpression;
type Spread = TSESTree.SpreadElement | TSESTree.JSXSpreadAttribute;

/**
 * Replaces a literal's spread by the literal's own elements, comments included.
 * Returns null if the replacement would change the value or lose a comment.
 */
export function inlineLiteral(
  source: Readonly<TSESLint.SourceCode>,
  spread: Spread,
  literal: Literal,
): Replacement | null {
  if (spread.type === AST_NODE_TYPES.JSXSpreadAttribute) {
    return inlineAttributes(source, spread, literal);
  }
  const open = source.getFirstToken(literal);
  const close = source.getLastToken(literal);
  const dots = source.getFirstToken(spread);
  if (!open || !close || !dots) {
    return null;
  }
  if (source.commentsExistBetween(dots, open)) {
    return null;
  }
  // Parentheses around the literal would remain.
  if (close.range[1] !== spread.range[1]) {
    return null;
  }
  if (!canInline(spread.parent, literal)) {
    return null;
  }
  return isEmpty(literal)
    ? removeSpread(source, spread, literal)
    : { range: spread.range, text: innerText(source, open, close) };
}

function isEmpty(literal: Literal): boolean {
  return literal.type === AST_NODE_TYPES.ObjectExpression
    ? literal.properties.length === 0
    : literal.elements.length === 0;
}

/** Whether the parent accepts the content: an object its properties, any other parent its elements. */
function canInline(parent: TSESTree.Node | undefined, literal: Literal) {
  if (literal.type === AST_NODE_TYPES.ArrayExpression) {
    return (
      parent?.type !== AST_NODE_TYPES.ObjectExpression &&
      literal.elements.every(element => element !== null)
    );
  }
  if (parent?.type !== AST_NODE_TYPES.ObjectExpression) {
    return false;
  }
  const siblings = parent.properties.flatMap(one => propertyName(one) ?? []);
  return literal.properties.every(one => {
    if (one.type === AST_NODE_TYPES.SpreadElement) {
      return true;
    }
    const name = propertyName(one);
    // A spread calls a getter, and never sets the prototype.
    if (one.kind !== 'init' || name === '__proto__') {
      return false;
    }
    return name === undefined || !siblings.includes(name);
  });
}

/** The text between the brackets without the trailing comma. */
function innerText(
  source: Readonly<TSESLint.SourceCode>,
  open: TSESTree.Token,
  close: TSESTree.Token,
): string {
  const start = open.range[1];
  const last = source.getTokenBefore(close);
  let text = source.text.slice(start, close.range[0]);
  if (last?.value === ',') {
    const at = last.range[0] - start;
    text = text.slice(0, at) + text.slice(at + 1);
  }
  const before = source.getTokenBefore(close, { includeComments: true });
  const newline = before?.type === AST_TOKEN_TYPES.Line ? '\n' : '';
  return text.trim() + newline;
}

/** Removes an empty spread with the comma after or before it. */
function removeSpread(
  source: Readonly<TSESLint.SourceCode>,
  spread: TSESTree.SpreadElement,
  literal: Literal,
): Replacement | null {
  if (source.getCommentsInside(literal).length > 0) {
    return null;
  }
  const [start, end] = spread.range;
  const after = source.getTokenAfter(spread);
  if (after?.value === ',') {
    return source.commentsExistBetween(spread, after)
      ? null
      : { range: [start, after.range[1]], text: '' };
  }
  const before = source.getTokenBefore(spread);
  if (before?.value !== ',') {
    return { range: [start, end], text: '' };
  }
  return source.commentsExistBetween(before, spread)
    ? null
    : { range: [before.range[0], end], text: '' };
}
