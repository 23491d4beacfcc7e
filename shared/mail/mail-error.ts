export type MailErrorCode =
  /** A control character in what was to become a header. */
  | 'E_HEADER_CONTROL'
  /** A header that cannot be folded below 998 octets. */
  | 'E_HEADER_LENGTH'
  /** Not an address that SES takes: ASCII dot-atom at a host name. */
  | 'E_ADDRESS'
  /** Not an identifier or address that may stand in angle brackets. */
  | 'E_IDENTIFIER';

/** A message that must not be written. It says where, never what: the value may be an attack or a name. */
export class MailError extends Error {
  readonly code: MailErrorCode;

  constructor(code: MailErrorCode, message: string) {
    super(message);
    this.name = 'MailError';
    this.code = code;
  }
}
