import type { Strings } from '../strings/strings-en.ts';
import type { Html } from './html.ts';
import type { UiLanguage } from './ui-language.ts';

/**
 * A page of the site: an address and what stands there.
 *
 * To add one, write `my-pages.ts` that exports a function from its stores to `PageRoute[]`, and name it
 * in `create-pages.ts`. Words of the page go into a table of both languages beside it
 * (`Record<UiLanguage, MyStrings>`); words that several pages need are in `strings-en.ts`.
 *
 *   export function myPages({ ledger }: { ledger: Ledger }): PageRoute[] {
 *     return [{ path: '/things/:id', render: async ({ parameters, link, strings }) => ({
 *       title: 'A thing',
 *       body: html`<h1>A thing</h1><p><a href="${link('/things', { year: 2023 })}">Others</a></p>`,
 *     }) }];
 *   }
 *
 * Pages work without scripts and carry no style attributes: the policy the browser is sent forbids both.
 * Building blocks: `table.ts`, `chips.ts`, `pager.ts`, `form.ts`, `passage.ts`, `notice.ts`.
 */
export interface PageRoute {
  /** Hono pattern: `/documents/:id`. */
  path: string;
  /** The page also takes its own form by POST, for what is too long for an address. */
  takesForm?: boolean;
  render(call: PageCall): Promise<Page | Response>;
}

/** One request for a page. */
export interface PageCall {
  request: Request;
  url: URL;
  /** Parts of the path that the pattern names, decoded. */
  parameters: Readonly<Record<string, string>>;
  /** Fields of a posted form; empty unless the page `takesForm`. */
  form: URLSearchParams;
  language: UiLanguage;
  strings: Strings;
  link: Link;
}

/**
 * An address on this site that keeps the reader's language. Empty, null and undefined values are left out,
 * a list repeats its name; the fragment goes into the path (`/documents/a#sec_2`).
 */
export type Link = (path: string, query?: LinkQuery) => string;
export type LinkQuery = Readonly<
  Record<string, string | number | readonly (string | number)[] | null | undefined>
>;

export interface Page {
  /** Without the name of the site. */
  title: string;
  body: Html;
  /** 200 unless said otherwise. */
  status?: number;
  /** One sentence for search engines and link previews. */
  description?: string;
  /** Entry of the menu this page belongs under, by its path. */
  menu?: string;
  /** What to put into the search box of the header; `false` for a page with a search box of its own. */
  search?: string | false;
  /** The same content in other formats. */
  alternates?: { type: string; href: string; title: string }[];
  /** `wide` for tables and pages with a side column; text stays at reading width otherwise. */
  width?: 'wide';
}

/** Thrown by a page when what was asked for is not there; becomes a page that says so. */
export class PageNotFoundError extends Error {
  override name = 'PageNotFoundError';
}
