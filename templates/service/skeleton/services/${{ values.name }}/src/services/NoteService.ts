import type {
  Note,
  NoteInput,
  NoteList,
  NoteQuery,
} from '@comptoir/contracts/${{ values.camel }}';
import { NotFoundError } from '@comptoir/kit/errors';
import { byId, keysetPage } from '@comptoir/kit/http/keysetPage';
import type { PageCursor } from '@comptoir/kit/http/PageCursor';
import type { NoteDocument } from '../models/noteModel.ts';
import type { NoteRepository } from '../repositories/NoteRepository.ts';

/** Reads and writes notes. */
export class NoteService {
  readonly #notes: NoteRepository;
  readonly #cursors: PageCursor;

  constructor(options: { notes: NoteRepository; cursors: PageCursor }) {
    this.#notes = options.notes;
    this.#cursors = options.cursors;
  }

  /** Lists notes, ordered by id. @throws InputError when the cursor belongs to another list */
  async list(query: NoteQuery): Promise<NoteList> {
    const { items, nextCursor } = await keysetPage<NoteDocument>({
      cursors: this.#cursors,
      scope: 'notes',
      query,
      keys: byId(1),
      find: page => this.#notes.list(page),
    });
    return { items: items.map(toNote), nextCursor };
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<Note> {
    const note = await this.#notes.find(id);
    if (!note) throw new NotFoundError(`There is no note ${id}.`);
    return toNote(note);
  }

  /**
   * Creates or replaces the note.
   *
   * @returns whether the note was created
   */
  put(id: string, input: NoteInput, authorId: string): Promise<boolean> {
    return this.#notes.put(id, { text: input.text, authorId });
  }

  /** Removes the author from their notes, which stay. */
  removeAuthor(authorId: string): Promise<void> {
    return this.#notes.removeAuthor(authorId);
  }
}

function toNote({ _id, text, updatedAt }: NoteDocument): Note {
  return { id: _id, text, updatedAt: updatedAt.toISOString() };
}
