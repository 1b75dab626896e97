import type { Line } from '../lay-out-text.ts';
import { isCapitals, toTitleCase } from '../wording/body-name.ts';
import { openingLines } from './issuer-lines.ts';

const isRelease = /^(?:press|media|news) (?:release|statement)\b/i;
const office =
  /^(?:(?:deputy|acting|assistant|associate|prime) )*(?:minister(?: of state)?|(?:parliamentary )?secretary(?: of state)?|governor|mayor|attorney[- ]general|treasurer|premier)(?:(?: (?:for|of))(?: the)? \p{L}[\p{L}’',& -]{2,80})?$/iu;

/** `MEDIA RELEASE`, `Hon P. Lang MP`, `Minister for Health`: a release is of the office whose holder speaks. */
export function issuerOfRelease(lines: readonly Line[]): string | null {
  const top = lines.slice(0, openingLines).map((line) => line.text.trim());
  if (!top.some((text) => isRelease.test(text))) return null;
  const holder = top.find((text) => office.test(text));
  return holder === undefined ? null : isCapitals(holder) ? toTitleCase(holder) : holder;
}
