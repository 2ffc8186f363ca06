import { availableParallelism, cpus, loadavg, type, release } from 'node:os';

/** What the times depend on, beside the code. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const [load = 0] = loadavg();
  return `${model}, ${availableParallelism()} cores, load ${load.toFixed(1)}; Node ${process.versions.node} (V8 ${process.versions.v8}); ${type()} ${release()}`;
}
