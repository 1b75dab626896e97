/** White space as `String.trim` sees it. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13);
  if (code >= 0x2000 && code <= 0x200a) return true;
  return otherSpaces.has(code);
}

const otherSpaces = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code === 0x3007;
}

export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

export function isWordCharacter(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

export function skipSpace(text: string, from: number, to: number): number {
  let position = from;
  while (position < to && isSpace(text.charCodeAt(position))) position += 1;
  return position;
}

/** The next visible character behind opening quotes and brackets, '' at the end of the line. */
export function nextVisible(text: string, from: number, to: number): string {
  for (let position = from; position < to; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 0x0a) return '';
    if (!isSpace(code) && !'"\'“‘([（'.includes(text.charAt(position))) return text.charAt(position);
  }
  return '';
}
