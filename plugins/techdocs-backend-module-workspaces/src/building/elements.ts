import {
  defaultTreeAdapter as tree,
  parseFragment,
  type DefaultTreeAdapterTypes,
} from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Returns the elements below a node, in the order of the page. */
export function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap(child =>
    tree.isElementNode(child)
      ? [child, ...elementsOf(child)]
      : elementsOf(child),
  );
}

/** Returns an attribute's value. */
export function attributeOf(
  element: Element,
  name: string,
): string | undefined {
  return element.attrs.find(attribute => attribute.name === name)?.value;
}

/** Sets an attribute, or removes it when the value is undefined. */
export function setAttribute(
  element: Element,
  name: string,
  value: string | undefined,
): void {
  const present = element.attrs.find(attribute => attribute.name === name);
  if (value === undefined) {
    element.attrs = element.attrs.filter(attribute => attribute !== present);
  } else if (present) {
    present.value = value;
  } else {
    element.attrs.push({ name, value });
  }
}

/** Whether an element is inside one with a tag name. */
export function isWithin(element: Element, tagName: string): boolean {
  for (
    let parent = element.parentNode;
    parent;
    parent = 'parentNode' in parent ? parent.parentNode : null
  ) {
    if (parent.nodeName === tagName) {
      return true;
    }
  }
  return false;
}

/** Replaces an element by its content, followed by HTML. */
export function unwrap(element: Element, after: string): void {
  replace(element, [...element.childNodes, ...nodesOf(after)]);
}

/** Replaces an element by HTML. */
export function replaceBy(element: Element, html: string): void {
  replace(element, nodesOf(html));
}

/** Returns the text of a node and its descendants. */
export function textOf(node: Node): string {
  if (tree.isTextNode(node)) {
    return node.value;
  }
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Escapes text for HTML, also in an attribute with double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function nodesOf(html: string): DefaultTreeAdapterTypes.ChildNode[] {
  return [...parseFragment(html).childNodes];
}

function replace(
  element: Element,
  nodes: readonly DefaultTreeAdapterTypes.ChildNode[],
): void {
  const parent = element.parentNode;
  if (!parent) {
    return;
  }
  for (const node of nodes) {
    tree.detachNode(node);
    tree.insertBefore(parent, node, element);
  }
  tree.detachNode(element);
}
