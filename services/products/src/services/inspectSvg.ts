/** Elements that only draw. */
const ELEMENTS = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon
  text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence style metadata`.split(
    /\s+/,
  ),
);

const TOKEN =
  /<!--[\s\S]*?-->|<\?xml [^>]*\?>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Checks an SVG for content that could run, load or link to something. Refuses
 * everything outside an allow list instead of removing it, so the author learns
 * of it.
 *
 * @returns the problem as a predicate, or undefined for a harmless SVG
 */
export function inspectSvg(svg: string): string | undefined {
  const open: string[] = [];
  let seen = 0;
  for (const [token, closing, opening, attributes = '', empty] of svg.matchAll(
    TOKEN,
  )) {
    if (token === '<') {
      return 'contains markup that is not plain XML elements';
    }
    if (opening !== undefined) {
      if (seen++ === 0 && opening !== 'svg') {
        return 'does not begin with an svg element';
      }
      if (!ELEMENTS.has(opening)) {
        return `contains the element ${opening}`;
      }
      const problem = inspectAttributes(attributes);
      if (problem !== undefined) {
        return problem;
      }
      if (empty !== '/') {
        open.push(opening);
      }
    } else if (closing !== undefined) {
      if (open.pop() !== closing) {
        return `closes ${closing} where it is not open`;
      }
    } else if (open.at(-1) === 'style' && refersOutside(token)) {
      return 'contains a style that loads something';
    }
  }
  if (open.length > 0) {
    return `does not close ${open.join(', ')}`;
  }
  return seen === 0 ? 'contains no svg element' : undefined;
}

function inspectAttributes(attributes: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? '';
    if (/^on/i.test(name)) {
      return `contains the attribute ${name}`;
    }
    if (/^(xlink:)?href$/i.test(name) && !value.startsWith('#')) {
      return `links with ${name} to something outside`;
    }
    if (refersOutside(value)) {
      return `contains the attribute ${name} that loads something`;
    }
  }
  return undefined;
}

/** Checks a text for external references; entities and escapes count, because they could hide one. */
function refersOutside(text: string): boolean {
  return (
    /@import|javascript:|expression\(|\\|&#/i.test(text) ||
    [...text.matchAll(/url\(\s*['"]?([^)'"]*)/gi)].some(
      ([, to = '']) => !to.startsWith('#'),
    )
  );
}
