import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type * as z from 'zod';
import { type Endpoint, type Example, takesJson } from './endpoint.ts';
import { hashOf } from './json-response.ts';
import { openApiPath } from './openapi.ts';
import { problems } from './problem.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The look of the pages for people, in little: paper, ink, one seal-red accent. */
const style = `
:root { color-scheme: light dark; --paper: light-dark(#fbfaf6, #16191b); --card: light-dark(#fff, #1e2224);
  --ink: light-dark(#1d2326, #e8e4d9); --soft: light-dark(#55605f, #a9b0ab); --line: light-dark(#dcd8cb, #3a4042);
  --link: light-dark(#0b5561, #8fd0dc); --accent: light-dark(#9d2f1e, #f0907c) }
* { box-sizing: border-box }
body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 48rem; margin: 0 auto; padding: 1.5rem 1.25rem 6rem;
  color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
h1, h2 { font-family: Charter, "Bitstream Charter", Cambria, Georgia, serif; font-weight: 600; line-height: 1.25 }
h1 { font-size: 2.1rem; margin: 1.4rem 0 .5rem } h2 { margin: 3rem 0 .8rem; font-size: 1.45rem }
.brand { display: inline-flex; gap: .6rem; align-items: center; min-height: 2rem; color: var(--ink); text-decoration: none;
  font: 600 1.3rem/1 Charter, Cambria, Georgia, serif }
.seal { display: inline-grid; place-items: center; width: 1.9rem; height: 1.9rem; border-radius: .25rem;
  background: #9d2f1e; color: #fff; font-size: 1.15rem }
article { border-top: 1px solid var(--line); margin-top: 1.6rem; padding-top: .9rem }
article:target h3 { box-shadow: -.6rem 0 0 var(--paper), -.85rem 0 0 var(--accent) }
h3 { font-size: 1rem; margin: 0 0 .3rem } h3 code { font-weight: 600; color: var(--accent) }
p { margin: .5rem 0 } .quiet, th { color: var(--soft) }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .9em }
pre { overflow-x: auto; padding: .7rem .9rem; background: var(--card); border: 1px solid var(--line); border-radius: .4rem }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; font-size: .95rem }
th { font-weight: 600; font-size: .875rem; white-space: nowrap } td:first-child { white-space: nowrap; width: 1% }
th, td { text-align: left; vertical-align: top; padding: .4rem 1.2rem .4rem 0; border-bottom: 1px solid var(--line) }
a { color: var(--link); text-underline-offset: .18em } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
nav ul { columns: 17rem; padding-left: 1.1rem } nav li { margin-block: .3rem; break-inside: avoid }
@media (max-width: 34rem) { table, tbody, tr, td { display: block } thead { display: none }
  td:first-child { width: auto; border: 0; padding-bottom: 0 } }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** The endpoints as one page that loads nothing: every parameter, every problem, and examples to copy. */
export async function docsPage(endpoints: readonly Endpoint[], origin: string): Promise<Response> {
  const tags = [...new Set(endpoints.map((endpoint) => endpoint.tag))];
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>Annals: HTTP interface</title><style>${raw(style)}</style></head><body><header><a class="brand" href="/"><span class="seal" aria-hidden="true">志</span>Annals</a></header><main>
<h1>HTTP interface</h1>
<p class="quiet">For programs: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). For people: <a href="/">the search page</a>.</p>
<p>Reading is public. Writing needs <code>Authorization: Bearer KEY</code>. Lists come in pages: follow
<code>Link: rel="next"</code>, or pass <code>next</code> back as <code>cursor</code>; a list stays on the
generation of the index it began with. Every answer to a GET has an <code>ETag</code>,
but for exports of more than 100,000 characters, which are sent while they are read.</p>
<nav aria-label="Endpoints"><ul>${endpoints.map(navigationItem)}</ul></nav>
${tags.map((tag) => html`<section><h2>${tag}</h2>${endpoints.filter((one) => one.tag === tag).map((one) => article(one, origin))}</section>`)}
${problemSection()}
</main></body></html>`;
  const text = String(await page);
  return new Response(text, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      ETag: `"${hashOf(text)}"`,
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  });
}

function navigationItem(endpoint: Endpoint): Html {
  return html`<li><a href="#${endpoint.operation}">${endpoint.summary}</a></li>`;
}

function article(endpoint: Endpoint, origin: string): Html {
  const rows = parameterRows(endpoint);
  return html`<article id="${endpoint.operation}">
<h3><code>${endpoint.method.toUpperCase()} ${openApiPath(endpoint.path)}</code></h3>
<p>${endpoint.summary}. ${withCode(endpoint.description)}</p>
${endpoint.role ? html`<p class="quiet">Needs a key with the role <code>${endpoint.role}</code>.</p>` : ''}
${endpoint.formats.length > 0 ? html`<p class="quiet">Also as ${endpoint.formats.map((format) => html` <code>.${format}</code>`)} behind the path.</p>` : ''}
${rows.length > 0 ? html`<table><thead><tr><th scope="col">Parameter</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table>` : ''}
${endpoint.examples.map((example) => exampleBlock(endpoint, example, origin))}
</article>`;
}

function parameterRows(endpoint: Endpoint): Html[] {
  const shape: Record<string, z.core.$ZodType> = { ...endpoint.parameters.shape, ...endpoint.query.shape };
  return Object.entries(shape).map(
    ([name, schema]) =>
      html`<tr><td><code>${name}</code></td><td>${withCode((schema as z.ZodType).description ?? '')}</td></tr>`,
  );
}

/** Descriptions are written with `names` between backticks. */
function withCode(text: string): Html[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function exampleBlock(endpoint: Endpoint, example: Example, origin: string): Html {
  return html`<p>${example.title}:</p><pre>${curlCommand(endpoint, example, origin)}</pre>`;
}

/** The example as a command line a shell takes as it stands. */
function curlCommand(endpoint: Endpoint, example: Example, origin: string): string {
  const address = `'${origin}${example.request.replaceAll("'", "'\\''")}'`;
  if (!takesJson(endpoint) || example.body === undefined) return `curl ${address}`;
  const body = JSON.stringify(example.body).replaceAll("'", "'\\''");
  const method = endpoint.method === 'post' ? '' : `-X ${endpoint.method.toUpperCase()} `;
  const key = endpoint.role ? `-H 'Authorization: Bearer KEY' ` : '';
  return `curl ${method}${key}${address} -H 'Content-Type: application/json' -d '${body}'`;
}

function problemSection(): Html {
  return html`<section><h2>Problems</h2>
<p>Every error is <code>application/problem+json</code>; <code>detail</code> says how to mend it.</p>
<table><thead><tr><th scope="col">Type</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead><tbody>
${Object.entries(problems).map(([code, { status, title }]) => html`<tr id="problem-${code}"><td><code>/docs#problem-${code}</code></td><td>${status}</td><td>${title}</td></tr>`)}
</tbody></table></section>`;
}
