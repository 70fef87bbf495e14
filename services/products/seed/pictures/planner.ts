import type { Drawing } from './drawWithPen.ts';
import {
  box,
  ellipse,
  group,
  path,
  rect,
  stroke,
  times,
  words,
} from './svg.ts';

/** Draws a desk pad with the days of the week. */
export function planner(cover: string, accent: string, paper: string): Drawing {
  const sheet = box(120, 180, 560, 440, 8);
  const days = ['LUN', 'MAR', 'MER', 'JEU', 'VEN', 'SAM'];
  return pen =>
    group(
      'rotate(-5 400 400)',
      pen.cast(box(112, 190, 576, 444, 10)),
      path(box(112, 190, 576, 444, 10), cover),
      pen.sheet(sheet, paper),
      rect(120, 180, 560, 62, accent, { rx: 8 }),
      times(12, index => ellipse(150 + index * 45.5, 196, 7, 7, cover)),
      times(6, index => {
        const x = 146 + (index % 3) * 174;
        const y = 268 + Math.floor(index / 3) * 174;
        return (
          rect(x, y, 160, 156, 'none', {
            rx: 6,
            stroke: accent,
            'stroke-width': 3,
            opacity: 0.6,
          }) +
          words(x + 44, y + 34, days[index] ?? '', 24, 90, cover, {
            'font-weight': 700,
          }) +
          stroke(
            `M${x + 18} ${y + 66}h${90 - (index % 3) * 20}M${x + 18} ${y + 96}h120`,
            '#2a1a2e',
            4,
            { opacity: 0.18 },
          )
        );
      }),
      path('M500 560l16 16l34-40', 'none', {
        stroke: accent,
        'stroke-width': 9,
        'stroke-linecap': 'round',
      }),
      ellipse(226, 400, 46, 26, 'none', {
        stroke: '#c2452f',
        'stroke-width': 6,
        opacity: 0.7,
      }),
    );
}
