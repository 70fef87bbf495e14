import type { Drawing } from './drawWithPen.ts';
import { box, ellipse, group, path, stroke } from './svg.ts';

/** Draws a hand trowel and a hand fork, crossed. */
export function trowel(steel: string, wood: string): Drawing {
  const scoop =
    'M-64-150Q-80-300 0-380Q80-300 64-150Q50-96 14-84V40H-14V-84Q-50-96-64-150z';
  const fork =
    'M-14 40V-100Q-84-110-80-190L-70-370Q-62-384-56-370L-46-190H-16L-8-384Q0-396 8-384L16-190H46L56-370Q62-384 70-370L80-190Q84-110 14-100V40z';
  return pen => {
    const tool = (turn: number, head: string, shine: string) =>
      group(
        `translate(400 420) rotate(${turn})`,
        pen.cast(head),
        pen.sheet(head, steel),
        shine,
        pen.cast(box(-32, 30, 64, 250, 28)),
        pen.solid(box(-32, 30, 64, 250, 28), wood),
        pen.solid(box(-26, 16, 52, 50, 8), '#d8b25c'),
        ellipse(0, 252, 10, 10, '#2a1a2e', { opacity: 0.4 }),
      );
    return (
      tool(24, fork, '') +
      tool(
        -26,
        scoop,
        stroke('M0-340V-130', '#2a1a2e', 8, { opacity: 0.14 }) +
          path('M-50-160Q-60-280-6-350Q-34-270-30-150z', '#fff', {
            opacity: 0.4,
          }),
      )
    );
  };
}
