import { useEffect, useState } from 'react';
import { usePane } from '../pane-context';

/** The time, looked at again every so many milliseconds. */
export function useNow(every: number): Date {
  const { now } = usePane().services;
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => { setTime(now()); }, every);
    return () => { clearInterval(timer); };
  }, [now, every]);
  return time;
}
