import { decryptText, encryptText } from './encryptText.ts';

const PASSPHRASE = 'correct horse battery';
const TEXT = 'the private key\n';

describe('encryptText', () => {
  it('is decrypted with the same passphrase, and contains no part of the text', () => {
    const encrypted = encryptText(TEXT, PASSPHRASE);
    expect(decryptText(encrypted, PASSPHRASE)).toBe(TEXT);
    expect(encrypted).not.toContain('private');
    expect(encryptText(TEXT, PASSPHRASE)).not.toBe(encrypted);
  });

  it('rejects a short passphrase', () => {
    expect(() => encryptText(TEXT, 'short')).toThrow(
      'has 5 characters: pass at least 16',
    );
  });
});

describe('decryptText', () => {
  const encrypted = encryptText(TEXT, PASSPHRASE);

  it.each([
    ['another passphrase', encrypted, 'another passphrase'],
    ['a changed file', flip(encrypted), PASSPHRASE],
    ['half a file', encrypted.slice(0, 100), PASSPHRASE],
    ['another file', '{}', PASSPHRASE],
  ])('rejects %s', (_, content, passphrase) => {
    expect(() => decryptText(content, passphrase)).toThrow(
      'the passphrase is wrong, or the file is damaged',
    );
  });
});

/** Changes one character of the encrypted text. */
function flip(content: string): string {
  return content.replace(
    /("text": ")(.)/,
    (_, head: string, first: string) => head + (first === 'A' ? 'B' : 'A'),
  );
}
