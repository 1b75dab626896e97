import { type Collection, type CollectionName, collections } from './character-collections.ts';

/** Two-byte encodings by the beginning of the map's name, and the decoder that knows them. */
const encodings: [RegExp, { collection: CollectionName; decoder: string; isSevenBit?: boolean }][] = [
  [/^(?:GBK2K|GBKp?-EUC|GBK|GBpc-EUC|GB-EUC)-[HV]$/, { collection: 'GB1', decoder: 'gb18030' }],
  [/^GB-[HV]$/, { collection: 'GB1', decoder: 'gb18030', isSevenBit: true }],
  [/^(?:B5pc|ETen-B5|ETenms-B5|ETHK-B5|HK\w+-B5|B5)-[HV]$/, { collection: 'CNS1', decoder: 'big5' }],
  [/^(?:90ms|90msp|90pv|83pv|78ms|Add|Ext)?-?RKSJ-[HV]$/, { collection: 'Japan1', decoder: 'shift_jis' }],
  [/^EUC-[HV]$/, { collection: 'Japan1', decoder: 'euc-jp' }],
  [/^[HV]$/, { collection: 'Japan1', decoder: 'euc-jp', isSevenBit: true }],
  [/^(?:KSC-EUC|KSCms-UHC|KSCms-UHC-HW|KSCpc-EUC)-[HV]$/, { collection: 'Korea1', decoder: 'euc-kr' }],
  [/^KSC-[HV]$/, { collection: 'Korea1', decoder: 'euc-kr', isSevenBit: true }],
];

const unicodeName = /^Uni(GB|CNS|JIS|KS)(?:2004|X0213|X02132004|Pro)?-(UCS2|UTF16|UTF32)(?:-HW)?-[HV]$/;
const collectionOfUnicode: Record<string, CollectionName> = {
  GB: 'GB1',
  CNS: 'CNS1',
  JIS: 'Japan1',
  KS: 'Korea1',
};

/** Bytes that begin a two-byte code, by decoder; single bytes are told by what is left. */
const codeSpaces: Record<string, string[]> = {
  gb18030: ['<00> <80>', '<8140> <fefe>', '<81308130> <fe39fe39>'],
  big5: ['<00> <80>', '<8140> <fefe>'],
  shift_jis: ['<00> <80>', '<8140> <9ffc>', '<a0> <df>', '<e040> <fcfc>'],
  'euc-jp': ['<00> <80>', '<8ea0> <8edf>', '<a1a1> <fefe>'],
  'euc-kr': ['<00> <80>', '<8141> <fefe>'],
};

/** Most entries in one block of a map, by the specification. */
const BLOCK_ENTRIES = 100;

const written = new Map<string, Uint8Array>();

/**
 * Gives the PDF library the predefined character maps (CMaps) by which Chinese, Japanese and Korean fonts without a
 * table of their own name their letters. They are not shipped but derived from the text decoders of the platform:
 *
 *     code in the file ──this map──▶ number in a collection ──Adobe-GB1-UCS2──▶ Unicode
 *
 * Both steps come from here, so the numbers only need to agree with each other, and with the real ones for fonts
 * that use those directly (see character-collections.ts).
 */
export class CharacterMapFactory {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? (written.get(filename) ?? writeMap(filename)) : undefined;
    if (!map) throw new Error(`no ${kind} data named ${filename}`);
    written.set(filename, map);
    return map;
  }
}

function writeMap(name: string): Uint8Array | undefined {
  const toUnicode = /^Adobe-(GB1|CNS1|Japan1|Korea1)-UCS2$/.exec(name)?.[1];
  if (toUnicode) return writeToUnicode(name, collections[toUnicode as CollectionName]());
  const unicode = unicodeName.exec(name);
  if (unicode) return writeFromUnicode(name, collections[collectionOfUnicode[unicode[1]!]!](), unicode[2]!);
  const found = encodings.find(([pattern]) => pattern.test(name));
  if (!found) return undefined;
  const { collection, decoder, isSevenBit = false } = found[1];
  return writeFromBytes(name, collections[collection](), decoder, isSevenBit);
}

type Entry = [code: string, value: string];

function writeFromBytes(
  name: string,
  collection: Collection,
  encoding: string,
  isSevenBit: boolean,
): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const entries: Entry[] = [];
  const add = (bytes: number[], code: string) => {
    const character = decode(decoder, bytes);
    const number =
      character === undefined
        ? undefined
        : collection.numberOf(character, bytes.length === 1 && !/p-|pc/.test(name));
    if (number !== undefined) entries.push([code, String(number)]);
  };
  if (!isSevenBit) {
    for (let byte = 0x20; byte <= 0xdf; byte++) if (byte < 0x7f || byte >= 0xa1) add([byte], hex(byte, 1));
  }
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (isSevenBit && (lead < 0xa1 || trail < 0xa1)) continue;
      const code = (lead << 8) | trail;
      add([lead, trail], hex(isSevenBit ? code & 0x7f7f : code, 2));
    }
  }
  return write(name, isSevenBit ? ['<2121> <7e7e>'] : codeSpaces[encoding]!, 'cidchar', entries);
}

/** One character, or undefined for bytes that are none or more. */
function decode(decoder: InstanceType<typeof TextDecoder>, bytes: number[]): string | undefined {
  try {
    const text = decoder.decode(Uint8Array.from(bytes));
    return [...text].length === 1 ? text : undefined;
  } catch {
    // Bytes that are no character of this encoding: a fatal decoder says so by throwing.
    return undefined;
  }
}

function writeFromUnicode(name: string, collection: Collection, form: string): Uint8Array {
  const width = form === 'UTF32' ? 4 : 2;
  const entries = [...collection.unicodeByNumber].map(
    ([number, code]): Entry => [hex(code, width), String(number)],
  );
  const spaces: Record<string, string[]> = {
    UCS2: ['<0000> <ffff>'],
    UTF16: ['<0000> <d7ff>', '<d800dc00> <dbffdfff>', '<e000> <ffff>'],
    UTF32: ['<00000000> <0010ffff>'],
  };
  return write(name, spaces[form]!, 'cidchar', entries);
}

function writeToUnicode(name: string, collection: Collection): Uint8Array {
  const entries = [...collection.unicodeByNumber].map(
    ([number, code]): Entry => [hex(number, 2), `<${hex(code, 2)}>`],
  );
  return write(name, ['<0000> <ffff>'], 'bfchar', entries);
}

/** The text form of a map, as the PostScript language writes it. */
function write(name: string, codeSpace: string[], kind: 'cidchar' | 'bfchar', entries: Entry[]): Uint8Array {
  const lines = [
    'begincmap',
    `/CMapName /${name} def`,
    `/WMode ${name.endsWith('V') ? 1 : 0} def`,
    `${codeSpace.length} begincodespacerange`,
    ...codeSpace,
    'endcodespacerange',
  ];
  for (let at = 0; at < entries.length; at += BLOCK_ENTRIES) {
    const block = entries.slice(at, at + BLOCK_ENTRIES);
    lines.push(`${block.length} begin${kind}`);
    for (const [code, value] of block) lines.push(`<${code}> ${value}`);
    lines.push(`end${kind}`);
  }
  lines.push('endcmap', '');
  return new TextEncoder().encode(lines.join('\n'));
}

function hex(code: number, bytes: number): string {
  return code.toString(16).padStart(bytes * 2, '0');
}
