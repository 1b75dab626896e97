/** Stub until the maps are written. */
export class CharacterMapFactory {
  async fetch(_request: { kind: string; filename: string }): Promise<Uint8Array> {
    throw new Error('no character maps');
  }
}
