/** A part of a segment is not what its checksum says, is cut short, or stands where another should. */
export class DamagedSegmentError extends Error {
  override name = 'DamagedSegmentError';
  readonly key: string;
  constructor(key: string, part: string, options?: ErrorOptions) {
    super(`segment ${key}: ${part} is damaged`, options);
    this.key = key;
  }
}

/** The segment was built by an analyser whose terms this one does not make. It has to be rebuilt. */
export class ForeignSegmentError extends Error {
  override name = 'ForeignSegmentError';
  constructor(key: string, expected: string, found: string) {
    super(
      `segment ${key} was built as ${JSON.stringify(found)}, this reader understands ${JSON.stringify(expected)}`,
    );
  }
}
