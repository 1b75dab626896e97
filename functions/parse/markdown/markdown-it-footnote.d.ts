declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it';

  /** Reads `[^1]` and `[^1]: a note`. */
  export default function footnotes(markdown: MarkdownIt): void;
}
