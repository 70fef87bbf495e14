import { parseValues } from './parseValues.ts';

describe('parseValues', () => {
  it('takes a value as it stands', () => {
    const text = '# comment\n\nMONGODB_URI=mongodb://u:p@h/d?a=b#c \nKEY="x"\n';
    expect(parseValues(text)).toEqual({
      MONGODB_URI: 'mongodb://u:p@h/d?a=b#c ',
      KEY: '"x"',
    });
  });

  it.each([
    ['KEY=word\nword of a secret', /^line 2 is not of the form KEY=value$/],
    ['KEY=', /^line 1 /],
    ['KEY=a\nKEY=b', /^KEY is given twice$/],
    ['\n# nothing\n', /^no values/],
  ])('refuses %j, without a word of what it holds', (text, message) => {
    expect(() => parseValues(text)).toThrow(message);
  });
});
