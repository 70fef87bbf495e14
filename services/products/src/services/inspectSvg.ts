/** Elements that draw and do nothing else. */
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
 * Looks for anything in an SVG that could run, load or lead elsewhere. What
 * isn't known to be harmless is refused rather than taken out: who drew it
 * should know.
 *
 * @returns what is wrong, or undefined when it is harmless
 */
export function inspectSvg(svg: string): string | undefined {
  const open: string[] = [];
  let seen = 0;
  for (const [token, closing, opening, attributes = '', empty] of svg.matchAll(
    TOKEN,
  )) {
    if (token === '<') {
      return 'holds markup that is not plain XML elements';
    }
    if (opening !== undefined) {
      if (seen++ === 0 && opening !== 'svg') {
        return 'does not begin with an svg element';
      }
      if (!ELEMENTS.has(opening)) {
        return `holds the element ${opening}`;
      }
      const harm = inspectAttributes(attributes);
      if (harm !== undefined) {
        return harm;
      }
      if (empty !== '/') {
        open.push(opening);
      }
    } else if (closing !== undefined) {
      if (open.pop() !== closing) {
        return `closes ${closing} where it is not open`;
      }
    } else if (open.at(-1) === 'style' && leadsElsewhere(token)) {
      return 'holds a style that loads something';
    }
  }
  if (open.length > 0) {
    return `does not close ${open.join(', ')}`;
  }
  return seen === 0 ? 'holds no svg element' : undefined;
}

function inspectAttributes(attributes: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? '';
    if (/^on/i.test(name)) {
      return `holds the attribute ${name}`;
    }
    if (/^(xlink:)?href$/i.test(name) && !value.startsWith('#')) {
      return `holds ${name} to something outside`;
    }
    if (leadsElsewhere(value)) {
      return `holds the attribute ${name} that loads something`;
    }
  }
  return undefined;
}

/** Entities and escapes could hide a word, so they count as hiding one. */
function leadsElsewhere(text: string): boolean {
  return (
    /@import|javascript:|expression\(|\\|&#/i.test(text) ||
    [...text.matchAll(/url\(\s*['"]?([^)'"]*)/gi)].some(
      ([, to = '']) => !to.startsWith('#'),
    )
  );
}
