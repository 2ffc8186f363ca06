import type { CredentialStatus, HostErrorCode, Receipt, StatusReason, Trouble } from '@confer/core';

/** What can be done with credentials that were issued. `reinstate` undoes both of the others. */
export type StandingAction = 'revoke' | 'suspend' | 'reinstate';

/** Somebody whose credential is meant, by row key. */
export interface ChosenPerson {
  readonly key: string;
  readonly name: string;
}

/** Somebody whose credential will change. */
export interface ChangingPerson extends ChosenPerson {
  /** As it was before the change. */
  readonly receipt: Receipt;
}

/** Why a credential stays as it is: there is none yet, or it is so already, or its standing allows no such change. */
export type StayingReason = 'notIssued' | CredentialStatus;

/** What is asked before credentials change. */
export interface StandingChange {
  readonly action: StandingAction;
  /** Whom the person has chosen. */
  readonly chosen: readonly ChosenPerson[];
  /** Those of them whose credentials will change; `undefined` until the issuer has said what holds now. */
  readonly go: readonly ChangingPerson[] | undefined;
  readonly stay: readonly { readonly reason: StayingReason; readonly count: number }[];
  readonly reason: StatusReason | undefined;
  /** It is public. */
  readonly explanation: string;
  /** Whoever was sent the credential is told of the change by e-mail. */
  readonly tell: boolean;
  readonly working: boolean;
  readonly trouble: Trouble | undefined;
}

/** Credentials that have just changed. */
export interface ChangedStanding {
  readonly action: StandingAction;
  readonly people: readonly ChangingPerson[];
  /** How many of them are told of it by e-mail. */
  readonly told: number;
  /** Everybody had a valid credential before, so that reinstating takes the change back. */
  readonly mayBeUndone: boolean;
  /** Why the sheet does not say so yet. */
  readonly unwritten: HostErrorCode | undefined;
}
