import type { CorrectedValue, Definition, RowRequest, Trouble } from '@confer/core';
import type { ChosenPerson } from './standing-state';

/** Somebody whose credential is issued anew, as the sheet says now. */
export interface CorrectedPerson extends ChosenPerson {
  /** Zero-based sheet row. */
  readonly row: number;
  readonly definition: Definition;
  /** What the sheet says differently. */
  readonly values: readonly CorrectedValue[];
  /** The row as it is to be issued, under the key of the correction. */
  readonly request: RowRequest;
}

/** Why a credential is not issued anew: the sheet says what was issued, or only another address; its row has a problem, is not in front, or was never issued. */
export type UncorrectedReason = 'unchanged' | 'onlyAddress' | 'problem' | 'notHere' | 'notIssued';

/** What is asked before credentials are corrected. */
export interface Correcting {
  readonly chosen: readonly ChosenPerson[];
  /** `undefined` until the issuer has said what was issued. */
  readonly go: readonly CorrectedPerson[] | undefined;
  readonly stay: readonly { readonly reason: UncorrectedReason; readonly count: number }[];
  readonly label: string;
  readonly trouble: Trouble | undefined;
}
