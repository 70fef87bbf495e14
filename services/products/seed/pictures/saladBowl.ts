import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, stroke, times } from './svg.ts';

/** Draws a wooden bowl full of leaves. */
export function saladBowl(wood: string, grain: string): Drawing {
  const body = 'M110 440Q130 694 320 694H480Q670 694 690 440z';
  const leaf = 'M0 90Q-90 40-50-40Q-30-96 0-100Q30-96 50-40Q90 40 0 90z';
  return pen =>
    pen.ground(410, 700, 310) +
    ellipse(400, 440, 290, 56, wood) +
    ellipse(400, 440, 290, 56, '#2a1a2e', { opacity: 0.28 }) +
    times(9, index =>
      group(
        `translate(${180 + index * 55} ${400 - (index % 3) * 34}) rotate(${index * 22 - 90})`,
        path(leaf, ['#7fa04e', '#a3bf63', '#5f8040'][index % 3] ?? '#7fa04e'),
        stroke('M0 70V-70', '#fff', 4, { opacity: 0.35 }),
      ),
    ) +
    times(3, index =>
      ellipse(270 + index * 130, 372 - (index % 2) * 50, 34, 34, '#d5513a'),
    ) +
    times(3, index =>
      ellipse(260 + index * 130, 360 - (index % 2) * 50, 10, 7, '#fff', {
        opacity: 0.6,
      }),
    ) +
    pen.clip(
      'M110 440A290 50 0 0 0 690 440V700H110z',
      pen.solid(body, wood),
      stroke(
        'M130 520Q260 590 400 540T690 530M160 590Q300 650 420 600T660 600M240 660Q360 690 560 660',
        grain,
        6,
        { opacity: 0.5 },
      ),
    ) +
    stroke('M112 442A290 50 0 0 0 688 442', '#fff', 7, { opacity: 0.35 }) +
    pen.solid('M300 690H500L510 706H290z', wood);
}
