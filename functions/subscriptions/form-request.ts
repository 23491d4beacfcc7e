import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { HttpRequest, HttpResponse } from '../../shared/ports/http.ts';
import { pageHeaders } from '../../shared/subscriber/subscription-page.ts';

/** More than the longest form takes in any script: a character of Chinese is nine bytes, as a form is sent. */
const MAX_BODY_BYTES = 16_384;

/** How an endpoint of the newsroom answers with a page. */
export function answersIn(config: NewsroomConfig) {
  const headers = pageHeaders(config);
  return {
    page: (status: number, body: string): HttpResponse => ({ status, headers, body }),
    /** The answer to a method that an address does not know. */
    notAllowed: (body: string): HttpResponse => ({
      status: 405,
      headers: { ...headers, allow: 'GET, HEAD, POST' },
      body,
    }),
  };
}

export const isReading = ({ method }: HttpRequest): boolean =>
  method === 'GET' || method === 'HEAD';

export const isTooLong = ({ body }: HttpRequest): boolean => body.byteLength > MAX_BODY_BYTES;

/**
 * The form in a body, as `application/x-www-form-urlencoded` or `multipart/form-data`; null for anything
 * else.
 */
export async function readForm({ body, contentType }: HttpRequest): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch {
    // Not a form at all.
    return null;
  }
}

/**
 * Whether a form was sent from one of our own pages, as far as the browser says. Our pages send no
 * referrer, which makes their `Origin` “null” (Fetch standard, “serializing a request origin”).
 *
 * @param siteUrl origin of the newsroom
 */
export function isFromOurPage({ origin, fetchSite }: HttpRequest, siteUrl: string): boolean {
  if (fetchSite !== null) return fetchSite === 'same-origin';
  return origin === null || origin === 'null' || origin === siteUrl;
}
