import { label, type LabelOptions } from './label.ts';
import type { Drawing } from './drawWithPen.ts';
import { box, path, rect, stroke } from './svg.ts';

/** A glass jar. */
export interface JarOptions {
  /** Colour of the content. */
  content: string;
  lid: string;
  /** Pieces seen through the glass. */
  pieces?: string;
  /** Dots on the lid, like printed cotton. */
  dots?: string;
  label: LabelOptions;
}

/** Draws honey, jam or pickles in a jar with a screw lid. */
export function jar(options: JarOptions): Drawing {
  const { content, lid, pieces = '', dots } = options;
  const glass =
    'M270 250Q212 268 212 330V650Q212 702 264 702H536Q588 702 588 650V330Q588 268 530 250z';
  const inside =
    'M262 300Q228 306 228 346V642Q228 686 272 686H528Q572 686 572 642V346Q572 306 538 300z';
  const cap = box(250, 150, 300, 100, 16);
  return pen =>
    pen.ground(424, 700, 260) +
    path(glass, '#fff', { opacity: 0.72 }) +
    pen.solid(inside, content) +
    pen.clip(inside, pieces) +
    path('M262 300Q400 322 538 300Q400 280 262 300z', '#fff', {
      opacity: 0.4,
    }) +
    stroke('M248 350V620', '#fff', 14, { opacity: 0.55 }) +
    pen.solid(cap, lid) +
    pen.clip(
      cap,
      dots
        ? stroke('M264 178H560M280 202H560M264 226H560', dots, 11, {
            'stroke-dasharray': '0 33',
          })
        : stroke('M240 176H560M240 226H560', '#fff', 4, { opacity: 0.35 }),
    ) +
    rect(266, 250, 268, 14, '#2a1a2e', { opacity: 0.16 }) +
    label(282, 372, 236, 250, options.label);
}
