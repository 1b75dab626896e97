import * as z from 'zod';
import { passageUrl } from '../api/search/section-url.ts';
import type { Statement } from '../commitments/statement.ts';
import type { LibraryDocument } from '../library/reading.ts';
import type { Hit } from '../ranking/search-backend.ts';
import { fitItems } from './fit-budget.ts';
import { prepareFinding } from './prepare-finding.ts';
import { defineTool, type McpDependencies, quotedNote } from './tool.ts';

const sectionsAPage = 10;

export const findCommitmentsTool = defineTool({
  name: 'find_commitments',
  title: 'Find promises and results',
  description:
    'Sentences that promise or report something, on a subject: what a body said it will do, by when, with which figures, and what it reported as done. Each with its section and link. Ask for another year to see what became of a promise.',
  parameters: {
    query: z.string().trim().min(1).max(256).describe('Subject, English or Chinese'),
    year: z.number().int().optional().describe('Only documents of this year'),
    kind: z.enum(['commitment', 'result']).optional().describe('Only promises, or only results'),
    cursor: z.string().optional().describe('`next` of an earlier answer'),
  },
  async call(deps, { query, year, kind, cursor }) {
    const { find, explain } = await prepareFinding(deps, { query, year, cursor });
    const whole = await find(sectionsAPage);
    const bySection = await Promise.all(whole.hits.map((hit) => statementsOf(deps, hit, kind)));
    const shown = fitItems(bySection);
    const page = shown.length < bySection.length ? await find(shown.length) : whole;
    return {
      commitments: fitItems(shown.flat()),
      next: page.next,
      ...(await explain(page)),
      note: quotedNote,
    };
  },
});

/** Promises and results in the passages of a section that matched. */
async function statementsOf(deps: McpDependencies, hit: Hit, kind: 'commitment' | 'result' | undefined) {
  const content = await deps.library.read(hit.document.id);
  if (content === undefined) return [];
  const isWanted = (one: Statement) =>
    one.kind !== 'neither' && (kind === undefined || one.kind === kind || one.kind === 'both');
  return content.reading.statements
    .filter(
      (one) => isWanted(one) && hit.passages.some(({ start, end }) => one.start < end && start < one.end),
    )
    .map((one) => shownStatement(deps, content, one));
}

function shownStatement(
  { siteUrl }: McpDependencies,
  { document, reading }: LibraryDocument,
  one: Statement,
) {
  const section = one.section.slice(one.section.indexOf('#') + 1);
  return {
    id: one.id,
    text: reading.text.slice(one.start, one.end),
    kind: one.kind,
    basis: one.basis,
    document: document.id,
    year: document.year,
    section: `${document.id}#${section}`,
    url: `${siteUrl}${passageUrl(document.id, section, one)}`,
    deadline: one.deadline,
    quantities: one.quantities.map(({ value, upper, unit, modifier, text }) => ({
      value,
      upper,
      unit,
      modifier,
      text,
    })),
  };
}
