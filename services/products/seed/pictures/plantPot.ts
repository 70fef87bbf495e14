import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, stroke, times } from './svg.ts';

/** Draws a flower pot with a leafy plant. */
export function plantPot(clay: string, leaf: string, bloom: string): Drawing {
  const blade = 'M0 0Q-60-70 0-170Q60-70 0 0z';
  return pen =>
    pen.ground(416, 698, 250) +
    times(9, index =>
      group(
        `translate(400 440) rotate(${index * 19 - 76}) translate(0 ${-60 - (index % 2) * 50})`,
        stroke('M0 90V-20', leaf, 7),
        path(blade, leaf),
        path('M0 0Q60-70 0-170z', '#2a1a2e', { opacity: 0.16 }),
      ),
    ) +
    times(5, index =>
      ellipse(
        250 + index * 76,
        [230, 150, 196, 130, 240][index] ?? 200,
        26,
        26,
        bloom,
      ),
    ) +
    times(5, index =>
      ellipse(
        250 + index * 76,
        [230, 150, 196, 130, 240][index] ?? 200,
        9,
        9,
        '#f6d27a',
      ),
    ) +
    pen.solid('M190 680H610L590 704H210z', clay) +
    pen.solid('M256 470H544L512 684H288z', clay) +
    pen.solid('M236 404H564L556 486Q400 504 244 486z', clay) +
    path('M244 486Q400 504 556 486L554 504Q400 520 246 504z', '#2a1a2e', {
      opacity: 0.2,
    }) +
    ellipse(400, 404, 164, 16, '#2a1a2e', { opacity: 0.35 }) +
    stroke('M290 540L302 650', '#fff', 10, { opacity: 0.3 });
}
