/**
 * Names the analyser's rules. A segment carries the fingerprint it was built with, and an index of another
 * fingerprint is refused rather than half understood. Raise it with every change that alters any term;
 * a test holds a sample of terms against it.
 */
export const analyserFingerprint = 'annals-analyser-2';
