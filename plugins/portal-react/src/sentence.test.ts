import { sentence } from './sentence';

describe('sentence', () => {
  it.each([
    ['nothing listens', 'Nothing listens.'],
    [
      'http://127.0.0.1:5012/health/ready does not respond',
      'http://127.0.0.1:5012/health/ready does not respond.',
    ],
    ['Start the platform.', 'Start the platform.'],
  ])('turns "%s" into a sentence', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });
});
