import type { Definition, PreviewRequest } from '@confer/core';
import type { CheckedList, PaneContext, Review } from './pane-state';
import { answers, requests } from '@confer/core';
import type { PreviewRow } from './preview-order';
import { rowsToSend } from './bound-rows';
import { previewOrder } from './preview-order';

/** The row's own key is made when it is issued. */
const previewKey = 'preview-row';

/** One certificate that can be looked at, with what the issuer is asked for it. */
export interface CertificatePreview extends PreviewRow {
  readonly definition: Definition;
  readonly request: PreviewRequest;
}

/** The certificates of all rows that would go, odd ones first. */
export function previewsOf(list: CheckedList, { plan, issueDate }: Pick<Review, 'plan' | 'issueDate'>, now: Date): CertificatePreview[] {
  const sent = rowsToSend(list, new Map(plan.go.map((row) => [row, previewKey])), now, issueDate);
  const rows = new Map(sent.map((row) => [row.row, row]));
  return previewOrder(sent).flatMap((preview) => {
    const row = rows.get(preview.row);
    return row ? [{ ...preview, definition: row.definition, request: { definitionId: row.definition.id, definitionVersion: row.definition.version, row: row.request } }] : [];
  });
}

/** A picture's `data:` address; or why there is none, in the issuer's words where it said so. */
export interface LoadedCertificate {
  readonly picture: string | undefined;
  readonly reason?: string | undefined;
}

/** Asks the issuer to draw a certificate. Nothing is stored there. */
export async function loadCertificate({ services }: PaneContext, request: PreviewRequest): Promise<LoadedCertificate> {
  const answer = await services.send(requests.previewCertificate(request), await services.signIn.token());
  const outcome = answer && answers.certificate(answer);
  if (outcome?.ok) return { picture: `data:image/svg+xml,${encodeURIComponent(outcome.value)}` };
  return { picture: undefined, reason: outcome?.trouble.kind === 'refused' ? outcome.trouble.message : undefined };
}
