import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Certificate } from './certificate';
import { drawCard } from './designs/card';
import { drawCourse } from './designs/course';
import { drawDiploma } from './designs/diploma';
import type { Drawing } from './drawing';
import type { Style } from './text/font-files';
import type { Writer } from './text/writer';
import { openWriters, settable } from './text/writer';

interface Design {
  readonly styles: readonly Style[];
  readonly nameStyle: Style;
  readonly draw: (certificate: Certificate, writers: Record<Style, Writer>) => Drawing;
}

const designs: Readonly<Record<Certificate['design'], Design>> = {
  course: { styles: ['sans', 'sansStrong'], nameStyle: 'sansStrong', draw: drawCourse },
  diploma: { styles: ['serif', 'serifItalic', 'display', 'displayStrong'], nameStyle: 'display', draw: drawDiploma },
  card: { styles: ['sans', 'sansStrong'], nameStyle: 'sansStrong', draw: drawCard },
};

/** A certificate with gaps or boxes in its name is none, so it is not drawn. */
export class MissingLettersError extends Error {
  readonly letters: readonly string[];

  constructor(letters: readonly string[]) {
    super('There is no font for some letters of the name.');
    this.name = 'MissingLettersError';
    this.letters = letters;
  }
}

/** Letters of the recipient's name for which the design has no font. */
export async function missingLetters({ design, recipient }: Pick<Certificate, 'design' | 'recipient'>): Promise<string[]> {
  const { nameStyle } = designs[design];
  const name = settable(recipient);
  return (await openWriters([nameStyle], [name]))[nameStyle].missingIn(name);
}

/**
 * Draws a certificate in its design.
 *
 * @throws {MissingLettersError} for a name in letters that no font here has
 */
export async function drawCertificate(certificate: Certificate): Promise<Drawing> {
  const missing = await missingLetters(certificate);
  if (missing.length > 0) throw new MissingLettersError(missing);
  const { styles, draw } = designs[certificate.design];
  const texts = [certificate.recipient, certificate.title, certificate.issuer, certificate.description, ...certificate.facts.flatMap(({ label, value }) => [label, String(value)])];
  const writers = await openWriters(styles, texts.map(settable));
  // Drawing is pure computing: others are served between two certificates.
  await nextTurn();
  return draw(certificate, writers);
}
