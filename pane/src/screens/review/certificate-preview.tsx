import type { KeyboardEvent } from 'react';
import type { CertificatePreview as Preview, LoadedCertificate } from '../../state/certificate-preview';
import type { CheckedList, Review } from '../../state/pane-state';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useMemo, useState } from 'react';
import { usePane } from '../../pane-context';
import { Announce } from '../../parts/announce';
import { loadCertificate, previewsOf } from '../../state/certificate-preview';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({
  preview: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'center' },
  // The arrows stand in the margins of the pane.
  pages: { display: 'flex', alignItems: 'center', justifyContent: 'center', width: 'calc(100% + 16px)', margin: '0 -8px' },
  arrow: { minWidth: '24px', width: '24px', padding: 0 },
  sheet: {
    flex: 1, minWidth: 0, maxWidth: '320px', display: 'grid', alignItems: 'center', padding: 0, border: 'none', cursor: 'zoom-in', backgroundColor: tokens.colorNeutralBackground4, boxShadow: tokens.shadow4,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (forced-colors: active)': { border: '1px solid' },
  },
  page: { aspectRatio: '297 / 210' },
  card: { aspectRatio: '85.6 / 54', borderRadius: '4%' },
  picture: { display: 'block', width: '100%', height: 'auto' },
  quiet: { ...typographyStyles.caption1, margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  caption: { ...typographyStyles.caption1, margin: 0, textAlign: 'center' },
  surface: { padding: tokens.spacingHorizontalM, maxWidth: '96vw' },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  scroll: { overflowX: 'auto' },
  // Legible in the narrowest pane, too: there it is scrolled.
  large: { display: 'block', width: '100%', minWidth: '560px', height: 'auto' },
});

interface CertificatePreviewProps {
  readonly list: CheckedList;
  readonly review: Review;
}

/** The certificates that would be issued, one at a time, drawn by the issuer from the rows. Issuing does not wait for it. */
export function CertificatePreview({ list, review: { plan, issueDate } }: CertificatePreviewProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const previews = useMemo(() => previewsOf(list, { plan, issueDate }, pane.services.now()), [list, plan, issueDate, pane]);
  const [page, setPage] = useState(0);
  const [announced, setAnnounced] = useState(false);
  const [isLarge, setLarge] = useState(false);
  const index = Math.min(page, previews.length - 1);
  const preview = previews[index];
  const loaded = useCertificate(preview);
  if (!preview) return null;

  const turn = (step: 1 | -1) => {
    const next = index + step;
    if (next < 0 || next >= previews.length) return;
    setPage(next);
    setAnnounced(true);
  };
  const turnByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    turn(event.key === 'ArrowLeft' ? -1 : 1);
  };
  const place = { place: index + 1, count: previews.length, row: String(preview.row + 1), oddity: preview.oddity ?? 'none' };
  const name = say('review.preview.name', { ...place, name: preview.name });
  const picture = loaded?.picture;
  const why = loaded && picture === undefined ? loaded.reason ?? say('review.preview.failed') : undefined;
  const shape = preview.definition.certificateTemplate === 'card' ? styles.card : styles.page;

  return (
    <section className={styles.preview} aria-label={say('review.preview')}>
      <div className={styles.pages}>
        <Button className={styles.arrow} appearance="subtle" icon={<ChevronLeft20Regular />} aria-label={say('review.preview.previous')} disabledFocusable={index === 0} onClick={() => { turn(-1); }} />
        <Dialog open={isLarge} onOpenChange={(_, { open }) => { setLarge(open && picture !== undefined); }}>
          <DialogTrigger disableButtonEnhancement>
            <button type="button" className={mergeClasses(styles.sheet, shape)} aria-label={name} aria-describedby="no-certificate" aria-busy={!loaded} onKeyDown={turnByKey}>
              {picture !== undefined && <img className={styles.picture} src={picture} alt="" />}
              {why !== undefined && <span id="no-certificate" className={styles.quiet}>{why}</span>}
            </button>
          </DialogTrigger>
          <DialogSurface className={styles.surface} onKeyDown={turnByKey}>
            <DialogBody>
              <DialogTitle className={styles.name}><bdi dir="auto">{preview.name}</bdi></DialogTitle>
              {/* The picture is wider than a narrow pane, and is scrolled by keys as well. */}
              <DialogContent className={styles.scroll} tabIndex={0}>
                {picture === undefined ? why : <img className={styles.large} src={picture} alt={name} />}
              </DialogContent>
              <DialogActions><DialogTrigger disableButtonEnhancement><Button>{say('review.preview.close')}</Button></DialogTrigger></DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
        <Button className={styles.arrow} appearance="subtle" icon={<ChevronRight20Regular />} aria-label={say('review.preview.next')} disabledFocusable={index === previews.length - 1} onClick={() => { turn(1); }} />
      </div>
      <p className={styles.caption}>{say('review.preview.place', place)}</p>
      <Announce text={announced ? name : ''} />
    </section>
  );
}

/** The picture of a certificate, `undefined` while it is on its way. Pages that were seen are kept while the review is open. */
function useCertificate(preview: Preview | undefined): LoadedCertificate | undefined {
  const pane = usePane();
  const [loaded, setLoaded] = useState<ReadonlyMap<string, LoadedCertificate>>(new Map());
  const key = preview && JSON.stringify(preview.request);
  const known = key === undefined ? undefined : loaded.get(key);
  const request = preview?.request;
  useEffect(() => {
    if (key === undefined || request === undefined || known) return undefined;
    let left = false;
    void loadCertificate(pane, request).then((certificate) => {
      if (!left) setLoaded((earlier) => new Map([...earlier, [key, certificate]]));
    });
    return () => { left = true; };
  }, [pane, key, request, known]);
  return known;
}
