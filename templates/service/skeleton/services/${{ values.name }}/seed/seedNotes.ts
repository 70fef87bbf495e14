import type { NoteRepository } from '../src/repositories/NoteRepository.ts';

/** The demo notes; the seed keeps the changes of staff. */
export const notes = [
  { id: 'welcome', text: 'This note is an example: replace it by your own.' },
  {
    id: 'second',
    text: 'There are two, so that a list has something to sort.',
  },
];

/** @returns the number of added notes */
export async function seedNotes(repository: NoteRepository): Promise<number> {
  let added = 0;
  for (const { id, text } of notes) {
    if (await repository.find(id)) continue;
    await repository.put(id, { text, authorId: null });
    added += 1;
  }
  return added;
}
