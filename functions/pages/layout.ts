import { searchForm, suggestionsId } from './blocks/form.ts';
import { type Html, html } from './blocks/html.ts';
import { inLanguage, toSearchParams } from './blocks/link.ts';
import type { Page, PageCall } from './blocks/page.ts';
import { stylesheetPath } from './blocks/stylesheet.ts';
import { languageTag, uiLanguages } from './blocks/ui-language.ts';

/** An entry of the menu: its page, and its name in `strings.menu`. */
export interface MenuEntry {
  path: string;
  name:
    | 'documents'
    | 'commitments'
    | 'silence'
    | 'terms'
    | 'ask'
    | 'verify'
    | 'compare'
    | 'coverage'
    | 'about';
}

/** Address of the picture of nothing that every page asks for last; see `warmUp` in `create-pages.ts`. */
export const warmUpPath = '/assets/warm.svg';

/** What stands on every page. */
export interface Surroundings {
  menu: readonly MenuEntry[];
  /** Words a search box completes from while one types, without a script. */
  suggestions: readonly string[];
}

/** The whole document around a page. */
export function renderLayout(page: Page, call: PageCall, { menu, suggestions }: Surroundings): Html {
  const { language, strings } = call;
  return html`<!doctype html>
<html lang="${languageTag[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} – ${strings.site.name}</title>
${page.description ? html`<meta name="description" content="${page.description}">` : ''}
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${stylesheetPath}">
<link rel="icon" href="/assets/seal.svg" type="image/svg+xml">
${headLinks(page, call)}
</head>
<body>
<a class="skip" href="#content">${strings.site.skip}</a>
${header(page, call, menu)}
<main id="content" tabindex="-1"${page.width === 'wide' ? html` class="wide"` : ''}>
${page.body}
</main>
${footer(page, call)}
<datalist id="${suggestionsId}">${suggestions.map((text) => html`<option value="${text}"></option>`)}</datalist>
<img class="unseen" src="${warmUpPath}" alt="" width="1" height="1" fetchpriority="low">
</body>
</html>`;
}

function headLinks({ alternates = [] }: Page, { url }: PageCall): Html[] {
  return [
    ...uiLanguages.map(
      (language) =>
        html`<link rel="alternate" hreflang="${languageTag[language]}" href="${inLanguage(url, language)}">\n`,
    ),
    ...alternates.map(
      ({ type, href, title }) =>
        html`<link rel="alternate" type="${type}" href="${href}" title="${title}">\n`,
    ),
  ];
}

function header(page: Page, call: PageCall, menu: readonly MenuEntry[]): Html {
  const { strings, link, url } = call;
  const current = page.menu ?? url.pathname;
  return html`<header class="site">
<div class="site-line">
<a class="brand" href="${link('/')}"><span class="seal" aria-hidden="true">志</span><span class="brand-name">${strings.site.name}</span></a>
${page.search === false ? '' : headerSearch(page.search ?? '', call)}
${languageSwitch(call)}
</div>
<nav class="menu" aria-label="${strings.site.menu}"><ul>${menu.map(
    ({ path, name }) =>
      html`<li><a href="${link(path)}"${path === current ? html` aria-current="page"` : ''}>${strings.menu[name]}</a></li>`,
  )}</ul></nav>
</header>`;
}

function headerSearch(query: string, { strings, link }: PageCall): Html {
  return searchForm({
    action: '/search',
    label: strings.home.label,
    button: strings.site.search,
    query,
    hidden: new URL(link('/search'), 'http://localhost').searchParams,
  });
}

/** The name of the other language, in that language; leads to this very page in it. */
function languageSwitch({ language, strings, url }: PageCall): Html {
  const other = language === 'en' ? 'zh' : 'en';
  const tag = languageTag[other];
  return html`<a class="language" href="${inLanguage(url, other)}" hreflang="${tag}" lang="${tag}">${strings.site.otherLanguage}</a>`;
}

function footer(page: Page, { strings, url, link }: PageCall): Html {
  const permalink = new URL(`${url.pathname}?${toSearchParams(withoutLanguage(url))}`, url.origin);
  return html`<footer class="site">
<p>${strings.site.footer}</p>
<p><a href="${link('/coverage')}">${strings.menu.coverage}</a> · <a href="${link('/about')}">${strings.menu.about}</a> · <a href="/docs">${strings.site.api}</a></p>
<p class="print-only">${page.title} – ${permalink.href.replace(/\?$/, '')}</p>
</footer>`;
}

function withoutLanguage(url: URL): Record<string, string[]> {
  const names = [...new Set(url.searchParams.keys())].filter((name) => name !== 'lang');
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)]));
}
