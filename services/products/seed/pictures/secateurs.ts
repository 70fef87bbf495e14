import type { Drawing } from './drawWithPen.ts';
import { disc, group, path, stroke } from './svg.ts';

/** Draws open secateurs beside a cut sprig. */
export function secateurs(grip: string, steel: string): Drawing {
  const upper = 'M-20-20Q-130-120-110-290Q-20-250 40-40L20 20z';
  const hook = 'M20-20Q110-90 96-240Q60-160 10-110Q-20-70-30-20L-10 24z';
  const left =
    'M-24 0L20-10Q60 110 30 330Q20 360-10 350Q-40 340-34 300Q-10 120-24 0z';
  return pen =>
    group(
      'translate(380 380) rotate(28)',
      group(
        'rotate(24)',
        pen.cast(left),
        pen.sheet(left, grip),
        stroke('M10 60Q24 160 6 310', '#fff', 6, { opacity: 0.35 }),
      ),
      pen.cast(hook),
      pen.sheet(hook, '#7b858c'),
      group(
        'rotate(-20) scale(-1 1)',
        pen.cast(left),
        pen.sheet(left, grip),
        stroke('M10 60Q24 160 6 310', '#fff', 6, { opacity: 0.35 }),
      ),
      pen.cast(upper),
      pen.sheet(upper, steel),
      path('M-110-290Q-20-250 40-40L24-44Q-40-220-110-290z', '#fff', {
        opacity: 0.6,
      }),
      pen.sheet(disc(0, 0, 30), '#d8b25c'),
      stroke('M-14 0H14', '#2a1a2e', 6, { opacity: 0.5 }),
    ) +
    group(
      'translate(600 560) rotate(-30)',
      stroke('M0 130Q-10 0 10-120', '#5f8040', 9),
      path(
        'M0 40Q70 10 84 50Q50 84 0 40zM-4-10Q-76-36-84 4Q-50 36-4-10zM6-60Q66-100 84-62Q56-30 6-60zM10-110Q-20-160 16-190Q44-150 10-110z',
        '#7fa04e',
      ),
    );
}
