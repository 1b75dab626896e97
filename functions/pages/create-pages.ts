import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { ApiDependencies } from '../api/create-app.ts';
import { hashOf, notModifiedOr } from '../api/serving/json-response.ts';
import { aboutPages } from './about/about-page.ts';
import { createLink } from './blocks/link.ts';
import type { Page, PageCall, PageRoute } from './blocks/page.ts';
import { readForm } from './blocks/read-form.ts';
import { seal, stylesheet, stylesheetPath } from './blocks/stylesheet.ts';
import { chooseLanguage, strings } from './blocks/ui-language.ts';
import { coveragePages, type RefusedFiles } from './documents/coverage-page.ts';
import { documentListPages } from './documents/document-list-page.ts';
import { documentPages } from './documents/document-page.ts';
import { type MenuEntry, renderLayout, type Surroundings, warmUpPath } from './layout.ts';
import { missingPage, problemPage } from './problem-page.ts';
import { homePages } from './search/home-page.ts';
import { searchPages } from './search/search-page.ts';

/** What the pages read: the stores of the API, and the pages of other rooms. */
export interface PagesDependencies
  extends Pick<ApiDependencies, 'search' | 'library' | 'termbase' | 'clock'> {
  /** Pages for commitments, terms, answers. The menu names those that are here. */
  pages?: readonly PageRoute[];
  /** Files that were sent in and refused, for the coverage page. */
  refusedFiles?: RefusedFiles;
  /** What a search box offers while one types, most used first; nothing is offered without it. */
  suggestions?: () => Promise<readonly string[]>;
  /** Told of every page that could not be made. */
  onFault?: (error: unknown, requestId: string) => void;
}

/** Suggestions a page carries, at most: 60 of 30 letters are 3 kB. Range 20 to 200. */
const suggestionsShown = 60;
/** Longer ones are titles nobody types. */
const longestSuggestion = 60;

const menu: readonly MenuEntry[] = [
  { path: '/documents', name: 'documents' },
  { path: '/commitments', name: 'commitments' },
  { path: '/silence', name: 'silence' },
  { path: '/compare', name: 'compare' },
  { path: '/terms', name: 'terms' },
  { path: '/ask', name: 'ask' },
  { path: '/verify', name: 'verify' },
  { path: '/coverage', name: 'coverage' },
  { path: '/about', name: 'about' },
];

/**
 * Nothing runs, nothing is fetched from elsewhere, nothing can be framed: a document's text stays text
 * even if an escape were ever forgotten.
 */
const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The site for people as one Hono application: mount it at `/`, behind the API. */
export function createPages(deps: PagesDependencies): Hono {
  const routes: PageRoute[] = [
    ...homePages(deps),
    ...searchPages(deps),
    ...documentListPages(deps),
    ...documentPages(deps),
    ...coveragePages(deps),
    ...aboutPages(),
    ...(deps.pages ?? []),
  ];
  const entries = menu.filter(({ path }) => routes.some((route) => route.path === path));
  const app = new Hono();
  app.onError((error) => brokenResponse(error, deps));
  mountAssets(app);
  app.get(warmUpPath, () => warmUp(deps));
  for (const route of routes) mountPage(app, route, entries, deps);
  app.get('*', (context) => respond(context, entries, deps, missingPage));
  return app;
}

function mountPage(
  app: Hono,
  route: PageRoute,
  entries: readonly MenuEntry[],
  deps: PagesDependencies,
): void {
  const methods = route.takesForm ? ['GET', 'POST'] : ['GET'];
  app.on(methods, route.path, (context) => respond(context, entries, deps, route.render));
  app.all(route.path, () => new Response(null, { status: 405, headers: { Allow: methods.join(', ') } }));
}

async function respond(
  context: Context,
  entries: readonly MenuEntry[],
  deps: PagesDependencies,
  render: PageRoute['render'],
): Promise<Response> {
  const call = createCall(context);
  const suggestions = readSuggestions(deps);
  let page: Page | Response;
  try {
    page = await render({ ...call, form: await readForm(call.request) });
  } catch (error) {
    page = problemPage(error, call, deps.onFault ?? reportFault);
  }
  if (page instanceof Response) return page;
  return notModifiedOr(
    await pageResponse(page, call, { menu: entries, suggestions: await suggestions }),
    call.request,
  );
}

function createCall(context: Context): PageCall {
  const request = context.req.raw;
  const { language, isChosen } = chooseLanguage(request);
  return {
    request,
    url: addressOf(request),
    parameters: context.req.param(),
    form: new URLSearchParams(),
    language,
    strings: strings[language],
    link: createLink(language, isChosen),
  };
}

/** Links repeat the path of the page; one that begins with two strokes would lead to another site. */
function addressOf(request: Request): URL {
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(/^\/+/, '/');
  return url;
}

/** The last resort, where even the layout failed: words without a page around them, and somebody is told. */
function brokenResponse(error: unknown, deps: PagesDependencies): Response {
  const requestId = randomUUID();
  (deps.onFault ?? reportFault)(error, requestId);
  const { brokenLead, reference } = strings.en.problem;
  return new Response(`${brokenLead}\n${reference}: ${requestId}\n`, {
    status: 500,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

function reportFault(error: unknown, requestId: string): void {
  console.error(requestId, error);
}

/** A page is shown without suggestions rather than not at all. */
async function readSuggestions({ suggestions }: PagesDependencies): Promise<string[]> {
  const all = (await suggestions?.().catch(() => [])) ?? [];
  return all.filter(({ length }) => length <= longestSuggestion).slice(0, suggestionsShown);
}

/**
 * Opens the index while the reader looks at the page, so that the first question does not wait for it. Asked for
 * as a picture of nothing: that needs no script and keeps nobody from reading. A browser asks every five minutes.
 */
async function warmUp({ search }: PagesDependencies): Promise<Response> {
  await search.status().catch(() => undefined);
  return new Response('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'private, max-age=300',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

async function pageResponse(page: Page, call: PageCall, surroundings: Surroundings): Promise<Response> {
  const body = String(await renderLayout(page, call, surroundings));
  const status = page.status ?? 200;
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': call.language,
      'Content-Security-Policy': pagePolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      Vary: 'Accept-Language',
      'Cache-Control': 'no-cache',
      ...(status === 200 ? { ETag: `W/"${hashOf(body)}"` } : {}),
    },
  });
}

function mountAssets(app: Hono): void {
  const asset = (body: string, type: string, cacheControl: string) => () =>
    new Response(body, {
      headers: {
        'Content-Type': type,
        'Cache-Control': cacheControl,
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'",
      },
    });
  app.get(
    stylesheetPath,
    asset(stylesheet, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'),
  );
  app.get('/assets/seal.svg', asset(seal, 'image/svg+xml', 'public, max-age=86400'));
  app.get(
    '/robots.txt',
    asset('User-agent: *\nDisallow: /search\nDisallow: /v1/\n', 'text/plain; charset=utf-8', 'max-age=86400'),
  );
}
