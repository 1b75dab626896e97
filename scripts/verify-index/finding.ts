/** Something that is not as it should be, and what to do about it. */
export interface Finding {
  kind: 'unreadable' | 'damaged' | 'missing' | 'not-searchable' | 'not-registered' | 'differs';
  /** The object's key, or the document's id. */
  what: string;
  detail: string;
  mend: string;
}
