import type { Receipt } from '@confer/core';
import { credentialUrl } from '../addresses';

/** A credential that corrects another one, or that another one corrects. `null`: there is none. */
type Link = { readonly key: string; readonly credentialId: string; readonly publicId: string; readonly url: string | null } | null;

/** Where the credential of a row leads, back and forth. */
export interface CorrectionLinks {
  readonly corrects: Link;
  readonly correctedBy: Link;
}

const linkSql = (condition: string): string => `(
  SELECT json_build_object('key', l.key, 'credentialId', lc.id, 'publicId', lc.public_id, 'url', lc.url) FROM rows l JOIN credentials lc ON lc.row_id = l.id WHERE ${condition})`;

/** SQL: the columns of {@link CorrectionLinks} for the row `r`. */
export const correctionLinks = `${linkSql('l.key = r.corrects')} AS corrects, ${linkSql(`l.corrects = r.key AND l.state = 'issued'`)} AS "correctedBy"`;

/** The links of a receipt. */
export function linksOf(publicUrl: string, { corrects, correctedBy }: CorrectionLinks): Pick<Receipt, 'corrects' | 'correctedBy'> {
  const linked = ({ key, credentialId, publicId, url }: NonNullable<Link>) => ({ key, credentialId, url: url ?? credentialUrl(publicUrl, publicId) });
  return { ...(corrects && { corrects: linked(corrects) }), ...(correctedBy && { correctedBy: linked(correctedBy) }) };
}
