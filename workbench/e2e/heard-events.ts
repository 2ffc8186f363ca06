import type { Workbook, WorkbookEvent } from '../src/workbook';

/** The events of a workbook, but for where persons look. */
export class HeardEvents {
  readonly all: WorkbookEvent[] = [];

  constructor(workbook: Workbook) {
    workbook.listen((event) => this.all.push(event));
  }

  /** What was done to cells and sheets. */
  get changes(): WorkbookEvent[] {
    return this.all.filter(({ type }) => !looks.has(type));
  }

  get lastSelection(): Extract<WorkbookEvent, { type: 'selected' }> | undefined {
    return this.all.filter((event) => event.type === 'selected').at(-1);
  }

  forget(): void {
    this.all.length = 0;
  }
}

const looks = new Set<WorkbookEvent['type']>(['selected', 'sheet-activated', 'edit-begun', 'edit-ended']);
