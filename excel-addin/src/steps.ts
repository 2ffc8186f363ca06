/** One thing to ask of Excel in a request, and about how much of the request it takes. */
export interface Step {
  readonly bytes: number;
  run(): void;
}

/** Bytes of one request; Excel on the web takes 5 MB. */
export const bytesPerRequest = 1_500_000;

/** Asks for everything, in order, in as few requests as their size allows. */
export async function runSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  let bytes = 0;
  for (const step of steps) {
    if (bytes > 0 && bytes + step.bytes > bytesPerRequest) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request per 1.5 MB, not per step
      await context.sync();
      bytes = 0;
    }
    step.run();
    bytes += step.bytes;
  }
  await context.sync();
}
