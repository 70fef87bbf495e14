/** Optional presentation attributes of an element, written unescaped. */
export type Extra = Record<string, string | number>;

function attributes(extra: Extra): string {
  return Object.entries(extra)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

function escape(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}

/** Draws a filled outline. */
export function path(d: string, fill: string, extra: Extra = {}): string {
  return `<path d="${d}" fill="${fill}"${attributes(extra)}/>`;
}

/** Draws a stroke with round ends. */
export function stroke(
  d: string,
  color: string,
  width: number,
  extra: Extra = {},
): string {
  return path(d, 'none', {
    stroke: color,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...extra,
  });
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  extra: Extra = {},
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${attributes(extra)}/>`;
}

export function ellipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  extra: Extra = {},
): string {
  return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"${attributes(extra)}/>`;
}

export function group(transform: string, ...content: string[]): string {
  return `<g transform="${transform}">${content.join('')}</g>`;
}

/** Draws centred words no wider than `width`, at most `size` high. */
export function words(
  x: number,
  y: number,
  content: string,
  size: number,
  width: number,
  fill: string,
  extra: Extra = {},
): string {
  const fitting = Math.floor(width / (content.length * 0.92));
  const style = {
    'font-family': 'Georgia, serif',
    'text-anchor': 'middle',
    'font-size': Math.min(size, fitting),
    ...extra,
  };
  return `<text x="${x}" y="${y}" fill="${fill}"${attributes(style)}>${escape(content)}</text>`;
}

/** Outlines a rectangle with round corners. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  radius = 0,
): string {
  const r = radius;
  const across = width - 2 * r;
  const down = height - 2 * r;
  return `M${x + r} ${y}h${across}a${r} ${r} 0 0 1 ${r} ${r}v${down}a${r} ${r} 0 0 1 ${-r} ${r}h${-across}a${r} ${r} 0 0 1 ${-r} ${-r}v${-down}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** Outlines an ellipse. */
export function disc(cx: number, cy: number, rx: number, ry = rx): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`;
}

/** Draws `count` pieces, each from its index. */
export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}
