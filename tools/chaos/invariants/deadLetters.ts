import type { Invariant } from './Invariant.ts';

/** What was poisonous is set aside, and nothing else is; a crash may set it aside twice. */
export const deadLetters = (poison: readonly string[]): Invariant => ({
  name: 'dead letters are poison only',
  broken: ({ dead }) => [
    ...dead.filter(id => !poison.includes(id)).map(id => `${id} is dead`),
    ...poison.filter(id => !dead.includes(id)).map(id => `${id} is not dead`),
  ],
});
