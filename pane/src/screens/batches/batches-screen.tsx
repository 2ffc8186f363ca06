import { useEffect, useState } from 'react';
import { usePane, usePaneState } from '../../pane-context';
import { followBatches } from '../../state/batches';
import { BatchListScreen } from './batch-list';
import { CorrectDialog } from './correct-dialog';
import { OneBatchScreen } from './one-batch';
import { OnePersonScreen } from './one-person';
import { SendDialog } from './send-dialog';
import { StandingDialog } from './standing-dialog';

/** 07 Batches: finds a batch, follows it, looks at who is in it. */
export function BatchesScreen() {
  const pane = usePane();
  const { open, change, sending, correcting } = usePaneState().batches;
  const [visits, setVisits] = useState(0);
  const id = open?.batch.id;
  useEffect(() => {
    const ended = new AbortController();
    void followBatches(pane, ended.signal);
    return () => { ended.abort(); };
  }, [pane, id, visits]);
  useEffect(() => {
    const look = () => { if (document.visibilityState === 'visible') setVisits((before) => before + 1); };
    document.addEventListener('visibilitychange', look);
    return () => { document.removeEventListener('visibilitychange', look); };
  }, []);

  const person = open?.items?.find(({ key }) => key === open.person);
  return (
    <>
      {open && person ? <OnePersonScreen open={open} person={person} /> : open ? <OneBatchScreen open={open} /> : <BatchListScreen />}
      {change && <StandingDialog change={change} />}
      {sending && <SendDialog sending={sending} />}
      {correcting && <CorrectDialog correcting={correcting} />}
    </>
  );
}
