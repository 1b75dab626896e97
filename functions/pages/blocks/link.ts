import type { Link, LinkQuery } from './page.ts';
import type { UiLanguage } from './ui-language.ts';

/** Links that carry `lang` when the reader chose a language, and stay clean when the browser did. */
export function createLink(language: UiLanguage, isChosen: boolean): Link {
  return (path, query = {}) => toAddress(path, isChosen ? { ...query, lang: language } : query);
}

/** Joins a path, its query and its fragment, in this order. */
export function toAddress(path: string, query: LinkQuery): string {
  const [address = '', fragment] = path.split('#');
  const search = toSearchParams(query).toString();
  return `${address}${search && `?${search}`}${fragment === undefined ? '' : `#${fragment}`}`;
}

export function toSearchParams(query: LinkQuery): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) {
      if (one !== null && one !== undefined && one !== '') search.append(name, String(one));
    }
  }
  return search;
}

/** The same page in another language. */
export function inLanguage(url: URL, language: UiLanguage): string {
  const search = new URLSearchParams(url.search);
  search.set('lang', language);
  return `${url.pathname}?${search}`;
}
