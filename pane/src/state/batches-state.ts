import type { BatchAnswer, BatchCounts, BatchFilter, BatchPerson, FoundBatch, HostErrorCode, PersonStatus, Trouble } from '@confer/core';
import type { Correcting } from './correcting-state';
import type { Sending, SentMessages } from './sending-state';
import type { ChangedStanding, StandingChange } from './standing-state';

/** A list of the issuer that is read page by page, and again while it may change. */
export interface Listing<Item> {
  /** `undefined` until the issuer has answered once. */
  readonly items: readonly Item[] | undefined;
  /** The cursor of the page behind the last one that was read, `null` at the end. */
  readonly next: string | null;
  /** When the issuer last answered. */
  readonly shownAt: Date | undefined;
  /** Why it did not answer since. */
  readonly trouble: Trouble | undefined;
}

/** All batches, or those that are searched for. */
export interface BatchList extends Listing<FoundBatch> {
  readonly text: string;
  readonly filter: BatchFilter;
  /** What the items were found for; the person may have typed on. */
  readonly foundFor: string;
  readonly counts: BatchCounts;
}

/** One batch and its people, or those of them that are searched for. */
export interface OpenBatch extends Listing<BatchPerson> {
  readonly batch: BatchAnswer;
  readonly text: string;
  readonly status: PersonStatus | undefined;
  /** The row key of the person who is looked at. */
  readonly person: string | undefined;
  /** Names of the people who are chosen, by row key. */
  readonly selected: ReadonlyMap<string, string>;
  /** What the sheet did not take when it said something else than the batch, and why. */
  readonly caughtUp: { readonly tried: string; readonly unwritten: HostErrorCode | undefined } | undefined;
  /** A file is being fetched. */
  readonly exporting: boolean;
}

/** What the tab *Batches* shows: the list, and on top of it one batch. */
export interface BatchesTab {
  readonly list: BatchList;
  readonly open: OpenBatch | undefined;
  /** What is asked before credentials are revoked, suspended or reinstated. */
  readonly change: StandingChange | undefined;
  readonly changed: ChangedStanding | undefined;
  /** What is asked before messages are sent. */
  readonly sending: Sending | undefined;
  readonly sent: SentMessages | undefined;
  /** What is asked before credentials are corrected. */
  readonly correcting: Correcting | undefined;
}

/** A list of which nothing is known yet. */
export const notRead = { items: undefined, next: null, shownAt: undefined, trouble: undefined } as const;

export const noBatchesYet: BatchesTab = {
  list: { ...notRead, text: '', filter: 'all', foundFor: '', counts: { all: 0, running: 0, attention: 0 } },
  open: undefined,
  change: undefined,
  changed: undefined,
  sending: undefined,
  sent: undefined,
  correcting: undefined,
};
