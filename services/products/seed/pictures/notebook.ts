import type { Drawing } from './drawWithPen.ts';
import { box, group, path, rect, stroke, times, words } from './svg.ts';

/** Draws clothbound notebooks, one upon another when there are several colours. */
export function notebook(
  colors: readonly string[],
  title: string,
  foil: string,
): Drawing {
  const cover = box(220, 120, 360, 530, 16);
  return pen =>
    times(colors.length, index => {
      const turn = index - (colors.length - 1);
      const last = turn === 0;
      return group(
        `rotate(${8 + turn * 13} 400 640) translate(${turn * 26 + (colors.length - 1) * 42} 0)`,
        pen.cast(cover),
        path(box(228, 130, 362, 524, 10), '#fbf6ea'),
        stroke('M584 140V640', '#2a1a2e', 3, { opacity: 0.2 }),
        pen.sheet(cover, colors[index] ?? foil),
        rect(220, 120, 54, 530, '#2a1a2e', { rx: 14, opacity: 0.16 }),
        last
          ? path(box(320, 220, 210, 130, 6), '#fbf3e0') +
              rect(330, 230, 190, 110, 'none', {
                stroke: foil,
                'stroke-width': 3,
              }) +
              words(425, 300, title, 36, 180, '#3b3048', {
                'font-style': 'italic',
              }) +
              path('M470 640H500V720L485 704L470 720z', foil)
          : '',
      );
    });
}
