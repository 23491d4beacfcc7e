/** A document that its reader will not read, with the reason for the press officer. */
export class UnreadableDocument extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
