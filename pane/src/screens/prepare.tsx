import type { TableSnapshot } from '@confer/core';
import type { Preparation } from '../state/pane-state';
import { usePane } from '../pane-context';
import { ListHead } from '../parts/list-head';
import { Segmented } from '../parts/segmented';
import { isEmptySheet, rowsOfList } from '../state/choosing';
import { chooseAnother } from '../state/opening';
import { chooseWay } from '../state/preparing';
import { useSay } from '../texts/say';
import { PersonWay } from './one-person/person-screen';
import { PrepareHeader } from './prepare-header';
import { PrepareList } from './prepare-list';

/** 02 Prepare: from where the recipients come. */
export function PrepareScreen({ preparation, sheet }: { readonly preparation: Preparation; readonly sheet: TableSnapshot }) {
  const say = useSay();
  const pane = usePane();
  const where = isEmptySheet(sheet) ? say('context.empty', { sheet: sheet.sheetName }) : say('context.list', { sheet: sheet.sheetName, rows: rowsOfList(sheet) });
  const [first, ...others] = preparation.several?.parts ?? [];
  const head = <ListHead definition={first?.definition ?? preparation.definition} others={others.map(({ definition }) => definition)} where={where} step="prepare" back={{ name: say('context.back'), go: () => { chooseAnother(pane); } }} />;
  const ways = (
    <Segmented name={say('prepare.ways')} value={preparation.way} onChange={(way) => { chooseWay(pane, way); }}
      options={[{ value: 'list', label: say('prepare.list') }, { value: 'header', label: say('prepare.header') }, ...(preparation.several ? [] : [{ value: 'person' as const, label: say('prepare.person') }])]} />
  );
  if (preparation.way === 'person') return <PersonWay head={head} ways={ways} preparation={preparation} sheet={sheet} />;
  return preparation.way === 'list'
    ? <PrepareList head={head} ways={ways} preparation={preparation} sheet={sheet} />
    : <PrepareHeader head={head} ways={ways} preparation={preparation} sheet={sheet} />;
}
