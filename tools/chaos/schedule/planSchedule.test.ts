import { planSchedule } from './planSchedule.ts';

test('the same seed plans the same steps, another seed plans others', () => {
  expect(planSchedule(7, 2)).toEqual(planSchedule(7, 2));
  expect(planSchedule(7, 2)).not.toEqual(planSchedule(8, 2));
});

test('ten minutes contain every kind of step, in chronological order', () => {
  const steps = planSchedule(1, 10);
  expect(new Set(steps.map(({ kind }) => kind))).toEqual(
    new Set(
      ['order', 'receive', 'kill', 'freeze', 'hold', 'cut', 'echo'].concat(
        'poison',
      ),
    ),
  );
  const times = steps.map(({ atMs }) => atMs);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});
