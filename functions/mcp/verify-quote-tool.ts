import * as z from 'zod';
import { findDraftQuotations } from '../answer/quotes/find-draft-quotations.ts';
import { verifyQuotes } from '../answer/quotes/verify-quotes.ts';
import { shownVerdict } from '../api/answers/answer-routes.ts';
import { fitItems } from './fit-budget.ts';
import { defineTool, quotedNote } from './tool.ts';

export const verifyQuoteTool = defineTool({
  name: 'verify_quote',
  title: 'Check quotations against the sources',
  description:
    'Checks whether words stand in the documents: verified, wording-changed (with the difference), moved (elsewhere than the draft says, or in an earlier edition), or not-found. Give one quotation, or a draft with its quotations in quotation marks. Where an answer is full, `next` is the character of the draft to send the rest from.',
  parameters: { text: z.string().min(1).max(20_000).describe('A quotation, or a draft with quotations') },
  async call(deps, { text }) {
    const hasMarks = findDraftQuotations(text).length > 0;
    const { quotes, isCutShort } = await verifyQuotes(deps, hasMarks ? text : `“${text}”`);
    const shown = quotes.map(shownVerdict).map(({ found, ...rest }) => ({
      ...rest,
      found: found && { ...found, url: `${deps.siteUrl}${found.url}` },
    }));
    const fitting = fitItems(shown);
    const isWhole = !isCutShort && fitting.length === shown.length;
    // Never in silence: what was left out can be asked for by sending the draft from there on.
    return { quotes: fitting, next: isWhole ? null : (fitting.at(-1)?.end ?? null), note: quotedNote };
  },
});
