/**
 * Every way a request can go wrong, in one place. The `type` of a problem is stable: programs may
 * branch on it, and it leads to its explanation in `/docs`.
 */
export const problems = {
  'invalid-request': { status: 400, title: 'The request could not be understood' },
  unauthorised: { status: 401, title: 'A key is needed' },
  forbidden: { status: 403, title: 'This key may not do that' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'generation-gone': { status: 410, title: 'The list this cursor belongs to is no longer kept' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The body has a type that is not taken here' },
  conflict: { status: 422, title: 'The request contradicts an earlier one' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Something broke on our side' },
  unavailable: { status: 503, title: 'The collection cannot be read right now' },
} as const;

export type ProblemCode = keyof typeof problems;

/** One thing wrong with a request. */
export interface ProblemPart {
  /** JSON pointer into the parameters or the body: `#/limit`. */
  pointer: string;
  detail: string;
}

/** The body of an `application/problem+json` response (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors: ProblemPart[];
  requestId: string;
}

/** Thrown by a handler; becomes a problem response. The message says how to mend it and reaches the reader. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly code: ProblemCode;
  readonly errors: ProblemPart[];
  readonly headers: Record<string, string>;
  constructor(
    code: ProblemCode,
    detail: string,
    options: ErrorOptions & { errors?: ProblemPart[]; headers?: Record<string, string> } = {},
  ) {
    super(detail, options);
    this.code = code;
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
  }
}

interface KnownError {
  code: ProblemCode;
  detail: string;
  headers?: Record<string, string>;
}

const unreadableIndex: KnownError = {
  code: 'unavailable',
  detail: 'the index cannot be read right now; try again in a minute',
  headers: { 'Retry-After': '60' },
};

/**
 * Errors of other rooms that a client can do something about, by the name of their class.
 * Anything else is ours, and a reader is told nothing of its insides.
 */
const knownErrors: Record<string, KnownError> = {
  GenerationGoneError: { code: 'generation-gone', detail: 'begin the list again without `cursor`' },
  InvalidCursorError: {
    code: 'invalid-request',
    detail: '`cursor` is not one this service gave out; begin the list again without it',
  },
  IdempotencyKeyReusedError: {
    code: 'conflict',
    detail: 'this `Idempotency-Key` came before with another request; use a new key for a new request',
  },
  UnreadableManifestError: unreadableIndex,
  DamagedSegmentError: unreadableIndex,
  ForeignSegmentError: unreadableIndex,
  StoreUnavailableError: {
    code: 'unavailable',
    detail: 'try again in a few seconds',
    headers: { 'Retry-After': '5' },
  },
};

/** Maps whatever was thrown to a problem; the only place that does. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const known = error instanceof Error ? knownErrors[error.name] : undefined;
  if (known)
    return new ProblemError(known.code, known.detail, { cause: error, headers: known.headers ?? {} });
  return new ProblemError('internal-error', 'the fault is logged under this request id; please try again', {
    cause: error,
  });
}

/** The only writer of problem responses. */
export function problemResponse(error: ProblemError, requestId: string): Response {
  const { status, title } = problems[error.code];
  const problem: Problem = {
    type: `/docs#problem-${error.code}`,
    title,
    status,
    detail: error.message,
    errors: error.errors,
    requestId,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...error.headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}
