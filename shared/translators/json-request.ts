import * as v from 'valibot';

/** Within the time of a Lambda attempt with several calls. */
const TIMEOUT_MS = 8_000;

/**
 * Asks an HTTP engine and reads its JSON.
 *
 * @throws {Error} when it does not answer in time, answers with an error, or not as expected; the
 *   message holds no text
 */
export async function requestJson<T>(
  url: URL,
  schema: v.GenericSchema<unknown, T>,
  body?: URLSearchParams | object,
): Promise<T> {
  const isForm = body instanceof URLSearchParams;
  const response = await fetch(url, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body === undefined
      ? {}
      : {
          method: 'POST',
          headers: {
            'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
          },
          body: isForm ? body : JSON.stringify(body),
        }),
  });
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  const result = v.safeParse(schema, await response.json());
  if (!result.success) throw new Error(`${url.pathname} did not answer as expected`);
  return result.output;
}

/** A path below a base address, with or without a slash at its end. */
export const below = (base: string, path: string): URL =>
  new URL(path, base.endsWith('/') ? base : `${base}/`);
