import { createRuleTester } from './createRuleTester.ts';
import { noLiteralSpread } from './noLiteralSpread.ts';

const object = [{ messageId: 'object' }] as const;
const array = [{ messageId: 'array' }] as const;

createRuleTester().run('no-literal-spread', noLiteralSpread, {
  valid: [
    'f({ ...given })',
    'f({ ...(x && { a }) })',
    'f({ ...(x ? { a } : {}) })',
    'f([...(x ? [a] : []), ...list])',
    'f(...args)',
    'f(<A {...given} />)',
  ],
  invalid: [
    {
      name: 'properties keep their place between others',
      code: 'f({ x, ...{ a, b: 1 }, ...rest, y })',
      output: 'f({ x, a, b: 1, ...rest, y })',
      errors: object,
    },
    {
      name: 'a trailing comma is removed',
      code: 'f({ ...{ a, b, }, })',
      output: 'f({ a, b, })',
      errors: object,
    },
    {
      name: 'methods, computed keys and inner spreads are properties too',
      code: 'f({ ...{ a() {}, [b]: 1, ...c } })',
      output: 'f({ a() {}, [b]: 1, ...c })',
      errors: object,
    },
    {
      name: 'a later property still wins over a spread before it',
      code: 'f({ ...given, ...{ a: 1 } })',
      output: 'f({ ...given, a: 1 })',
      errors: object,
    },
    {
      name: 'an earlier property still loses to a spread after it',
      code: 'f({ ...{ a: 1 }, ...given })',
      output: 'f({ a: 1, ...given })',
      errors: object,
    },
    {
      name: 'comments are kept, and a line comment ends its line',
      code: 'f({ ...{\n  // first\n  a, /* one */\n  b, // last\n}, c })',
      output: 'f({ // first\n  a, /* one */\n  b // last\n, c })',
      errors: object,
    },
    {
      name: 'a literal in a literal needs two passes',
      code: 'f({ ...{ a, ...{ b } } })',
      output: 'f({ a, ...{ b } })',
      errors: [...object, ...object],
    },
    {
      name: 'an empty literal is removed with its comma',
      code: 'f({ a, ...{}, b })',
      output: 'f({ a,  b })',
      errors: object,
    },
    {
      name: 'an empty literal at the end is removed with the comma before it',
      code: 'f(a, ...[])',
      output: 'f(a)',
      errors: array,
    },
    {
      name: 'a name that exists already is not fixed',
      code: 'f({ a: 1, ...{ a: 2 } })',
      output: null,
      errors: object,
    },
    {
      name: 'a getter is not fixed: a spread calls it',
      code: 'f({ ...{ get a() { return 1; } } })',
      output: null,
      errors: object,
    },
    {
      name: '__proto__ is not fixed: a spread does not copy it',
      code: 'f({ ...{ __proto__: a } })',
      output: null,
      errors: object,
    },
    {
      name: 'a literal with a comment outside of it is not fixed',
      code: 'f({ ... /* why */ { a } })',
      output: null,
      errors: object,
    },
    {
      name: 'elements of an array',
      code: 'f([...["a", "b"], ...rest])',
      output: 'f(["a", "b", ...rest])',
      errors: array,
    },
    {
      name: 'arguments of a call and of a constructor',
      code: 'f(...[a, b,], new C(...[d]))',
      output: 'f(a, b, new C(d))',
      errors: [...array, ...array],
    },
    {
      name: 'a hole is not fixed: a spread makes it undefined',
      code: 'f([...[a, , b]])',
      output: null,
      errors: array,
    },
    {
      name: 'parentheses are not fixed',
      code: 'f([...([a, b])])',
      output: null,
      errors: array,
    },
    {
      name: 'attributes of an element',
      code: 'f(<A {...{ a, b: c.d }} />)',
      output: 'f(<A a={a} b={c.d} />)',
      errors: object,
    },
    {
      name: 'a key that is not an attribute name is not fixed',
      code: 'f(<A {...{ [a]: b }} />)',
      output: null,
      errors: object,
    },
  ],
});
