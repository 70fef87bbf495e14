import type { Drawing } from './drawWithPen.ts';
import { rect, stroke, times } from './svg.ts';

/** Draws a square cushion with woven bands. */
export function cushion(cloth: string, bands: readonly string[]): Drawing {
  const shape =
    'M120 236Q150 200 200 222Q400 190 600 222Q650 200 680 236Q654 284 668 450Q654 620 680 664Q650 706 600 682Q400 712 200 682Q150 706 120 664Q146 620 132 450Q146 284 120 236z';
  return pen =>
    pen.ground(410, 694, 330) +
    pen.solid(shape, cloth) +
    pen.clip(
      shape,
      times(bands.length, index =>
        rect(100, 300 + index * 64, 600, 36, bands[index] ?? cloth),
      ),
      times(bands.length, index =>
        stroke(`M110 ${344 + index * 64}H690`, bands[index] ?? cloth, 4, {
          'stroke-dasharray': '14 14',
        }),
      ),
      stroke(
        'M150 250Q250 300 270 350M650 250Q560 300 530 350M150 660Q240 620 270 560M650 660Q560 620 530 560',
        '#2a1a2e',
        14,
        { opacity: 0.1 },
      ),
    ) +
    pen.solid(shape, 'none') +
    stroke(shape, '#fff', 5, { opacity: 0.35, 'stroke-dasharray': '4 10' });
}
