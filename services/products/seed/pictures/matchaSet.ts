import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, stroke, times } from './svg.ts';

/** Draws a bowl of whisked green tea and its bamboo whisk. */
export function matchaSet(glaze: string, tea: string): Drawing {
  return pen =>
    pen.ground(330, 700, 280) +
    pen.ground(640, 704, 110, 18) +
    pen.solid('M90 410Q96 694 250 694H410Q564 694 570 410z', glaze) +
    pen.clip(
      'M90 410Q96 694 250 694H410Q564 694 570 410z',
      path(
        'M60 400H600V470Q520 540 470 480T360 520T250 490T150 520T60 470z',
        '#fff',
        { opacity: 0.35 },
      ),
    ) +
    ellipse(330, 410, 240, 56, glaze) +
    ellipse(330, 410, 240, 56, '#fff', { opacity: 0.35 }) +
    ellipse(330, 416, 214, 44, tea) +
    ellipse(300, 412, 130, 22, '#fff', { opacity: 0.22 }) +
    stroke(
      'M250 420q18-14 36 0M340 404q16-12 30 0M390 424q14-10 26 0',
      '#fff',
      5,
      { opacity: 0.5 },
    ) +
    pen.solid('M242 690H418L428 706H232z', glaze) +
    group(
      'rotate(4 640 560)',
      times(9, index =>
        stroke(
          `M640 540Q${560 + index * 20} 600 ${576 + index * 16} 698`,
          '#d8b676',
          9,
        ),
      ),
      times(8, index =>
        stroke(
          `M640 540Q${570 + index * 20} 600 ${584 + index * 16} 690`,
          '#b8934f',
          3,
        ),
      ),
      pen.solid('M604 330Q640 320 676 330L668 548Q640 556 612 548z', '#dfc084'),
      stroke('M606 420H674', '#a27f45', 5),
      path('M612 520H668V552H612z', '#5a4a6a'),
      ellipse(640, 330, 36, 8, '#f0dcae'),
    );
}
