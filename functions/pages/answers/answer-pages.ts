import type { Answer, AnswerCommitment, AnswerQuote } from '../../answer/answer.ts';
import type { AnswerDependencies } from '../../answer/answer-dependencies.ts';
import { answerQuestion } from '../../answer/answer-question.ts';
import { type VerifiedQuote, verifyQuotes } from '../../answer/quotes/verify-quotes.ts';
import { longestDraft } from '../../api/answers/answer-routes.ts';
import { maxQueryCharacters } from '../../api/serving/parameters.ts';
import { hiddenFields, searchForm } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import { notice } from '../blocks/notice.ts';
import type { Page, PageCall, PageRoute } from '../blocks/page.ts';
import { langAttribute, languageOf, quotation } from '../blocks/passage.ts';
import { rowBadge } from '../commitments/commitment-parts.ts';
import { commitmentStrings } from '../commitments/commitment-strings.ts';
import { type AnswerStrings, answerStrings } from './answer-strings.ts';

/** Questions answered by quotations, and quotations held against their sources. */
export function answerPages(deps: AnswerDependencies): PageRoute[] {
  return [
    { path: '/ask', render: (call) => renderAsk(call, deps) },
    { path: '/verify', takesForm: true, render: (call) => renderVerify(call, deps) },
  ];
}

/* ---------- ask ---------- */

async function renderAsk(call: PageCall, deps: AnswerDependencies): Promise<Page> {
  const words = answerStrings[call.language];
  const question = (call.url.searchParams.get('q') ?? '').slice(0, maxQueryCharacters).trim();
  const answer = question === '' ? undefined : await answerQuestion(deps, question, {}, call.language);
  return {
    title: question === '' ? words.askTitle : question,
    menu: '/ask',
    search: false,
    alternates: answer
      ? [{ type: 'application/json', href: `/v1/answer?q=${encodeURIComponent(question)}`, title: 'JSON' }]
      : [],
    body: html`<h1>${words.askTitle}</h1>
<p class="lead">${words.askLead}</p>
${searchForm({ action: '/ask', label: words.question, button: words.ask, query: question, hidden: languageField(call), isLarge: true, instead: { action: '/search', button: call.strings.site.search } })}
${answer === undefined ? examples(call, words) : card(call, words, answer)}`,
  };
}

function languageField({ url }: PageCall): [string, string][] {
  const language = url.searchParams.get('lang');
  return language === null ? [] : [['lang', language]];
}

function examples({ link }: PageCall, words: AnswerStrings): Html {
  return html`<h2>${words.examples}</h2><ul>${words.exampleQuestions.map((q) => html`<li><a href="${link('/ask', { q })}"${langAttribute(languageOf(q))}>${q}</a></li>`)}</ul>`;
}

function card(call: PageCall, words: AnswerStrings, answer: Answer): Html {
  const { verdict, note, quotes, commitments, nearest, term } = answer;
  const others = quotes.filter((quote) => !commitments.some((one) => isShownIn(one, quote)));
  return html`<div role="status">${notice(words.verdicts[verdict], html`${outcomeCounts(call, words, commitments)}<p>${note}</p>`)}</div>
${commitments.length === 0 ? '' : html`<h2>${words.promises}</h2><ul class="plain-list">${tellingFirst(commitments).map((one) => shownPromise(call, words, one))}</ul>`}
${commitments.length > 0 && others.length > 0 ? html`<h2>${words.otherQuotes}</h2>` : ''}${others.map((quote) => shownQuote(call, quote))}
${nearest.length === 0 ? '' : html`<h2>${words.nearest}</h2>${nearest.map((quote) => shownQuote(call, quote))}`}
${term === null ? '' : html`<p><a href="${call.link(`/terms/${term.id}`)}">${words.termPage}</a></p>`}`;
}

/** "3 promises: 2 reported done, 1 silent": the answer in a breath, for who hears it read. */
function outcomeCounts(
  { language }: PageCall,
  words: AnswerStrings,
  commitments: readonly AnswerCommitment[],
): Html {
  if (commitments.length === 0) return html``;
  const { statuses } = commitmentStrings[language];
  const byStatus = Map.groupBy(tellingFirst(commitments), ({ row }) => row.status ?? 'open');
  const counts = [...byStatus].map(([status, same]) => words.counted(same.length, statuses[status]));
  return html`<p>${words.promisesFound(commitments.length)}${words.colon}${counts.join(words.comma)}</p>`;
}

/** What was reported on first, then what nobody speaks of, last rules and slogans that nobody can rate. */
function tellingFirst(commitments: readonly AnswerCommitment[]): AnswerCommitment[] {
  const behind = ({ row, report }: AnswerCommitment) =>
    row.status === 'unratable' ? 2 : Number(report === null);
  return commitments.toSorted((left, right) => behind(left) - behind(right));
}

/** Whether a quotation stands in the card of a promise already. */
function isShownIn({ promise, report }: AnswerCommitment, { section, start }: AnswerQuote): boolean {
  return [promise, report].some((shown) => shown?.section.id === section.id && shown.start === start);
}

function shownQuote(call: PageCall, quote: AnswerQuote): Html {
  const { document, section, text } = quote;
  const place = [section.label, section.heading].filter(Boolean).join(' ');
  return html`${quotation(text, document.language)}
<p class="hit-source"><a href="${placeOf(call, quote)}"${langAttribute(document.language)}>${document.title}${place === '' ? '' : `: ${place}`}</a>${document.year === null ? '' : ` · ${document.year}`}</p>`;
}

function placeOf(
  { link }: PageCall,
  { section, start, end }: Pick<AnswerQuote, 'section' | 'start' | 'end'>,
): string {
  return link(`/documents/${section.id}`, { from: start, to: end });
}

function shownPromise(
  call: PageCall,
  words: AnswerStrings,
  { row, promise, report }: AnswerCommitment,
): Html {
  const badge = rowBadge(row, commitmentStrings[call.language]);
  return html`<li class="outcome"><p class="outcome-status">${badge} <a class="small" href="${call.link(`/commitments/${row.statement.id}`)}">${words.thread}<span class="unseen">: ${row.statement.text}</span></a></p>
<h3>${words.promise(promise.document.year)}</h3>${shownQuote(call, promise)}
<h3>${words.report(report?.document.year ?? null)}</h3>${report ? shownQuote(call, report) : html`<p>${words.noReport}</p>`}</li>`;
}

/* ---------- verify ---------- */

async function renderVerify(call: PageCall, deps: AnswerDependencies): Promise<Page> {
  const words = answerStrings[call.language];
  const draft = (call.form.get('text') ?? '').slice(0, longestDraft);
  const checked = draft.trim() === '' ? undefined : await verifyQuotes(deps, draft);
  return {
    title: words.verifyTitle,
    menu: '/verify',
    body: html`<h1>${words.verifyTitle}</h1>
<p class="lead">${words.verifyLead}</p>
<form method="post" action="${call.link('/verify')}"><div class="field"><label for="draft">${words.draft}</label>
<textarea id="draft" name="text" rows="10" maxlength="${longestDraft}">${draft}</textarea></div>
${hiddenFields([])}<button class="button">${words.verify}</button></form>
${checked === undefined ? '' : verdicts(call, words, checked)}`,
  };
}

function verdicts(
  call: PageCall,
  words: AnswerStrings,
  checked: { quotes: VerifiedQuote[]; isCutShort: boolean },
): Html {
  if (checked.quotes.length === 0) return html`<p>${words.noQuotations}</p>`;
  return html`${checked.isCutShort ? html`<p>${words.cutShort}</p>` : ''}
<h2 class="count">${words.checked(checked.quotes.length, checked.quotes.filter((one) => one.verdict === 'verified').length)}</h2>
<ol class="results">${checked.quotes.map((quote) => html`<li class="hit">${verdict(call, words, quote)}</li>`)}</ol>`;
}

/** A sign beside the word, for those who see no colours. */
const verdictMarks: Record<VerifiedQuote['verdict'], { sign: string; tone: 'good' | 'part' | 'bad' }> = {
  verified: { sign: '✓', tone: 'good' },
  'wording-changed': { sign: '≠', tone: 'bad' },
  moved: { sign: '→', tone: 'part' },
  'not-found': { sign: '✗', tone: 'bad' },
};

function verdict(
  call: PageCall,
  words: AnswerStrings,
  { text, verdict: name, found, difference, differsInScript }: VerifiedQuote,
): Html {
  const { sign, tone } = verdictMarks[name];
  return html`<h3 class="badge badge-${tone}"><span aria-hidden="true">${sign}</span> ${words.quoteVerdicts[name]}</h3><blockquote class="passage"${langAttribute(languageOf(text))}><p>${text}</p></blockquote>
<p class="soft small">${name === 'moved' && found?.isCurrentEdition === false ? words.movedInTime : words.quoteHelp[name]}${differsInScript && found !== null ? html` ${words.otherScript}${words.colon}<span lang="zh">${found.text}</span>` : ''}</p>
${difference === null ? '' : html`<p><strong>${words.difference}</strong>${words.colon}${difference.map((one) => shownDifference(words, one))}</p>`}
${
  found === null
    ? ''
    : html`<p class="hit-source">${words.inSource}${words.colon}<a href="${placeOf(call, found)}"${langAttribute(languageOf(found.document.title))}>${found.document.title}${found.section.heading ? `: ${found.section.heading}` : ''}</a>${found.isCurrentEdition ? '' : ` · ${words.earlierEdition(found.edition)}`}</p>`
}`;
}

/** Told apart by element and by words for those who hear the page. */
function shownDifference(
  words: AnswerStrings,
  { kind, text }: NonNullable<VerifiedQuote['difference']>[number],
): Html {
  // Han characters stand side by side; other words have a space between them.
  const gap = /\p{Script=Han}/u.test(text) ? '' : ' ';
  if (kind === 'same') return html`${text}${gap}`;
  return kind === 'removed'
    ? html`<del><span class="unseen">${words.removed}: </span>${text}</del>${gap}`
    : html`<ins><span class="unseen">${words.added}: </span>${text}</ins>${gap}`;
}
