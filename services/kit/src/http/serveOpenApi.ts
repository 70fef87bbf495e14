import type { Express } from 'express';

/** Serves the OpenAPI document at `/openapi.json`. */
export function serveOpenApi(app: Express, openapi: object): void {
  const text = JSON.stringify(openapi);
  app.get('/openapi.json', (_request, response) => {
    response.type('json').send(text);
  });
}
