import { ellipse, group, path } from './svg.ts';

/** Draws shapes that need SVG definitions (light, shade, clipping). */
export interface Pen {
  /** Draws an upright body, lit from the left. */
  solid(d: string, fill: string): string;
  /** Draws a flat object, lit along its diagonal. */
  sheet(d: string, fill: string): string;
  /** Clips `content` to the outline. */
  clip(d: string, ...content: string[]): string;
  /** Draws the soft shadow under an upright object. */
  ground(cx: number, cy: number, rx: number, ry?: number): string;
  /** Draws the shadow of a flat object. */
  cast(d: string): string;
}

/** A drawing in an 800 × 800 square. */
export type Drawing = (pen: Pen) => string;

const stop = (offset: number, color: string, opacity: number) =>
  `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`;

const INK = '#2a1a2e';

function definitions(id: string): string {
  const side = [
    stop(0, '#fff', 0.26),
    stop(0.16, '#fff', 0.2),
    stop(0.165, '#fff', 0.02),
    stop(0.66, INK, 0),
    stop(0.665, INK, 0.11),
    stop(1, INK, 0.2),
  ];
  const across = [
    stop(0, '#fff', 0.18),
    stop(0.5, '#fff', 0.05),
    stop(0.502, INK, 0.01),
    stop(1, INK, 0.11),
  ];
  const soft = [stop(0, INK, 0.42), stop(0.55, INK, 0.24), stop(1, INK, 0)];
  return (
    `<linearGradient id="${id}v">${side.join('')}</linearGradient>` +
    `<linearGradient id="${id}d" x2="1" y2="1">${across.join('')}</linearGradient>` +
    `<radialGradient id="${id}g">${soft.join('')}</radialGradient>`
  );
}

/** Runs a drawing with a pen that prefixes the names of its definitions with `id`. */
export function drawWithPen(id: string, draw: Drawing): string {
  const clips: string[] = [];
  const pen: Pen = {
    solid: (d, fill) => path(d, fill) + path(d, `url(#${id}v)`),
    sheet: (d, fill) => path(d, fill) + path(d, `url(#${id}d)`),
    clip: (d, ...content) => {
      const name = `${id}c${clips.length}`;
      clips.push(`<clipPath id="${name}"><path d="${d}"/></clipPath>`);
      return `<g clip-path="url(#${name})">${content.join('')}</g>`;
    },
    ground: (cx, cy, rx, ry = 26) => ellipse(cx, cy, rx, ry, `url(#${id}g)`),
    cast: d => group('translate(10 16)', path(d, INK, { 'fill-opacity': 0.2 })),
  };
  const body = draw(pen);
  return `<defs>${definitions(id)}${clips.join('')}</defs>${body}`;
}
