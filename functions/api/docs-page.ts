import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type * as z from 'zod';
import { type Endpoint, type Example, takesJson } from './endpoint.ts';
import { openApiPath } from './openapi.ts';
import { problems } from './problem.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const style = `
:root { color-scheme: light dark; --line: light-dark(#d8d5cd, #44423d); --quiet: light-dark(#5c5950, #b3afa4) }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 6rem;
  color: light-dark(#23211c, #ece9e2); background: light-dark(#fdfcfa, #191815) }
h1 { font-size: 1.9rem; margin: 0 0 .3rem } h2 { margin: 3rem 0 0; font-size: 1.3rem }
article { border-top: 1px solid var(--line); margin-top: 1.2rem; padding-top: .6rem }
h3 { font-size: 1rem; margin: 0 } h3 code { font-weight: 600 }
p { margin: .4rem 0 } .quiet, th { color: var(--quiet) }
code, pre { font-family: ui-monospace, monospace; font-size: .9em }
pre { overflow-x: auto; padding: .6rem .8rem; border: 1px solid var(--line); border-radius: 4px }
table { border-collapse: collapse; width: 100%; margin: .6rem 0 } th { font-weight: 400 }
th, td { text-align: left; vertical-align: top; padding: .25rem .8rem .25rem 0; border-top: 1px solid var(--line) }
a { color: light-dark(#1d4e89, #9cc3f0) } a:focus-visible { outline: 3px solid; outline-offset: 2px }
nav ul { columns: 2; padding-left: 1.1rem }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** The endpoints as one page that loads nothing: every parameter, every problem, and examples to copy. */
export async function docsPage(endpoints: readonly Endpoint[], origin: string): Promise<Response> {
  const tags = [...new Set(endpoints.map((endpoint) => endpoint.tag))];
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Annals: HTTP interface</title><style>${raw(style)}</style></head><body><main>
<h1>HTTP interface</h1>
<p class="quiet">For programs: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). For people: <a href="/">the search page</a>.</p>
<p>Reading is public. Writing needs <code>Authorization: Bearer KEY</code>. Lists come in pages: follow
<code>Link: rel="next"</code>, or pass <code>next</code> back as <code>cursor</code>; a list stays on the
generation of the index it began with. Every answer to a GET has an <code>ETag</code>.</p>
<nav aria-label="Endpoints"><ul>${endpoints.map(navigationItem)}</ul></nav>
${tags.map((tag) => html`<section><h2>${tag}</h2>${endpoints.filter((one) => one.tag === tag).map((one) => article(one, origin))}</section>`)}
${problemSection()}
</main></body></html>`;
  return new Response(String(await page), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
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
<p>${endpoint.summary}. ${endpoint.description}</p>
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
      html`<tr><td><code>${name}</code></td><td>${(schema as z.ZodType).description ?? ''}</td></tr>`,
  );
}

function exampleBlock(endpoint: Endpoint, example: Example, origin: string): Html {
  return html`<p>${example.title}:</p><pre>${curlCommand(endpoint, example, origin)}</pre>`;
}

/** The example as a command line a shell takes as it stands. */
export function curlCommand(endpoint: Endpoint, example: Example, origin: string): string {
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
