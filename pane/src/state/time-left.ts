/** How long the rest will take at the pace so far, rounded as one says it; nothing before three seconds have shown a pace. */
export function timeLeft(startedAt: number, now: number, issued: number, total: number): { readonly unit: 'seconds' | 'minutes'; readonly count: number } | undefined {
  const elapsed = now - startedAt;
  if (elapsed < 3000 || issued === 0 || issued >= total) return undefined;
  const seconds = (elapsed / issued) * (total - issued) / 1000;
  if (seconds > 90) return { unit: 'minutes', count: Math.round(seconds / 60) };
  return { unit: 'seconds', count: seconds > 15 ? Math.ceil(seconds / 10) * 10 : Math.ceil(seconds / 5) * 5 };
}
