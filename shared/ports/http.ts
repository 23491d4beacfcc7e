/** A request as a use case sees it: no cookies. */
export interface HttpRequest {
  /** In capitals. */
  readonly method: string;
  /** Path without query; as sent, not decoded. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Network address of the reader, for limits alone: never stored or logged as it is. */
  readonly clientAddress: string;
  /** Header `Origin`; null where none was sent. */
  readonly origin: string | null;
  /** Header `Sec-Fetch-Site`; null where none was sent. */
  readonly fetchSite: string | null;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
