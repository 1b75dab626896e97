/** Bytes looked at when encodings are weighed; the choice is clear long before. */
export const SAMPLE_BYTES = 256 * 1024;
