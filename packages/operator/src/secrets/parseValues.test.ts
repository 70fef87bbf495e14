import { parseValues } from './parseValues.ts';

describe('parseValues', () => {
  it('preserves a value, including quotes and spaces', () => {
    const text = '# comment\n\nMONGODB_URI=mongodb://u:p@h/d?a=b#c \nKEY="x"\n';
    expect(parseValues(text)).toEqual({
      MONGODB_URI: 'mongodb://u:p@h/d?a=b#c ',
      KEY: '"x"',
    });
  });

  it.each([
    ['KEY=word\nword of a secret', /^line 2 is not of the form KEY=value$/],
    ['KEY=', /^line 1 /],
    ['KEY=a\nKEY=b', /^KEY is repeated$/],
    ['\n# nothing\n', /^no values/],
  ])('rejects %j without printing a value', (text, message) => {
    expect(() => parseValues(text)).toThrow(message);
  });
});
