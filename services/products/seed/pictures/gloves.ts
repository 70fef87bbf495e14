import type { Drawing } from './drawWithPen.ts';
import { box, group, rect, stroke, times } from './svg.ts';

/** Draws a pair of gardening gloves. */
export function gloves(leather: string, cuff: string): Drawing {
  const hand =
    'M-90 150V-40L-110-150Q-108-180-84-178T-58-150L-44-60L-48-210Q-44-240-20-240T8-210L12-60L30-200Q38-226 60-220T82-190L66-50L92-120Q106-140 124-130T136-100L90 40V150zM-90 60L-150-20Q-172-50-150-70T-106-60L-80-10z';
  return pen => {
    const glove = (x: number, y: number, turn: number, mirror: number) =>
      group(
        `translate(${x} ${y}) rotate(${turn}) scale(${1.25 * mirror} 1.25)`,
        pen.cast(hand),
        pen.sheet(hand, leather),
        stroke('M-60 20Q0-10 66 10M-40 60Q10 40 60 56', '#2a1a2e', 4, {
          opacity: 0.18,
        }),
        pen.cast(box(-106, 130, 212, 110, 16)),
        pen.sheet(box(-106, 130, 212, 110, 16), cuff),
        times(4, index =>
          rect(-90 + index * 50, 132, 14, 106, '#fff', { opacity: 0.4 }),
        ),
        stroke('M-88 122H88', '#fff', 4, {
          opacity: 0.7,
          'stroke-dasharray': '9 7',
        }),
      );
    return glove(510, 360, 14, -1) + glove(290, 430, -12, 1);
  };
}
