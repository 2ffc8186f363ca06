import type { Definition, TableSnapshot } from '@confer/core';
import type { Connection } from '../state/pane-state';
import { Button, Input, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { BuildingBank20Regular } from '@fluentui/react-icons/svg/building-bank';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { DocumentSearch32Regular } from '@fluentui/react-icons/svg/document-search';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { Suspense, useMemo, useState } from 'react';
import { usePane } from '../pane-context';
import { Announce } from '../parts/announce';
import { Badge } from '../parts/badge';
import { Heading } from '../parts/heading';
import { Page } from '../parts/page';
import { StateScreen } from '../parts/state-screen';
import { chooseDefinition, rowsOfList } from '../state/choosing';
import { findFit } from '../state/fitting';
import { definitionLine } from '../texts/definition-texts';
import { useFirstSay } from '../texts/say';
import { AccountMenu, ArrowKeys, SeveralCard, SeveralFit } from './later';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalM },
  fit: { display: 'grid', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorBrandStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorBrandBackground2 },
  subheading: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
  brand: { color: tokens.colorBrandForeground1 },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  strong: { ...typographyStyles.body1Strong },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  list: { margin: '4px -8px 0', padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, width: '100%', minHeight: '48px', padding: '6px 8px', border: 'none', borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent', color: 'inherit', font: 'inherit', textAlign: 'start', cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  texts: { flex: 1, minWidth: 0, display: 'grid' },
  chevron: { flex: 'none', color: tokens.colorNeutralForeground3 },
  connected: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  status: { display: 'flex', alignItems: 'center', gap: '4px' },
  good: { flex: 'none', color: tokens.colorStatusSuccessForeground1 },
});

/** 01 Start: the choice of what to issue. */
export function StartScreen({ connection, sheet }: { readonly connection: Connection; readonly sheet: TableSnapshot }) {
  const styles = useStyles();
  const say = useFirstSay();
  const pane = usePane();
  const [search, setSearch] = useState('');
  const { definitions, organisation } = connection;
  const found = useMemo(() => definitions.filter((definition) => matches(definition, search)), [definitions, search]);
  const fit = useMemo(() => findFit(definitions, sheet), [definitions, sheet]);
  const [keys, setKeys] = useState({});
  const [named, setNamed] = useState<readonly Definition[]>();
  const choose = (definition: Definition) => { chooseDefinition(pane, definition); };

  if (definitions.length === 0) {
    return (
      <Page foot={<Connected connection={connection} />}>
        <StateScreen icon={<DocumentSearch32Regular />} heading={<Heading>{say('start.empty', { organisation: organisation.name })}</Heading>} text={say('start.emptyHint')} />
      </Page>
    );
  }
  return (
    <Page foot={<Connected connection={connection} />}>
      <div className={styles.stack}>
        <Heading focus={false}>{say('start.title')}</Heading>
        <Input type="search" autoFocus contentBefore={<Search20Regular />} aria-label={say('start.search', { count: definitions.length })} placeholder={say('start.search', { count: definitions.length })}
          value={search} onChange={(_, { value }) => { setSearch(value); }} />
        {search !== '' && <Announce text={say('start.found', { count: found.length })} />}
        <Suspense>
          <SeveralFit definitions={definitions} sheet={sheet} give={setNamed} />
          {named && search === '' && <SeveralCard named={named} sheet={sheet} />}
        </Suspense>
        {fit && !named && search === '' && (
          <section className={styles.fit} aria-labelledby="fit">
            <h2 id="fit" className={mergeClasses(styles.subheading, styles.brand)}>{say('start.fits')}</h2>
            <div className={styles.row}>
              <Badge definition={fit.definition} />
              <div>
                <div className={styles.strong}>{fit.definition.name}</div>
                <div className={styles.quiet}>{say('start.fit', { matched: fit.matched, columns: fit.columns, rows: rowsOfList(sheet) })}</div>
              </div>
            </div>
            <Button appearance="primary" onClick={() => { choose(fit.definition); }}>{say('start.use')}</Button>
          </section>
        )}
        <section aria-labelledby="all">
          <h2 id="all" className={styles.subheading}>{found.length === 0 ? say('start.none', { text: search }) : say('start.all', { count: found.length })}</h2>
          {found.length === 0 && <Button size="small" onClick={() => { setSearch(''); }}>{say('start.clear')}</Button>}
          <Suspense><ArrowKeys give={setKeys} /></Suspense>
          <ul className={styles.list} {...keys}>
            {found.map((definition) => (
              <li key={definition.id}>
                <button type="button" className={styles.item} onClick={() => { choose(definition); }}>
                  <Badge definition={definition} />
                  <span className={styles.texts}><span>{definition.name}</span><span className={styles.quiet}>{definitionLine(definition, say, pane.services.language)}</span></span>
                  <ChevronRight16Regular className={styles.chevron} aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}

const matches = ({ name, description, fields }: Definition, search: string): boolean =>
  [name, description, ...fields.map(({ header }) => header)].some((text) => text.toLowerCase().includes(search.trim().toLowerCase()));

function Connected({ connection }: { readonly connection: Connection }) {
  const styles = useStyles();
  const say = useFirstSay();
  return (
    <div className={styles.connected}>
      <BuildingBank20Regular aria-hidden="true" />
      <span className={styles.texts}>
        <span>{connection.organisation.name}</span>
        <span className={mergeClasses(styles.quiet, styles.status)}><CheckmarkCircle16Filled className={styles.good} aria-hidden="true" />{say('start.connected')}</span>
      </span>
      <Suspense><AccountMenu connection={connection} /></Suspense>
    </div>
  );
}
