/** Places `first` to `first + count - 1` of an axis, which share a value. */
export interface Run<T> {
  readonly first: number;
  readonly count: number;
  readonly value: T;
}

/**
 * A value for every row (or column) of a sheet, kept as runs of the same value: formatting a million rows costs as much as
 * formatting one. Values are the same when they are identical (`===`).
 */
export class Runs<T> {
  readonly #length: number;
  readonly #fill: T;
  /** Where each run begins, ascending; the first is 0. */
  #starts: number[];
  #values: T[];

  /** `fill` is the value of every place until another is set. */
  constructor(length: number, fill: T) {
    this.#length = length;
    this.#fill = fill;
    this.#starts = [0];
    this.#values = [fill];
  }

  copy(): Runs<T> {
    const copy = new Runs(this.#length, this.#fill);
    copy.#starts = [...this.#starts];
    copy.#values = [...this.#values];
    return copy;
  }

  at(index: number): T {
    return this.#value(this.#runOf(index));
  }

  /** The runs of a part of the axis, ascending, cut off at its ends. */
  *runs(first = 0, count = this.#length): Generator<Run<T>> {
    const end = first + count;
    for (let run = this.#runOf(first); run < this.#starts.length; run++) {
      const start = Math.max(this.#start(run), first);
      if (start >= end) return;
      yield { first: start, count: Math.min(this.#start(run + 1), end) - start, value: this.#value(run) };
    }
  }

  set(first: number, count: number, value: T): void {
    this.update(first, count, () => value);
  }

  /** Gives each place of a part the value that `change` makes of its present one; called once per run. */
  update(first: number, count: number, change: (value: T) => T): void {
    if (count <= 0) return;
    const from = this.#splitAt(first);
    const to = this.#splitAt(first + count);
    for (let run = from; run < to; run++) this.#values[run] = change(this.#value(run));
    this.#join(from, to);
  }

  /** Moves what lies at `first` and behind it by `count` places; what falls off the end is lost. */
  insert(first: number, count: number, value: T): void {
    const at = this.#splitAt(first);
    const kept = this.#starts.slice(at).filter((start) => start + count < this.#length);
    this.#starts = [...this.#starts.slice(0, at), first, ...kept.map((start) => start + count)];
    this.#values = [...this.#values.slice(0, at), value, ...this.#values.slice(at, at + kept.length)];
    this.#join(at, at + 1);
  }

  /** Moves what lies behind the places that go; the places at the end get the value. */
  remove(first: number, count: number, value: T): void {
    const from = this.#splitAt(first);
    const to = this.#splitAt(first + count);
    const end = this.#length - count;
    this.#starts = [...this.#starts.slice(0, from), ...this.#starts.slice(to).map((start) => start - count), end];
    this.#values = [...this.#values.slice(0, from), ...this.#values.slice(to), value];
    this.#join(this.#starts.length - 1, this.#starts.length);
    this.#join(from, from + 1);
  }

  /** Gives the places from `first` on a value each. As fast for many different values as for few. */
  setEach(first: number, values: readonly T[]): void {
    const end = first + values.length;
    const runs = [...this.runs(0, first), ...values.map((value, index) => ({ first: first + index, value })), ...this.runs(end, this.#length - end)]
      .filter(({ value }, index, all) => value !== all[index - 1]?.value || index === 0);
    this.#starts = runs.map((run) => run.first);
    this.#values = runs.map(({ value }) => value);
  }

  #value(run: number): T {
    return this.#values[run] ?? this.#fill;
  }

  #start(run: number): number {
    return this.#starts[run] ?? this.#length;
  }

  /** The number of the run that holds a place. */
  #runOf(index: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#start(middle) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Makes a run begin at a place and gives its number. */
  #splitAt(index: number): number {
    if (index >= this.#length) return this.#starts.length;
    const run = this.#runOf(index);
    if (this.#start(run) === index) return run;
    this.#starts.splice(run + 1, 0, index);
    this.#values.splice(run + 1, 0, this.#value(run));
    return run + 1;
  }

  /** Joins neighbours of the same value among the runs `from - 1` to `to`. */
  #join(from: number, to: number): void {
    for (let run = Math.min(to, this.#starts.length - 1); run >= Math.max(from, 1); run--) {
      if (this.#values[run] !== this.#values[run - 1]) continue;
      this.#starts.splice(run, 1);
      this.#values.splice(run, 1);
    }
  }
}
