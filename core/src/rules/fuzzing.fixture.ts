/** `npm run fuzz` asks for more cells, from another seed. Without a process, in the bare context, fewer do. */
const asked = typeof process === 'undefined' ? { FUZZ_CELLS: '5000' } : process.env;

/** How many cells are compared, and the seed from which they are made. */
export const fuzzing = { cells: Number(asked['FUZZ_CELLS'] ?? 150_000), seed: Number(asked['FUZZ_SEED'] ?? 20_261_103) };
