/** A request as a use case sees it: no cookies, no caller's address. */
export interface HttpRequest {
  /** In capitals. */
  readonly method: string;
  /** Path without query; as sent, not decoded. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
