import { label, type LabelOptions } from './label.ts';
import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, stroke } from './svg.ts';

/** A wide tin of biscuits. */
export interface BiscuitTinOptions {
  color: string;
  lid: string;
  biscuit: string;
  label: LabelOptions;
}

/** Draws a tin of biscuits, two of them leaning on it. */
export function biscuitTin(options: BiscuitTinOptions): Drawing {
  const { color, lid, biscuit } = options;
  const body = 'M150 330V640Q150 702 380 702T610 640V330z';
  return pen => {
    const piece = (x: number, turn: number) =>
      group(
        `translate(${x} 634) rotate(${turn})`,
        pen.sheet('M0-76a76 76 0 1 1-.1 0z', biscuit),
        ellipse(0, 0, 60, 60, 'none', {
          stroke: '#2a1a2e',
          'stroke-width': 4,
          'stroke-dasharray': '3 14',
          opacity: 0.35,
        }),
        stroke('M-36-14H36M-36 14H36M-14-36V36M14-36V36', '#2a1a2e', 4, {
          opacity: 0.22,
        }),
      );
    return (
      pen.ground(410, 700, 330) +
      pen.solid(body, color) +
      pen.clip(body, stroke('M150 606Q150 668 380 668T610 606', lid, 12)) +
      pen.solid('M140 240V330Q140 380 380 380T620 330V240z', lid) +
      ellipse(380, 240, 240, 58, lid) +
      ellipse(380, 240, 240, 58, '#fff', { opacity: 0.3 }) +
      path('M200 240a180 38 0 0 1 360 0a180 38 0 0 1-360 0z', 'none', {
        stroke: '#fff',
        'stroke-width': 4,
        opacity: 0.5,
      }) +
      label(262, 412, 236, 232, options.label) +
      piece(660, 16) +
      piece(584, -12)
    );
  };
}
