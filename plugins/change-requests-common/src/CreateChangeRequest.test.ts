import { createChangeRequestSchema } from './CreateChangeRequest';

const PROPOSAL = {
  title: 'shopping: run three replicas',
  files: [{ path: 'values.yaml', content: 'replicas: 3\n' }],
  reviewers: ['group:default/team-shop'],
};

describe('createChangeRequestSchema', () => {
  it('returns references as the catalog writes them, so that they match users', () => {
    const parsed = createChangeRequestSchema.parse({
      ...PROPOSAL,
      reviewers: ['Group:default/Team-Shop'],
      entityRefs: ['Component:Default/shopping'],
    });

    expect(parsed).toMatchObject({
      reviewers: ['group:default/team-shop'],
      entityRefs: ['component:default/shopping'],
    });
  });

  it.each([
    ['reason', 'Readers\task\nfor it', true],
    ['reason', 'a\0b', false],
    ['title', 'a\nb', false],
  ])('accepts as %s %j: %s', (field, text, isValid) => {
    const parsed = createChangeRequestSchema.safeParse({
      ...PROPOSAL,
      [field]: text,
    });

    expect(parsed.success).toBe(isValid);
  });
});
