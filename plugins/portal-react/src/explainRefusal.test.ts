import { ResponseError } from '@backstage/errors';
import { describeFailure } from './describeFailure';
import { explainRefusal } from './explainRefusal';

const HTML = '<!DOCTYPE html><html><title>502</title><h1>Bad Gateway</h1>';
const error = (value: unknown) =>
  JSON.stringify({ error: value, response: {} });

/** Bodies that contain no reason for people, with their type. */
const WITHOUT_REASON = [
  ['', ''],
  ['', 'application/json'],
  [' \n', 'text/plain'],
  ['0', 'text/plain'],
  [HTML, 'text/html'],
  [`\n  ${HTML}`, 'text/plain'],
  ['<?xml version="1.0"?><Error/>', 'application/xml'],
  ['{}', 'application/json'],
  ['null', 'application/json'],
  ['[]', 'application/json'],
  ['{"error":', 'application/json'],
  [error({}), 'application/json'],
  [error({ message: '' }), 'application/json'],
  [error({ name: 'Error', message: ' ' }), 'application/json'],
  [error({ name: 'Error', message: HTML }), 'application/json'],
  [error({ name: 'Error', message: '{"a":1}' }), 'application/json'],
] as const;
const STATUSES = Array.from({ length: 200 }, (_, index) => 400 + index);

const failureOf = async (status: number, body: string, type: string) => {
  const headers = { 'content-type': type };
  const response = new Response(body, { status, headers });
  return describeFailure('Search', await ResponseError.fromResponse(response));
};

describe('explainRefusal', () => {
  it.each(WITHOUT_REASON)(
    'says what, why and what to do for every status with the body %j of type %s',
    async (body, type) => {
      for (const status of STATUSES) {
        // What: a reason; what to do: at least one more sentence.
        expect(await failureOf(status, body, type)).toMatch(
          new RegExp(
            `^Search returned ${status}: [A-Z][^<{}]+\\. [A-Z][^<{}]+\\.$`,
          ),
        );
      }
    },
  );

  it.each(STATUSES)('keeps the reason of a backend for %d', async status => {
    const body = error({ name: 'Error', message: 'the branch is gone' });

    expect(await failureOf(status, body, 'application/json')).toMatch(
      new RegExp(
        `^Search returned ${status}: The branch is gone\\. [A-Z].+\\.$`,
      ),
    );
  });

  it('adds nothing to a reason that says what to do', () => {
    expect(explainRefusal(409, 'It was merged: reload the page')).toBe(
      'It was merged: reload the page.',
    );
  });

  it('shortens a long reason', () => {
    expect(explainRefusal(500, 'long '.repeat(1000)).length).toBeLessThan(550);
  });
});
