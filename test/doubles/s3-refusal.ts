/** An error answer of S3: its status, its code and, for people, what is wrong. */
export class S3Refusal extends Error {
  override name = 'S3Refusal';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, detail = code) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}
