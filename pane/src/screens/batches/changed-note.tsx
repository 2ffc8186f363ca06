import { usePane, usePaneState } from '../../pane-context';
import { TextLink } from '../../parts/text-link';
import { forgetSent } from '../../state/sending';
import { forgetChanged, undoStanding, writeStanding } from '../../state/standing';
import { useSay } from '../../texts/say';
import { ResultNote } from './result-note';

/** What has just changed, and the way back where there is one. */
export function ChangedNote() {
  const say = useSay();
  const pane = usePane();
  const { busy, batches: { changed, sent } } = usePaneState();
  return (
    <>
      {changed && (
        <ResultNote key={changed.action} unwritten={changed.unwritten} retry={() => { void writeStanding(pane); }} onClose={() => { forgetChanged(pane); }}>
          {say(`standing.done.${changed.action}`, { count: changed.people.length })}{' '}
          {changed.told > 0 && <>{say('standing.told', { count: changed.told })}{' '}</>}
          {changed.mayBeUndone && <TextLink disabled={busy} onClick={() => { void undoStanding(pane); }}>{say('check.undo')}</TextLink>}
        </ResultNote>
      )}
      {sent && <ResultNote unwritten={sent.unwritten} retry={undefined} onClose={() => { forgetSent(pane); }}>{say('sending.done', { count: sent.count })}</ResultNote>}
    </>
  );
}
