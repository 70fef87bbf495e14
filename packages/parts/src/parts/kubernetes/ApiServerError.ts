/** The API server refused a request. */
export class ApiServerError extends Error {
  override name = 'ApiServerError';
  /** The HTTP status, such as 404 for an object that does not exist. */
  readonly status: number;

  constructor(path: string, answer: { status: number; body: string }) {
    super(`${path}: ${answer.body.slice(0, 500)}`);
    this.status = answer.status;
  }
}
