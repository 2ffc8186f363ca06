import type { Definition } from '@confer/core';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { columnsOf } from '@confer/core';
import { usePane, usePaneState } from '../pane-context';
import { newsOf, refreshCatalogue, takeVersion } from '../state/catalogue';
import { helpFor } from '../texts/column-texts';
import { definitionLine } from '../texts/definition-texts';
import { useSay } from '../texts/say';
import { TemplateLink } from './template-link';

const useStyles = makeStyles({
  name: { ...typographyStyles.body1Strong, minWidth: 0, maxWidth: '100%', padding: 0, border: 'none', backgroundColor: 'transparent', color: 'inherit', textAlign: 'start', cursor: 'pointer', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', ':hover': { textDecorationLine: 'underline' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  surface: { padding: '16px', maxWidth: '96vw', boxSizing: 'border-box' },
  title: { ...typographyStyles.subtitle2, overflowWrap: 'anywhere' },
  content: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  line: { margin: 0, overflowWrap: 'anywhere' },
  columns: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  column: { ...typographyStyles.caption1, overflowWrap: 'anywhere' },
  header: { ...typographyStyles.caption1Strong },
  star: { color: tokens.colorStatusDangerForeground1 },
  text: { whiteSpace: 'normal' },
});

interface DefinitionDetailsProps {
  readonly definition: Definition;
  /** The list may be matched anew; not while it is being issued. */
  readonly mayChange: boolean;
}

/** The name of a definition, behind which stands what it holds: version, columns, the list as a file, and whether there is a newer one. */
export function DefinitionDetails({ definition, mayChange }: DefinitionDetailsProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement><button type="button" className={styles.name} title={definition.name}>{definition.name}</button></DialogTrigger>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{definition.name}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}><Details definition={definition} mayChange={mayChange} /></DialogContent>
          <DialogActions><DialogTrigger disableButtonEnhancement><Button>{say('standing.close')}</Button></DialogTrigger></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Details({ definition, mayChange }: DefinitionDetailsProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  usePaneState();
  useEffect(() => { void refreshCatalogue(pane); }, [pane]);
  const news = newsOf(pane, definition);
  const { language } = pane.services;
  const help = helpFor(definition, language);
  return (
    <>
      {news && (
        <MessageBar intent={news.kind === 'archived' ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody className={styles.text}>{news.kind === 'archived' ? say('definition.archived') : say('definition.newer', { version: news.definition.version, used: definition.version })}</MessageBarBody>
          {news.kind === 'newer' && mayChange && <MessageBarActions><Button size="small" onClick={() => { takeVersion(pane, news.definition); }}>{say('definition.useVersion', { version: news.definition.version })}</Button></MessageBarActions>}
        </MessageBar>
      )}
      <p className={styles.quiet}>{say('definition.version', { version: definition.version })} · {definitionLine(definition, say, language)}</p>
      {definition.description !== '' && <p className={styles.line}><bdi dir="auto">{definition.description}</bdi></p>}
      <ul className={styles.columns} aria-label={say('definition.columns')}>
        {columnsOf(definition).map((column) => (
          <li key={column.key} className={styles.column}>
            <span className={styles.header}>{column.header}{column.required && <span className={styles.star} title={say('prepare.required')}> *</span>}</span> {help(column)}
          </li>
        ))}
      </ul>
      <TemplateLink definition={definition} />
    </>
  );
}
