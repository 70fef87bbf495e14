import type { Drawing } from './drawWithPen.ts';
import { rect, stroke, times } from './svg.ts';

/** Draws a checked wool throw hung over a ladder's rung. */
export function blanket(wool: string, check: string, thin: string): Drawing {
  const cloth = 'M170 160H630Q650 400 640 640H160Q150 400 170 160z';
  return pen =>
    stroke('M60 190H740', '#a9774a', 30) +
    stroke('M60 182H740', '#fff', 6, { opacity: 0.3 }) +
    times(24, index =>
      stroke(`M${172 + index * 20} 636v52`, index % 3 ? wool : check, 9),
    ) +
    pen.cast(cloth) +
    pen.solid(cloth, wool) +
    pen.clip(
      cloth,
      times(4, index =>
        rect(196 + index * 112, 140, 56, 520, check, { opacity: 0.55 }),
      ),
      times(4, index =>
        rect(140, 200 + index * 112, 520, 56, check, { opacity: 0.55 }),
      ),
      times(4, index =>
        stroke(
          `M${280 + index * 112} 140V660M140 ${284 + index * 112}H660`,
          thin,
          6,
        ),
      ),
      rect(140, 150, 520, 40, '#fff', { opacity: 0.25 }),
      stroke(
        'M300 200Q290 420 306 640M500 200Q510 420 496 640',
        '#2a1a2e',
        18,
        {
          opacity: 0.07,
        },
      ),
    );
}
