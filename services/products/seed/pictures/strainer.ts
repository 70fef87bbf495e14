import type { Drawing } from './drawWithPen.ts';
import { ellipse, path, stroke, times } from './svg.ts';

/** Draws a tea strainer resting on a cup. */
export function strainer(metal: string, cup: string, tea: string): Drawing {
  const mesh = 'M276 340Q282 470 390 470T504 340z';
  return pen =>
    pen.ground(400, 702, 290) +
    ellipse(390, 684, 270, 24, cup) +
    ellipse(390, 680, 270, 24, '#fff', { opacity: 0.4 }) +
    stroke('M580 440Q700 430 680 520T550 590', cup, 28) +
    pen.solid('M180 396Q184 670 320 676H460Q596 670 600 396z', cup) +
    pen.clip(
      'M180 396Q184 670 320 676H460Q596 670 600 396z',
      path('M160 440H620V456H160zM160 470H620V476H160z', '#b4553f'),
    ) +
    ellipse(390, 396, 210, 46, cup) +
    ellipse(390, 396, 210, 46, '#fff', { opacity: 0.4 }) +
    ellipse(390, 402, 186, 36, tea) +
    pen.clip(
      mesh,
      path(mesh, metal),
      times(13, index =>
        stroke(
          `M${200 + index * 26} 330l130 150M${560 - index * 26} 330l-130 150`,
          '#2a1a2e',
          2,
          { opacity: 0.35 },
        ),
      ),
    ) +
    pen.solid(mesh, 'none') +
    ellipse(390, 340, 120, 30, 'none', { stroke: metal, 'stroke-width': 14 }) +
    ellipse(390, 344, 106, 22, '#5b3a28') +
    stroke(
      'M340 340l20 6M380 334l16 10M420 344l20-8M400 352l22 2',
      '#8a5a36',
      6,
    ) +
    stroke('M510 334L700 236', metal, 18) +
    stroke('M520 324L696 232', '#fff', 5, { opacity: 0.5 }) +
    stroke('M270 340L216 352', metal, 14);
}
