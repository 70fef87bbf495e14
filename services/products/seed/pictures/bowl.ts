import type { Drawing } from './drawWithPen.ts';
import { ellipse, path, stroke, times } from './svg.ts';

/** Draws an eared breakfast bowl with painted sprigs. */
export function bowl(glaze: string, paint: string, accent: string): Drawing {
  const body = 'M140 390Q150 690 330 690H470Q650 690 660 390z';
  return pen =>
    pen.ground(410, 700, 290) +
    stroke(
      'M150 420H104Q84 470 164 500M650 420H696Q716 470 636 500',
      glaze,
      26,
    ) +
    stroke('M110 424Q96 462 160 494', paint, 6) +
    stroke('M690 424Q704 462 640 494', paint, 6) +
    pen.solid(body, glaze) +
    pen.clip(
      body,
      stroke('M130 436H670', paint, 10),
      stroke('M130 458H670', accent, 5),
      times(5, index => {
        const x = 200 + index * 100;
        return (
          stroke(`M${x} 610Q${x - 4} 560 ${x} 520`, paint, 6) +
          path(
            `M${x} 590q-40 0-46-34q36 0 46 34zM${x} 580q40 0 46-34q-36 0-46 34z`,
            paint,
          ) +
          ellipse(x, 512, 15, 15, accent)
        );
      }),
    ) +
    ellipse(400, 390, 260, 56, glaze) +
    ellipse(400, 390, 260, 56, '#fff', { opacity: 0.4 }) +
    ellipse(400, 396, 234, 44, '#2a1a2e', { opacity: 0.12 }) +
    ellipse(400, 390, 260, 56, 'none', { stroke: paint, 'stroke-width': 5 }) +
    pen.solid('M318 686H482L492 706H308z', glaze);
}
