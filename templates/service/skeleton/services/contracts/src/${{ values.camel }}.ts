import { z } from 'zod';
import { Slug } from './common.ts';
import { pageQuery } from './page.ts';

/** A note as staff write it. */
export const NoteInput = z
  .object({ text: z.string().trim().min(1).max(2_000) })
  .strict()
  .meta({ id: 'NoteInput' });
export type NoteInput = z.infer<typeof NoteInput>;

/** A note, the example resource. */
export const Note = z
  .object({
    id: Slug,
    text: z.string(),
    /** UTC. */
    updatedAt: z.iso.datetime(),
  })
  .strict()
  .meta({ id: 'Note' });
export type Note = z.infer<typeof Note>;

/** A page of notes, ordered by id. */
export const NoteList = z
  .object({
    items: z.array(Note),
    /** Null on the last page. */
    nextCursor: z.string().nullable(),
  })
  .strict()
  .meta({ id: 'NoteList' });
export type NoteList = z.infer<typeof NoteList>;

export const NoteQuery = z.strictObject(pageQuery(100, 20));
export type NoteQuery = z.infer<typeof NoteQuery>;
