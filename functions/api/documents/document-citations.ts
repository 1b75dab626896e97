import * as z from 'zod';
import type { CitationGraph } from '../../terms/collection/citation-graph.ts';

const place = z.object({ document: z.string(), section: z.string(), url: z.string(), text: z.string() });

/** Who a document cites by number or title, and who cites it. */
export const documentCitations = z
  .object({
    cites: z
      .array(
        z.object({
          text: z
            .string()
            .describe('The document number as printed, or the title of a paper that is cited by title'),
          heldBy: z.array(z.string()).describe('Ids of documents that carry it; none when it is not held'),
          sections: z.array(z.string()).describe('Where this document cites it'),
        }),
      )
      .describe('Document numbers this document cites, and papers it cites by title'),
    citedBy: z.array(place).describe('Where other documents cite this one by number or title'),
    conflicts: z
      .array(z.object({ text: z.string(), heldBy: z.array(z.string()) }))
      .describe('Numbers of this document that another carries too'),
  })
  .meta({ id: 'DocumentCitations', description: 'Citations by document number and by title, to and from.' });

export function citationsOf(graph: CitationGraph, id: string): z.input<typeof documentCitations> {
  return {
    cites: graph.citedBy(id).map(({ text, heldBy, citedBy }) => ({
      text,
      heldBy,
      sections: [...new Set(citedBy.filter(({ document }) => document === id).map(({ section }) => section))],
    })),
    citedBy: graph.citing(id).map(({ document, section, text }) => ({
      document,
      section,
      url: `/documents/${section}`,
      text,
    })),
    conflicts: graph
      .conflicts()
      .filter(({ heldBy }) => heldBy.includes(id))
      .map(({ text, heldBy }) => ({ text, heldBy })),
  };
}
