/** Why a file was not taken in. Every refusal names one of these and says how to mend it. */
export const refusalCodes = [
  'unsupported_type',
  'empty',
  'no_text_layer',
  'encrypted',
  'damaged',
  'too_large',
  'too_complex',
  'encoding_unknown',
  'timed_out',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Thrown by a parser for a file that cannot be read; `message` says what was found and how to mend it. */
export class RefusedFileError extends Error {
  override name = 'RefusedFileError';
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Something a reader should know about an accepted document: a gap in its numbering, a page without text. */
export interface Problem {
  code: string;
  detail: string;
}
