import type { Drawing } from './drawWithPen.ts';
import { disc, ellipse, group, path, stroke } from './svg.ts';

/** Draws a pot of wooden spoons. */
export function spoons(
  pot: string,
  band: string,
  woods: readonly [string, string, string],
): Drawing {
  const body = 'M260 430H540L520 670Q518 702 486 702H314Q282 702 280 670z';
  return pen => {
    const spoon = (turn: number, wood: string, slot: boolean) =>
      group(
        `rotate(${turn} 400 660)`,
        pen.solid('M386 260H414V660H386z', wood),
        pen.solid(disc(400, 190, 62, 92), wood),
        slot
          ? stroke('M380 150V226M400 136V240M420 150V226', '#5a3a22', 9, {
              opacity: 0.55,
            })
          : ellipse(402, 192, 42, 68, '#2a1a2e', { opacity: 0.13 }),
      );
    return (
      pen.ground(416, 702, 230) +
      spoon(-19, woods[0], false) +
      spoon(17, woods[1], true) +
      group('translate(0 -36)', spoon(-1, woods[2], false)) +
      ellipse(400, 430, 140, 24, '#2a1a2e', { opacity: 0.35 }) +
      pen.solid(body, pot) +
      pen.clip(body, path('M240 500H560V524H240zM240 540H560V550H240z', band)) +
      stroke('M262 432Q400 470 538 432', '#fff', 8, { opacity: 0.5 })
    );
  };
}
