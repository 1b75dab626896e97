/** What a Markdown file says of itself before its text; null where it says nothing. */
export interface FrontMatter {
  title: string | null;
  issuer: string | null;
  year: number | null;
}

const nothingStated: FrontMatter = { title: null, issuer: null, year: null };

/** Parts the front matter between `---` from the text; `text` has `\n` line ends. What has no field is text. */
export function takeFrontMatter(text: string): { body: string; front: FrontMatter } {
  const found = /^---[ \t]*\n([\s\S]{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const fields = found?.[1] ?? '';
  if (!found || !/^[\w-]+[ \t]*:/m.test(fields)) return { body: text, front: nothingStated };
  const read = (names: string) => {
    const value = new RegExp(`^(?:${names})[ \\t]*:[ \\t]*(.+)$`, 'im').exec(fields)?.[1]?.trim();
    return value?.replace(/^(["'])(.*)\1$/, '$2') || null;
  };
  const year = /^(?:19|20)\d{2}$/.exec(read('year|reporting[_-]year') ?? '');
  return {
    body: text.slice(found[0].length),
    front: {
      title: read('title'),
      issuer: read('issuer|issued[_-]by|agency|department|ministry|publisher|organi[sz]ation'),
      year: year ? Number(year[0]) : null,
    },
  };
}
