import type { Binding, Column, ColumnKey, Definition, DefinitionsBinding, DefinitionsTableCheck, Finding, HostErrorCode, Issuance, ListCheck, LostColumn, Match, Me, Names, Notebook, Organisation, Plan, Receipt, ReceiptPlaces, RowRange, RowRecord, SheetNote, SheetSelection, SignInProvider, TableCheck, TableSnapshot, Trouble, TypedRow } from '@confer/core';
import type { BatchesTab } from './batches-state';
import type { Holders } from './holders';
import type { HoldChoice } from './holding';
import type { IsLikelyPhone } from './phone-numbers';
import type { Store } from './store';
import type { PaneServices } from '../services';
import type { SignInProblem } from '../sign-in';
import { noBatchesYet } from './batches-state';

/** What is on the pane. `opening` lasts until Confer knows where the person left off. */
export type Screen = 'opening' | 'connect' | 'start' | 'prepare' | 'check' | 'person' | 'review' | 'issuing' | 'done';

/** Issuing, or what was issued. Each tab stays as it was left. */
export type Tab = 'issue' | 'batches';

/** What keeps a screen from going on: the issuer, the access token, or the spreadsheet. */
export type Obstacle = Trouble | { readonly kind: 'sheet'; readonly code: HostErrorCode };

/** Who is signed in, who issues here, and what. */
export interface Connection {
  readonly me: Me;
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

/** How a sheet carries one of several definitions. */
export type PreparedDefinition = Pick<Preparation, 'definition' | 'names' | 'columns' | 'mapping'>;

/** A list whose rows say which definition they are for. */
export interface SeveralPrepared {
  /** All of them, in the order in which the list names them first. What is shown may have moved on since. */
  readonly parts: readonly PreparedDefinition[];
  /** The title of the column that says which one a row is for. */
  readonly idHeader: string;
}

/** A definition that was chosen for a sheet and is not in use yet. */
export interface Preparation {
  readonly definition: Definition;
  /** How the list holds names: often, but not always, as the definition asks for them. */
  readonly names: Names;
  readonly columns: readonly Column[];
  readonly way: 'list' | 'header' | 'person';
  readonly mapping: readonly MappingLine[];
  readonly header: HeaderPlan;
  /** For a list of several definitions; `definition`, `names`, `columns` and `mapping` are those of the one that is shown. */
  readonly several?: SeveralPrepared;
}

/** What is found in a list. */
export interface CheckedTable extends TableCheck {
  /** In a list for several definitions, what is found by each of them. */
  readonly byDefinition?: DefinitionsTableCheck;
}

/** The list of the sheet as the last look found it. */
export interface CheckedList {
  readonly note: SheetNote;
  readonly columns: readonly Column[];
  readonly snapshot: TableSnapshot;
  readonly binding: Binding;
  /** Columns whose title somebody wrote over, or deleted. */
  readonly lost: readonly LostColumn[];
  readonly check: CheckedTable;
  /** The definitions of a list for several. */
  readonly several?: DefinitionsBinding;
  readonly places: ReceiptPlaces;
  readonly records: readonly RowRecord[];
  /** The check that goes along with the list; only a look at a change moves it on. */
  readonly live: ListCheck;
  /** The day of the check, `2026-11-20`: tomorrow other dates have passed. */
  readonly day: string;
  /** When all of the sheet began to be read for it, in milliseconds since the pane was opened. Without it nobody knows. */
  readonly readAt?: number;
}

/** A long list that is checked for the first time. */
export interface FirstCheck {
  readonly definition: Definition;
  readonly sheetName: string;
  readonly rows: number;
  readonly checked: number;
}

/** `paused`: a cell is being edited, and Excel answers nothing until it is finished. */
export type Liveness = 'on' | 'paused' | 'off';

/** A fix that was just applied and can be taken back while the cells still hold what it wrote. */
export interface AppliedFix {
  readonly findings: readonly Finding[];
}

/** What was filled in for one person who is not in the list yet. */
export interface PersonForm {
  readonly typed: TypedRow;
  /** Fields that the person has left: they say what is found in them. */
  readonly left: ReadonlySet<ColumnKey>;
  /** The sheet row, zero-based, of the person who was added last. */
  readonly added: number | undefined;
}

export interface Review {
  /** What was selected when the person looked; the plan is about that. */
  readonly selection: SheetSelection;
  readonly plan: Plan;
  readonly includeHidden: boolean;
  /** What the issuer has told of the people of these rows. */
  readonly holders: Holders;
  /** Those who hold the credential already get it once more. */
  readonly again: boolean;
  /** The issuer is being asked who holds it: for the review, or since *Issue* was pressed, which waits for the answer. */
  readonly asking: 'forReview' | 'forIssue' | undefined;
  /** Why nothing went when *Issue* was pressed: people turned out to hold the credential, or the issuer did not tell. */
  readonly kept: 'holders' | 'unanswered' | undefined;
  readonly label: string;
  /** The day of issue as it was entered, where the definition takes one for the whole batch. */
  readonly issueDate: string | undefined;
  /** How long the batch is to wait before it leaves. */
  readonly hold: HoldChoice;
  /** People get an e-mail with the batch; else somebody asks for it later. */
  readonly send: boolean;
  /** The person comes from a batch of these rows that was cancelled. */
  readonly cancelled: boolean;
  /** The list was changed after the person looked; they look once more before anything goes. */
  readonly changed: boolean;
  /** Rows that *Show* has selected. They are not the person's choice of what goes. */
  readonly shown: readonly RowRange[] | undefined;
}

/** A batch on its way, from the first key in the sheet to the last message. */
export interface Running {
  /** All that go under this label: one batch for each definition of the list. */
  readonly issuances: readonly [Issuance, ...Issuance[]];
  /** Them as one. */
  readonly issuance: Issuance;
  readonly definition: Definition;
  /** The other definitions of the list. */
  readonly others: readonly Definition[];
  /** The day of issue of all rows, where the definition takes one for the whole batch. */
  readonly issueDate: string | undefined;
  readonly sheetId: string;
  /** What the review was about, for coming back to it; `undefined` for a batch that an earlier pane sent. */
  readonly reviewed: Pick<Review, 'selection' | 'includeHidden' | 'again'> | undefined;
  /** Keys came to stand beside other rows than theirs. */
  readonly moved: boolean;
  /** The batch has ended, and what stands beside its rows is in no file yet. */
  readonly unsaved: boolean;
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

/** The question who one is, wherever it is asked. */
export interface SigningIn {
  /** Where people of this issuer sign in, once it has told. */
  readonly providers: readonly SignInProvider[] | undefined;
  /** Where the person is signing in just now. */
  readonly at: SignInProvider | undefined;
  readonly problem: SignInProblem | undefined;
}

export interface PaneState {
  readonly tab: Tab;
  /** What the tab *Issue* shows. */
  readonly screen: Screen;
  /** In place of the content: why the screen cannot go on. */
  readonly obstacle: Obstacle | undefined;
  readonly signingIn: SigningIn;
  /** The person's work with the sheet is under way; buttons wait. */
  readonly busy: boolean;
  readonly connection: Connection | undefined;
  readonly notebook: Notebook;
  /** The sheet in front of the person, as *Start* and *Prepare* see it. */
  readonly sheet: TableSnapshot | undefined;
  readonly preparation: Preparation | undefined;
  readonly list: CheckedList | undefined;
  readonly checking: FirstCheck | undefined;
  readonly liveness: Liveness;
  /** Once a list has needed it, and it could be loaded. */
  readonly isLikelyPhone: IsLikelyPhone | undefined;
  readonly fixed: AppliedFix | undefined;
  readonly person: PersonForm | undefined;
  readonly review: Review | undefined;
  readonly running: Running | undefined;
  /** Where the person had a test sent; kept while the pane is open. */
  readonly testAddress: string | undefined;
  readonly batches: BatchesTab;
}

export const initialState: PaneState = {
  tab: 'issue', screen: 'opening', obstacle: undefined, signingIn: { providers: undefined, at: undefined, problem: undefined }, busy: false, connection: undefined, notebook: { version: 1, sheets: {} }, sheet: undefined,
  preparation: undefined, list: undefined, checking: undefined, liveness: 'off', isLikelyPhone: undefined, fixed: undefined, person: undefined, review: undefined, running: undefined, testAddress: undefined,
  batches: noBatchesYet,
};

/** What every part of the pane's logic works with. */
export interface PaneContext {
  readonly services: PaneServices;
  readonly store: Store<PaneState>;
}
