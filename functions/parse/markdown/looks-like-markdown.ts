/** Marks that people type in Markdown and hardly ever in plain text, each counted as one kind of evidence. */
const marks: RegExp[] = [
  /^#{1,6} +\S/m,
  /^(?:```|~~~)\w*\s*$/m,
  /\]\((?:https?:|\/|#|mailto:)[^)\s]*\)/,
  /^\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$/m,
  /(?:^|[\s(（，。])\*\*[^*\n]{1,200}\*\*/,
  /^> +\S/m,
  /^\[\^[\w-]+\]: /m,
];

/** Whether a text is Markdown: two kinds of marks in it are enough, or many headings; the name only breaks a tie. */
export function looksLikeMarkdown(text: string, fileName: string): boolean {
  if (hasMarkdownName(fileName)) return true;
  const head = text.slice(0, 200_000);
  const kinds = marks.filter((mark) => mark.test(head)).length;
  const headings = head.match(/^#{1,6} +\S/gm)?.length ?? 0;
  return kinds >= 3 || (kinds >= 2 && headings >= 1) || headings >= 3;
}

export function hasMarkdownName(fileName: string): boolean {
  return /\.(?:md|markdown|mdown|mkd|rmd|qmd)$/i.test(fileName);
}
