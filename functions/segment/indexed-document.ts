/** What the index is given of one document. The engine knows no more of documents than this. */
export interface IndexedDocument {
  id: string;
  title: string;
  year: number | null;
  kind: string;
  issuer: string | null;
  language: string;
  /** ISO 8601; the newer of two equal hits wins. */
  ingestedAt: string;
  sections: IndexedSection[];
}

export interface IndexedSection {
  /** Id within the document (`sec_7`). */
  id: string;
  number: string | null;
  label: string | null;
  heading: string | null;
  path: string[];
  page: number | null;
  /** Serial numbers of the document numbers cited or carried in this section (`45`), for the filter `number:`. */
  documentNumbers: string[];
  passages: IndexedPassage[];
}

export interface IndexedPassage {
  text: string;
  /** Offsets in the document's extracted text. */
  start: number;
  end: number;
  page: number | null;
}
