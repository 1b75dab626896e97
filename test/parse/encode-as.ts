const tables = new Map<string, Map<string, number[]>>();

/** Encodes text in a two-byte encoding that Node can read but not write, by turning its decoder around. */
export function encodeAs(text: string, encoding: 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr'): Uint8Array {
  const table = tables.get(encoding) ?? invert(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${character} is not in ${encoding}`);
      return bytes;
    }),
  );
}

function invert(encoding: string): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\uFFFD' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return table;
}

export function encodeUtf16(text: string, byteOrder: 'le' | 'be', mark = false): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), byteOrder === 'le');
  return new Uint8Array(view.buffer);
}

/** Windows-1252 for the characters that stand at the same place in Latin-1, and the curly quotes. */
export function encodeWestern(text: string): Uint8Array {
  const special: Record<string, number> = {
    '‘': 0x91,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '–': 0x96,
    '€': 0x80,
  };
  return Uint8Array.from([...text].map((character) => special[character] ?? character.charCodeAt(0)));
}
