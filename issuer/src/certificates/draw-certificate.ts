import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Certificate } from './certificate';
import { drawCard } from './designs/card';
import { drawCourse } from './designs/course';
import { drawDiploma } from './designs/diploma';
import { stamped } from './designs/stamp';
import type { Drawing } from './drawing';
import type { Style } from './text/font-files';
import type { Writer } from './text/writer';
import { openWriters, settable } from './text/writer';

interface Design {
  readonly nameStyle: Style;
  /** @param texts all that is set on it, for the fonts that their letters need */
  draw(certificate: Certificate, texts: readonly string[]): Promise<Drawing>;
}

const designOf = <Needed extends Style>(styles: readonly Needed[], nameStyle: Needed, draw: (certificate: Certificate, writers: Record<Needed, Writer>) => Drawing): Design => ({
  nameStyle,
  async draw(certificate, texts) {
    const writers = await openWriters(styles, texts);
    // Drawing is pure computing: others are served between two certificates.
    await nextTurn();
    return draw(certificate, writers);
  },
});

const designs: Readonly<Record<Certificate['design'], Design>> = {
  course: designOf(['sans', 'sansStrong'], 'sansStrong', drawCourse),
  diploma: designOf(['serif', 'serifItalic', 'display', 'displayStrong'], 'display', drawDiploma),
  card: designOf(['sans', 'sansStrong'], 'sansStrong', drawCard),
};

/** A certificate with gaps or boxes in its name is none, so it is not drawn. */
export class MissingLettersError extends Error {
  readonly letters: readonly string[];

  constructor(letters: readonly string[]) {
    super('There is no font for some letters of the certificate.');
    this.name = 'MissingLettersError';
    this.letters = letters;
  }
}

/** Letters for which the design has no font, in what a certificate cannot do without: who has earned what, from whom, and who signs for it. */
export async function missingLetters({ design, recipient, title, issuer, signatories }: Pick<Certificate, 'design' | 'recipient' | 'title' | 'issuer' | 'signatories'>): Promise<string[]> {
  const { nameStyle } = designs[design];
  const texts = [recipient, title, issuer, ...signatories.flatMap(({ name, office }) => [name ?? '', office])].map(settable);
  const writer = (await openWriters([nameStyle], texts))[nameStyle];
  return [...new Set(texts.flatMap((text) => writer.missingIn(text)))];
}

/**
 * Draws a certificate in its design.
 *
 * @throws {MissingLettersError} for letters that no font here has
 */
export async function drawCertificate(certificate: Certificate): Promise<Drawing> {
  const missing = await missingLetters(certificate);
  if (missing.length > 0) throw new MissingLettersError(missing);
  const texts = [
    certificate.recipient, certificate.title, certificate.issuer, certificate.description, ...certificate.signatories.flatMap(({ name, office }) => [name ?? '', office]),
    ...certificate.facts.flatMap(({ label, value }) => [label, String(value)]),
  ];
  const drawing = await designs[certificate.design].draw(certificate, texts.map(settable));
  return certificate.stamp ? stamped(drawing, certificate.stamp, certificate.speech, (await openWriters(['sansStrong'], [])).sansStrong) : drawing;
}
