/** A word of the collection and about how many sections hold it. */
export interface SuggestedWord {
  word: string;
  sections: number;
}
