import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, stroke, times } from './svg.ts';

/** Draws a willow basket of vegetables. */
export function basket(willow: string, dark: string): Drawing {
  const body = 'M120 430H680L620 670Q612 702 578 702H222Q188 702 180 670z';
  return pen =>
    pen.ground(410, 702, 310) +
    stroke('M170 440Q170 110 400 110T630 440', dark, 30) +
    stroke('M170 440Q170 110 400 110T630 440', willow, 18, {
      'stroke-dasharray': '20 12',
    }) +
    times(3, index =>
      group(
        `translate(${240 + index * 50} 430) rotate(${index * 16 - 30})`,
        path('M-26 20L-20-90Q0-112 20-90L26 20z', '#de7b35'),
        path(
          'M0-96Q-50-150-30-190Q-10-160 0-130Q0-180 26-196Q40-150 0-96z',
          '#6f9250',
        ),
      ),
    ) +
    ellipse(470, 400, 74, 66, '#c8412f') +
    path('M470 346l-34-12l26-4l8-20l10 20l28 2z', '#5f8040') +
    ellipse(446, 380, 18, 12, '#fff', { opacity: 0.45 }) +
    pen.solid('M520 440Q500 340 560 320Q640 330 620 440z', '#6b3f66') +
    path('M530 330Q560 290 596 326Q570 350 530 330z', '#5f8040') +
    pen.solid(body, willow) +
    pen.clip(
      body,
      times(6, row =>
        stroke(`M${110 + (row % 2) * 26} ${482 + row * 40}H700`, dark, 24, {
          'stroke-dasharray': '26 52',
          'stroke-linecap': 'butt',
          opacity: 0.7,
        }),
      ),
      times(9, index =>
        stroke(
          `M${160 + index * 62} 440L${190 + index * 54} 702`,
          '#2a1a2e',
          4,
          { opacity: 0.16 },
        ),
      ),
    ) +
    stroke('M122 436H678', dark, 34) +
    stroke('M122 434H678', willow, 20, { 'stroke-dasharray': '18 16' });
}
