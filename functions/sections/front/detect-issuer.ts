import type { Line } from '../lay-out-text.ts';
import { issuerOfAdoption } from './issuer-of-adoption.ts';
import { issuerOfField } from './issuer-of-field.ts';
import { issuerOfFront } from './issuer-of-front.ts';
import { issuerOfLeadIn } from './issuer-of-lead-in.ts';
import { issuerOfManifesto } from './issuer-of-manifesto.ts';
import { issuerOfOccasion } from './issuer-of-occasion.ts';
import { issuerOfRelease } from './issuer-of-release.ts';
import { issuerOfSignature } from './issuer-of-signature.ts';
import { issuerOfSource } from './issuer-of-source.ts';
import { issuerOfTitle } from './issuer-of-title.ts';

/**
 * The body that issued a document, as printed: a field that says so (`发文机关：`), the opening of the title, the
 * assembly a report was given to, the signature above the date, the act that adopted it, the party of a manifesto,
 * a masthead, or the subject of a news lead-in ("The … Department released …"). Null when the text names none.
 */
export function detectIssuer(title: string, lines: readonly Line[]): string | null {
  const named = issuerOfTitle(title);
  const inField = issuerOfField(lines);
  return (
    // `县政府办` in its field is who the title names in full.
    (inField !== null && namesNoPlace.test(inField) ? named : null) ??
    inField ??
    named ??
    issuerOfOccasion(title, lines) ??
    issuerOfSignature(lines) ??
    issuerOfAdoption(lines) ??
    issuerOfManifesto(title, lines) ??
    issuerOfFront(lines) ??
    issuerOfLeadIn(lines) ??
    issuerOfSource(lines) ??
    issuerOfRelease(lines)
  );
}

/** `县政府办`, `市水利局`: whose, only its own people know. */
const namesNoPlace = /^(?:省|市|县|區|区|州|旗|本)/;
