import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into a process before its program: asked by any message, it tells for how many milliseconds at most the process has
 * answered nobody since it was asked last.
 */
const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
process.on('message', () => {
  process.send?.(delays.max / 1e6);
  delays.reset();
});
// The channel alone must not keep the program from ending.
process.channel?.unref();
