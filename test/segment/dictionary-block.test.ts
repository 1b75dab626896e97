import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../functions/segment/bytes.ts';
import { DictionaryBlock, writeEntry } from '../../functions/segment/dictionary-block.ts';
import { KeyWriter } from '../../functions/segment/sorted-block.ts';

const keys = ['kiln', 'kilns', 'kilometre', 'lime', '固体', '固废', '磷石', '𠮷田'];

function blockOf(written: readonly string[], grow?: (bytes: number) => void): DictionaryBlock {
  const writer = new ByteWriter();
  const keyWriter = new KeyWriter(writer);
  for (const [at, key] of written.entries()) {
    keyWriter.write(key);
    writeEntry(writer, at + 1, Uint8Array.of(at, at));
  }
  return new DictionaryBlock(writer.written().slice(), grow);
}

describe('a block of the dictionary', () => {
  it('finds the same whether it is asked once or often', () => {
    const asked = [...keys, '', 'k', 'kil', 'kilnss', 'zinc', '固', '磷石膏', '\ud842'];
    const often = blockOf(keys);
    for (let round = 0; round < 3; round++)
      for (const key of asked) {
        const at = keys.indexOf(key);
        const once = blockOf(keys).find(key);
        expect(often.find(key), key).toEqual(once);
        expect(once, key).toEqual(
          at < 0 ? undefined : { key, frequency: at + 1, postings: Uint8Array.of(at, at) },
        );
      }
  });

  it('lists its keys in order, and tells once what their decoding takes', () => {
    const grown: number[] = [];
    const block = blockOf(keys, (bytes) => grown.push(bytes));
    expect([...block.entries()].map(({ key }) => key)).toEqual(keys);
    for (let round = 0; round < 20; round++) block.find('lime');
    expect([...block.entries()]).toHaveLength(keys.length);
    expect(grown).toHaveLength(1);
  });
});
