/** A part of a segment is not what its checksum says, is cut short, or stands where another should. */
export class DamagedSegmentError extends Error {
  override name = 'DamagedSegmentError';
  readonly key: string;
  constructor(key: string, part: string, options?: ErrorOptions) {
    super(`segment ${key}: ${part} is damaged`, options);
    this.key = key;
  }
}

/** The segment has terms that this analyser does not make, or a format that this release does not read. */
export class ForeignSegmentError extends Error {
  override name = 'ForeignSegmentError';
  /** How the segment was built. */
  readonly found: string;
  constructor(key: string, expected: string, found: string) {
    super(
      `segment ${key} was built as ${JSON.stringify(found)}, this reader understands ${JSON.stringify(expected)}: its documents have to be indexed anew`,
    );
    this.found = found;
  }
}
