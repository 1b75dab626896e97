/** A sentence as it is weighed against what a question asks. */
export interface WeighedSentence {
  sentence: string;
  /** Names and numbers of the question itself tell nothing new. */
  question: string;
  /** The sentence with its neighbours, the headings above and the title. */
  around: string;
  /** The headings above and the title. */
  above: string;
}
