import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, stroke } from './svg.ts';

/** Draws two small cups, one on its saucer and one before it. */
export function espressoCups(back: string, front: string): Drawing {
  return pen => {
    const cup = (x: number, y: number, glaze: string) =>
      group(
        `translate(${x} ${y})`,
        pen.ground(10, 4, 200, 24),
        ellipse(0, -10, 180, 22, glaze),
        ellipse(0, -14, 180, 22, '#fff', { opacity: 0.35 }),
        ellipse(0, -14, 110, 11, '#2a1a2e', { opacity: 0.15 }),
        stroke('M96-150Q190-160 180-100T80-60', glaze, 22),
        pen.solid('M-116-206Q-110-20-40-14H40Q110-20 116-206z', glaze),
        stroke('M-88-170Q-82-90-56-52', '#fff', 10, { opacity: 0.5 }),
        ellipse(0, -206, 116, 24, glaze),
        ellipse(0, -206, 116, 24, '#fff', { opacity: 0.4 }),
        ellipse(0, -202, 98, 17, '#5a3424'),
        ellipse(-10, -202, 60, 8, '#c98b5e', { opacity: 0.8 }),
      );
    return group(
      'translate(-104 -128) scale(1.18)',
      cup(500, 580, back),
      cup(300, 704, front),
    );
  };
}
