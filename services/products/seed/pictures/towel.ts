import type { Drawing, Pen } from './drawWithPen.ts';
import { rect, stroke, times } from './svg.ts';

/** A woven pattern, drawn over the square from 150 to 650. */
export type Weave = (color: string) => string;

/** The available weaves. */
export const weaves = {
  stripes: color =>
    times(3, index => rect(190 + index * 26, 60, 12, 680, color)) +
    times(3, index => rect(546 + index * 26, 60, 12, 680, color)) +
    rect(120, 610, 560, 12, color) +
    rect(120, 634, 560, 6, color),
  gingham: color =>
    times(8, index =>
      rect(150 + index * 68, 60, 34, 680, color, { opacity: 0.5 }),
    ) +
    times(10, index =>
      rect(120, 70 + index * 68, 560, 34, color, { opacity: 0.5 }),
    ),
  border: color =>
    rect(186, 60, 30, 680, color) +
    rect(584, 60, 30, 680, color) +
    rect(120, 626, 560, 30, color) +
    stroke('M236 60V740M564 60V740M120 606H680', color, 4),
} as const satisfies Record<string, Weave>;

/** A cloth hung from a peg, or folded. */
export interface TowelOptions {
  cloth: string;
  color: string;
  weave: keyof typeof weaves;
}

function hanging(pen: Pen, { cloth, color, weave }: TowelOptions): string {
  const shape =
    'M170 190Q280 168 400 132Q520 168 630 190Q612 440 644 690Q600 704 560 690T480 692T400 690T320 692T240 690T156 692Q188 440 170 190z';
  return (
    pen.cast(shape) +
    pen.solid(shape, cloth) +
    pen.clip(
      shape,
      weaves[weave](color),
      stroke(
        'M400 140Q330 300 330 700M400 140Q480 320 476 700M392 140Q240 300 236 700M410 140Q560 300 566 700',
        '#2a1a2e',
        10,
        {
          opacity: 0.1,
        },
      ),
    ) +
    stroke('M400 140Q376 100 400 78Q424 100 400 140', color, 9) +
    rect(388, 40, 24, 56, '#a9774a', { rx: 12 })
  );
}

/** Draws a tea towel on its peg. */
export function towel(options: TowelOptions): Drawing {
  return pen => hanging(pen, options);
}
