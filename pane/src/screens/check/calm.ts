import { useEffect, useState } from 'react';

/** Milliseconds between two announcements: a screen reader that is interrupted by every keystroke says nothing. */
const calmFor = 2000;

/** A text as it was at most {@link calmFor} ago, and in the end as it is. */
export function useCalm(text: string): string {
  const [calm, setCalm] = useState({ text, at: 0 });
  useEffect(() => {
    if (text === calm.text) return;
    const timer = setTimeout(() => { setCalm({ text, at: performance.now() }); }, Math.max(0, calm.at + calmFor - performance.now()));
    return () => { clearTimeout(timer); };
  }, [text, calm]);
  return calm.text;
}
