/** A section that matches, with what its score rests on before its text was looked at. */
export interface Candidate {
  segment: number;
  section: number;
  score: number;
  year: number | null;
  /** Passages with a score, best first, at most three; the section's first when none has any. */
  passages: { ordinal: number; score: number }[];
  /** It was the best before words were added to the question, and its score was raised to stay so. */
  isFirstAsTyped?: boolean;
}
