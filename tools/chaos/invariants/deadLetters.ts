import type { Invariant } from './Invariant.ts';

/** Only poison messages are dead-lettered, each at least once; a crash may dead-letter one twice. */
export const deadLetters = (poison: readonly string[]): Invariant => ({
  name: 'dead letters are poison only',
  broken: ({ dead }) => [
    ...dead
      .filter(id => !poison.includes(id))
      .map(id => `${id} is dead-lettered but no poison`),
    ...poison
      .filter(id => !dead.includes(id))
      .map(id => `${id} is poison but not dead-lettered`),
  ],
});
