import type { HttpRequest } from '../../shared/ports/http.ts';

/** A request of a browser that sends no headers of its own; give what matters to the test. */
export const requestOf = ({
  body = '',
  ...facts
}: Partial<Omit<HttpRequest, 'body'>> & { readonly body?: string } = {}): HttpRequest => ({
  method: 'GET',
  path: '/subscriptions',
  contentType: '',
  clientAddress: '192.0.2.1',
  origin: null,
  fetchSite: null,
  body: new TextEncoder().encode(body),
  ...facts,
});
