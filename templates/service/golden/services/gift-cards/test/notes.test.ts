import { Note, NoteList } from '@comptoir/contracts/giftCards';
import { eventually } from '@comptoir/kit-testing/eventually';
import {
  startTestGiftCards,
  type TestGiftCards,
} from '../testing/startTestGiftCards.ts';

let test: TestGiftCards;
beforeAll(async () => {
  test = await startTestGiftCards();
}, 60_000);
afterAll(async () => {
  await test.close();
});

function put(id: string, body: unknown, token: string | undefined) {
  return test.client.ask(`/v1/notes/${id}`, { method: 'PUT', token, body });
}

describe('notes', () => {
  it('are created once, changed from then on, and read by everyone', async () => {
    expect((await put('first', { text: 'One' }, test.staff)).status).toBe(201);
    expect((await put('first', { text: 'Two' }, test.staff)).status).toBe(204);

    const { status, body } = await test.client.ask('/v1/notes/first');
    expect(status).toBe(200);
    expect(Note.parse(body)).toMatchObject({ id: 'first', text: 'Two' });
  });

  it('are listed in pages', async () => {
    for (const id of ['page-a', 'page-b', 'page-c']) {
      await put(id, { text: id }, test.staff);
    }
    const ids: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next && `&cursor=${next}`;
      const { body } = await test.client.ask(`/v1/notes?limit=2${cursor}`);
      const page = NoteList.parse(body);
      ids.push(...page.items.map(({ id }) => id));
      next = page.nextCursor;
    }
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toEqual(expect.arrayContaining(['page-a', 'page-b', 'page-c']));
  });

  it('are written by staff only', async () => {
    const shopper = { sub: 'customer-1', roles: ['customer'] };
    const token = await test.identity.token(shopper);
    expect((await put('x', { text: 'x' }, undefined)).status).toBe(401);
    expect((await put('x', { text: 'x' }, token)).status).toBe(403);
    expect((await test.client.ask('/v1/notes/x')).status).toBe(404);
  });

  it('are refused with the name of each invalid field', async () => {
    const { status, body } = await put('y', { text: '' }, test.staff);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field: 'body.text' }] });
  });

  it('are not listed with a forged cursor', async () => {
    const { status } = await test.client.ask('/v1/notes?cursor=made.up');
    expect(status).toBe(400);
  });
});

describe('a deleted customer', () => {
  it('is removed as an author, also when the event arrives twice', async () => {
    await put('authored', { text: 'Mine' }, test.staff);
    expect(await test.authorOf('authored')).toBe('staff-1');

    await test.publishDeleted('staff-1');
    await test.publishDeleted('staff-1');

    await eventually(async () => {
      expect(await test.authorOf('authored')).toBeNull();
    });
    expect(await test.countDeadLetters()).toBe(0);
    const { body } = await test.client.ask('/v1/notes/authored');
    expect(body).toMatchObject({ text: 'Mine' });
  });
});
