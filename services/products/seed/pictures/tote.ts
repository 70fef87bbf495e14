import type { Drawing } from './drawWithPen.ts';
import { path, stroke, words } from './svg.ts';

/** Draws a market bag with bread and leeks sticking out. */
export function tote(cloth: string, print: string, motto: string): Drawing {
  const bag = 'M180 340H620L644 670Q646 704 612 704H188Q154 704 156 670z';
  return pen =>
    pen.ground(420, 704, 310) +
    stroke('M300 360V240Q300 130 400 130T500 240V360', cloth, 24) +
    stroke('M300 360V240Q300 130 400 130T500 240V360', '#2a1a2e', 24, {
      opacity: 0.22,
    }) +
    pen.solid('M500 400L560 130Q584 92 618 120T620 200L580 400z', '#d39a4e') +
    stroke('M556 190l40 20M546 250l42 16M532 316l44 16', '#f3dcae', 9) +
    pen.solid('M230 400L216 210H262L270 400z', '#e8efd0') +
    path(
      'M216 216Q150 130 170 90Q210 130 226 160Q220 90 250 60Q262 120 252 166Q280 110 316 120Q300 180 262 216z',
      '#6f9250',
    ) +
    pen.solid(bag, cloth) +
    pen.clip(
      bag,
      stroke('M170 372H630', '#2a1a2e', 4, {
        opacity: 0.2,
        'stroke-dasharray': '10 8',
      }),
      stroke(
        'M240 350Q230 560 240 700M570 350Q580 560 566 700',
        '#2a1a2e',
        14,
        { opacity: 0.07 },
      ),
    ) +
    words(400, 540, motto, 88, 380, print, {
      'font-style': 'italic',
      'font-weight': 700,
    }) +
    stroke('M300 580q50-24 100 0t100 0', print, 7);
}
