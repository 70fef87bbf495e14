import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, stroke, times } from './svg.ts';

/** Draws two faceted glasses, the front one filled. */
export function tumbler(tint: string, drink: string): Drawing {
  const shape = 'M-120-360L-92-20Q-90 0-70 0H70Q90 0 92-20L120-360z';
  return pen => {
    const glass = (x: number, y: number, filled: boolean) =>
      group(
        `translate(${x} ${y})`,
        pen.ground(14, 0, 150, 20),
        path(shape, tint, { opacity: 0.55 }),
        pen.clip(
          shape,
          filled
            ? path('M-130-250H130V-30H-130z', drink, { opacity: 0.9 })
            : '',
          filled ? ellipse(0, -250, 112, 12, '#fff', { opacity: 0.4 }) : '',
          times(5, index =>
            path(
              `M${index * 44 - 108} -220L${index * 37 - 92} 0h34L${index * 44 - 68} -220q-20-26-40 0z`,
              '#fff',
              { opacity: 0.26 },
            ),
          ),
        ),
        pen.solid(shape, 'none'),
        ellipse(0, -360, 120, 20, 'none', {
          stroke: '#fff',
          'stroke-width': 7,
          opacity: 0.9,
        }),
        stroke('M-88-330L-76-240', '#fff', 11, { opacity: 0.8 }),
        stroke('M-70-6H70', '#fff', 9, { opacity: 0.6 }),
      );
    return glass(530, 610, false) + glass(310, 704, true);
  };
}
