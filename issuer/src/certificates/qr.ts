import { create } from 'qrcode';
import { thousandths } from './drawing';

/** Colour of QR codes on every design: dark enough for any reader. */
export const qrColour = '#0d2227';

/**
 * A QR code as one path that fills a square, without a quiet zone. Error correction M keeps it readable with a scratch, and
 * its modules large enough to print.
 */
export function qrPath(text: string, left: number, top: number, size: number): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const module = size / modules.size;
  const bars: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      let end = column;
      while (end < modules.size && modules.get(row, end)) end++;
      if (end === column) continue;
      const width = thousandths((end - column) * module);
      bars.push(`M${thousandths(left + column * module)} ${thousandths(top + row * module)}h${width}v${thousandths(module)}h-${width}z`);
      column = end;
    }
  }
  return bars.join('');
}
