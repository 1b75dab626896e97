import { RefusedFileError } from '../documents/refusal.ts';
import type { Block } from './block.ts';
import { cleanText } from './clean-text.ts';
import { MAX_BLOCKS } from './limits.ts';

/** What a parser knows of a block; the rest takes the values of a plain paragraph. */
export type BlockDraft = Partial<Omit<Block, 'leadLength'>> & {
  text: string;
  /** What is set in bold at its start, as the source has it. */
  lead?: string;
};

/** Collects the blocks of one document: cleans their text, drops the empty ones, stops at the bound. */
export class BlockList {
  readonly blocks: Block[] = [];

  /** @throws RefusedFileError `too_complex` beyond the bound on blocks */
  add({ lead, ...draft }: BlockDraft): void {
    const text = cleanText(draft.text);
    if (text === '') return;
    if (this.blocks.length >= MAX_BLOCKS) {
      throw new RefusedFileError(
        'too_complex',
        `more than ${MAX_BLOCKS} paragraphs: split the file into several documents and send them one by one`,
      );
    }
    this.blocks.push({
      kind: 'paragraph',
      page: null,
      level: null,
      label: null,
      prominence: 0,
      ...draft,
      text,
      ...leadOf(text, lead),
    });
  }
}

/** Bold of so many characters is emphasis of a whole paragraph, or a part of a form. */
const LONGEST_LEAD = 160;

function leadOf(text: string, lead: string | undefined): Pick<Block, 'leadLength'> {
  const { length } = lead === undefined ? '' : cleanText(lead);
  const isLead =
    length > 1 && length <= LONGEST_LEAD && length < text.length && text.startsWith(cleanText(lead!));
  return isLead ? { leadLength: length } : {};
}
