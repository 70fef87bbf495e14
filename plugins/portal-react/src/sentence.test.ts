import { sentence } from './sentence';

describe('sentence', () => {
  it.each([
    ['nothing listens', 'Nothing listens.'],
    ['Start the platform.', 'Start the platform.'],
  ])('turns "%s" into a sentence', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });
});
