/** What the parts of a segment are decoded to, and what that takes of the cache. */
import { DictionaryBlock } from './dictionary-block.ts';
import { HydratedPart, hydratedPartBytes, hydratedPostingBytes, hydratedTermBytes } from './hydrated-part.ts';
import type { LongList } from './long-lists.ts';
import type { PartAddress } from './part.ts';
import { countPostings, decodePostings } from './postings.ts';
import { decodeTextBlock, type TextBlock } from './text-block.ts';
import type { Unit } from './unit-loader.ts';
import { type PrintedWord, readWordBlock } from './word-block.ts';

/** Memory of a decoded text block over its compressed bytes: zstd's three to one, and the objects around the text. */
const textExpansion = 4;
/** Memory of a decoded block of words over its bytes. */
const wordExpansion = 8;

/** @param grow told of memory that the block takes later, when its terms are asked for */
export function dictionaryUnit(
  number: number,
  address: PartAddress,
  grow: (name: string, bytes: number) => void,
): Unit<HydratedPart> {
  const name = `dictionary:${number}`;
  return {
    name,
    addresses: [address],
    decode: ([content]) => {
      const growBlock = (bytes: number) => grow(name, bytes);
      return {
        value: HydratedPart.ofBlock(new DictionaryBlock(content!, growBlock), growBlock),
        sizeBytes: content!.length + hydratedPartBytes,
      };
    },
  };
}

export function longListUnit({ key, frequency }: LongList, chunks: PartAddress[]): Unit<HydratedPart> {
  return {
    name: `postings:${key}:${chunks.length}`,
    addresses: chunks,
    decode: (contents) => {
      const slots = decodePostings(contents);
      return {
        value: HydratedPart.ofList(key, frequency, slots),
        sizeBytes: hydratedPartBytes + hydratedTermBytes + countPostings(slots) * hydratedPostingBytes,
      };
    },
  };
}

/** The strongest chunks of a list that `mostBytes` hold; one at least. */
export function chunksWithin({ chunks }: LongList, mostBytes: number): PartAddress[] {
  let bytes = 0;
  const isWithin = ({ length }: PartAddress) => {
    bytes += length;
    return bytes <= mostBytes;
  };
  const end = chunks.findIndex((chunk) => !isWithin(chunk));
  return end < 0 ? chunks : chunks.slice(0, Math.max(1, end));
}

export function wordUnit(number: number, address: PartAddress): Unit<PrintedWord[]> {
  return {
    name: `words:${number}`,
    addresses: [address],
    decode: ([content]) => ({ value: readWordBlock(content!), sizeBytes: content!.length * wordExpansion }),
  };
}

export function textUnit(number: number, address: PartAddress): Unit<TextBlock> {
  return {
    name: `texts:${number}`,
    addresses: [address],
    decode: ([content]) => ({
      value: decodeTextBlock(content!),
      sizeBytes: content!.length * textExpansion,
    }),
  };
}
