/** What is promised of a figure. */
type Goal = { readonly atLeast: number } | { readonly atMost: number };

const goals: Readonly<Record<string, Goal>> = {
  'check.vs_ajv': { atLeast: 3 },
  'check.vs_zod': { atLeast: 10 },
  'check.vs_floor': { atMost: 2.2 },
  'check.all_bad_vs_normal': { atMost: 4 },
  'check.allocated_mb': { atMost: 5 },
  'edit.microseconds': { atMost: 2 },
  'sign.per_second': { atLeast: 10_000 },
  'sign.vs_library': { atLeast: 30 },
  'batch.rows_per_second': { atLeast: 5_000 },
  'batch.vs_single_call_signing': { atLeast: 20 },
  'batch.event_loop_ms_max': { atMost: 50 },
  'mail.per_second': { atLeast: 1_500 },
  'issuer.start_ms': { atMost: 3_000 },
  'edit.to_mark_ms_p95': { atMost: 50 },
  'pane.gzip_kb': { atMost: 150 },
  'pane.usable_ms': { atMost: 1000 },
  'excel.syncs.header': { atMost: 3 },
  'excel.syncs.mark_per_mb': { atMost: 3 },
  'certifier.rate_used': { atLeast: 0.95 },
  'sheets.calls.header': { atMost: 12 },
  'sheets.calls.mark': { atMost: 6 },
  'sheets.calls.issue_chunk': { atMost: 6 },
  'sheets.bundle_kb': { atMost: 150 },
};

/** What was measured, by the name under which it is promised and compared. */
export type Figures = Readonly<Record<string, number>>;

/** A line for every figure: its name, its value, and for those with a goal whether it is reached. */
export function figureLines(figures: Figures): string[][] {
  return Object.entries(figures).map(([name, value]) => {
    const goal = goals[name];
    return goal ? [name, rounded(value), ...verdictOn(value, goal)] : [name, rounded(value)];
  });
}

function verdictOn(value: number, goal: Goal): [string, string] {
  const [words, isReached] = 'atLeast' in goal ? [`at least ${goal.atLeast}`, value >= goal.atLeast] : [`at most ${goal.atMost}`, value <= goal.atMost];
  return [words, isReached ? 'reached' : 'not reached'];
}

export const figuresAsJson = (figures: Figures): string =>
  JSON.stringify(Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(rounded(value))])), null, 2);

const rounded = (value: number): string => value.toFixed(2);
