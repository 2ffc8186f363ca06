import type { PreviewRequest, RowRequest } from '@confer/core';
import type { CheckedList, PaneContext, Review } from './pane-state';
import { answers, bindColumns, dayOf, indexOfRow, requests, rowRequestOf } from '@confer/core';
import type { PreviewRow } from './preview-order';
import { previewOrder } from './preview-order';

/** The row's own key is made when it is issued. */
const previewKey = 'preview-row';

/** One certificate that can be looked at, with what the issuer is asked for it. */
export interface CertificatePreview extends PreviewRow {
  readonly request: PreviewRequest;
}

/** The certificates of all rows that would go, odd ones first. */
export function previewsOf({ note, columns, binding, snapshot }: CheckedList, { plan, issueDate }: Pick<Review, 'plan' | 'issueDate'>, now: Date): CertificatePreview[] {
  const { id: definitionId, version: definitionVersion } = note.definition;
  const bound = bindColumns(columns, binding, snapshot, dayOf(now), note.dateOrders);
  const rows = new Map<number, RowRequest>(plan.go.map((row) => [row, rowRequestOf(bound, snapshot.rows[indexOfRow(row)] ?? [], previewKey, issueDate)]));
  return previewOrder([...rows].map(([row, request]) => ({ row, request })))
    .flatMap((preview) => { const row = rows.get(preview.row); return row ? [{ ...preview, request: { definitionId, definitionVersion, row } }] : []; });
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
