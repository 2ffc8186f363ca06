import type { Binding, Column, Definition, Finding, HostErrorCode, Issuance, LostColumn, Match, Names, Notebook, Organisation, Plan, Receipt, ReceiptPlaces, RowRange, RowRecord, SheetNote, SheetSelection, TableCheck, TableSnapshot, Trouble } from '@confer/core';
import type { IsLikelyPhone } from './phone-numbers';
import type { Store } from './store';
import type { PaneServices } from '../services';

/** What is on the pane. `opening` lasts until Confer knows where the person left off. */
export type Screen = 'opening' | 'connect' | 'start' | 'prepare' | 'check' | 'review' | 'issuing' | 'done';

/** What keeps a screen from going on: the issuer, the access token, or the spreadsheet. */
export type Obstacle = Trouble | { readonly kind: 'sheet'; readonly code: HostErrorCode };

/** Who issues here, and what. */
export interface Connection {
  readonly organisation: Organisation;
  readonly definitions: readonly Definition[];
}

/** One line of the mapping on *Prepare*. */
export type MappingLine = Match;

/** How *Create header row* writes it. */
export interface HeaderPlan {
  /** Into the open sheet, or into a new one. A sheet that holds something never gets it. */
  readonly into: 'sheet' | 'newSheet';
  /** Where the host makes tables. */
  readonly asTable: boolean;
  /** The column of expiry is left out: every credential is valid as the definition says. */
  readonly withoutExpiry: boolean;
  /** The open sheet refused it. */
  readonly isProtected: boolean;
}

/** A definition that was chosen for a sheet and is not in use yet. */
export interface Preparation {
  readonly definition: Definition;
  /** How the list holds names: often, but not always, as the definition asks for them. */
  readonly names: Names;
  readonly columns: readonly Column[];
  readonly way: 'list' | 'header';
  readonly mapping: readonly MappingLine[];
  readonly header: HeaderPlan;
}

/** The list of the sheet as the last look found it. */
export interface CheckedList {
  readonly note: SheetNote;
  readonly columns: readonly Column[];
  readonly snapshot: TableSnapshot;
  readonly binding: Binding;
  /** Columns whose title somebody wrote over, or deleted. */
  readonly lost: readonly LostColumn[];
  readonly check: TableCheck;
  readonly places: ReceiptPlaces;
  readonly records: readonly RowRecord[];
}

/** `paused`: a cell is being edited, and Excel answers nothing until it is finished. */
export type Liveness = 'on' | 'paused' | 'off';

/** A fix that was just applied and can be taken back while the cells still hold what it wrote. */
export interface AppliedFix {
  readonly findings: readonly Finding[];
}

export interface Review {
  /** What was selected when the person looked; the plan is about that. */
  readonly selection: SheetSelection;
  readonly plan: Plan;
  readonly includeHidden: boolean;
  readonly label: string;
  /** The day of issue as it was entered, where the definition takes one for the whole batch. */
  readonly issueDate: string | undefined;
  /** The list was changed after the person looked; they look once more before anything goes. */
  readonly changed: boolean;
  /** Rows that *Show* has selected. They are not the person's choice of what goes. */
  readonly shown: readonly RowRange[] | undefined;
}

/** A batch on its way, from the first key in the sheet to the last message. */
export interface Running {
  readonly issuance: Issuance;
  readonly definition: Definition;
  /** The day of issue of all rows, where the definition takes one for the whole batch. */
  readonly issueDate: string | undefined;
  readonly sheetId: string;
  /** Milliseconds since 1970, for the time that is left. */
  readonly startedAt: number;
  /** Names and sheet rows by row key, as they were when the rows were sent. */
  readonly people: ReadonlyMap<string, Person>;
  /** The sheet column of the addresses, for going to one. */
  readonly contact: number;
  /** Keys whose receipts came last, the newest first. */
  readonly latest: readonly string[];
  /** Receipts of messages that did not get through, by row key. */
  readonly attention: ReadonlyMap<string, Receipt>;
  /** Cuts the present wait short. */
  readonly nudge: AbortController;
}

export interface Person {
  readonly name: string;
  readonly row: number;
}

export interface PaneState {
  readonly screen: Screen;
  /** In place of the content: why the screen cannot go on. */
  readonly obstacle: Obstacle | undefined;
  /** A token that the issuer does not know was just tried. */
  readonly unknownToken: boolean;
  /** The person's work with the sheet is under way; buttons wait. */
  readonly busy: boolean;
  readonly connection: Connection | undefined;
  readonly notebook: Notebook;
  /** The sheet in front of the person, as *Start* and *Prepare* see it. */
  readonly sheet: TableSnapshot | undefined;
  readonly preparation: Preparation | undefined;
  readonly list: CheckedList | undefined;
  readonly liveness: Liveness;
  /** Once a list has needed it, and it could be loaded. */
  readonly isLikelyPhone: IsLikelyPhone | undefined;
  readonly fixed: AppliedFix | undefined;
  readonly review: Review | undefined;
  readonly running: Running | undefined;
}

export const initialState: PaneState = {
  screen: 'opening', obstacle: undefined, unknownToken: false, busy: false, connection: undefined, notebook: { version: 1, sheets: {} }, sheet: undefined,
  preparation: undefined, list: undefined, liveness: 'off', isLikelyPhone: undefined, fixed: undefined, review: undefined, running: undefined,
};

/** What every part of the pane's logic works with. */
export interface PaneContext {
  readonly services: PaneServices;
  readonly store: Store<PaneState>;
}
