import type { Column, Definition, Finding } from '@confer/core';
import type { PaneContext } from './pane-state';
import type { IsLikelyPhone } from './phone-numbers';
import { checkTable, MemoryHost } from '@confer/core';
import { course, courseHeaders, oluwaseun, SimulatedIssuer, siobhan } from '@confer/core/fixtures';
import { getCountries, getCountryCallingCode, getExampleNumber } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { chooseDefinition } from './choosing';
import { servicesOf } from './desk.fixture';
import { followChanges } from './live-checking';
import { openPane } from './opening';
import { initialState } from './pane-state';
import { followPhoneColumns } from './phone-columns';
import { loadPhoneNumbers } from './phone-numbers';
import { useList as takeIntoUse } from './taking-into-use';
import { createStore } from './store';

const loaded = async (): Promise<IsLikelyPhone> => {
  const isLikelyPhone = await loadPhoneNumbers();
  if (!isLikelyPhone) throw new Error('The numbering plans could not be loaded.');
  return isLikelyPhone;
};

/** What is found in a column of phone numbers of one country. */
function findingsIn(numbers: readonly string[], callingCode: string, isLikelyPhone?: IsLikelyPhone): readonly Finding[] {
  const columns = (['phone', 'emailOrPhone'] as const).map((type): Column => ({ key: `field.${type}`, header: type, required: true, aliases: [], rule: { type, callingCode } }));
  const sheet = { sheetId: 's', sheetName: 'S', headers: ['phone', 'emailOrPhone'], rows: numbers.map((number) => [number, number]), dateSystem: 1900, decimalSeparator: '.' } as const;
  return checkTable(columns, { 'field.phone': 0, 'field.emailOrPhone': 1 }, sheet, { year: 2026, month: 11, day: 20 }, {}, isLikelyPhone).findings;
}

describe('a number that numbering plans call good', () => {
  test('is one to the rules, in every country and however it is written with its country', async () => {
    const isLikelyPhone = await loaded();
    const countries = getCountries();
    expect(countries.length).toBeGreaterThan(240);
    const doubted = countries.flatMap((country) => {
      const example = getExampleNumber(country, examples);
      if (!example) throw new Error(`There is no example for ${country}.`);
      const numbers = [example.number, example.formatInternational(), example.getURI(), example.number.replace('+', '00')];
      return findingsIn(numbers, getCountryCallingCode(country), isLikelyPhone).map(({ code, value }) => `${country} ${String(value)} ${code}`);
    });
    expect(doubted).toEqual([]);
  });

  test('is no problem as people write it inside its country', () => {
    const problems = getCountries().flatMap((country) => {
      const national = getExampleNumber(country, examples)?.formatNational() ?? '';
      return findingsIn([national], getCountryCallingCode(country)).map(({ code }) => `${country} ${national} ${code}`);
    });
    expect(problems).toEqual([]);
  });
});

test.each(['+44 20 7946 001', '+1 012 555 0100', '+999 1234567', '+49 0171 1234567'])('%s is doubted, and goes all the same', async (number) => {
  expect(findingsIn([number], '44')).toEqual([]);
  expect(findingsIn([number], '44', await loaded())).toMatchObject([{ code: 'phone-unlikely', severity: 'warning' }, { code: 'phone-unlikely', severity: 'warning' }]);
});

describe('a list that holds phone numbers', () => {
  const byPhone: Definition = { ...course, contact: 'emailOrPhone' };
  const isEven: IsLikelyPhone = (number) => /[02468]$/.test(number);

  async function paneWith(definition: Definition): Promise<{ readonly pane: PaneContext; readonly host: MemoryHost }> {
    const host = new MemoryHost();
    const issuer = new SimulatedIssuer(300, [definition]);
    const pane: PaneContext = {
      services: servicesOf(host, (request) => issuer.answer(request)),
      store: createStore(initialState),
    };
    host.edit({ row: 0, column: 0 }, [courseHeaders, [...siobhan.slice(0, 2), definition === byPhone ? '+44 20 7946 001' : siobhan[2] ?? '', ...siobhan.slice(3)], oluwaseun]);
    await openPane(pane);
    chooseDefinition(pane, definition);
    return { pane, host };
  }

  const codes = ({ store }: PaneContext) => store.get().list?.check.findings.map(({ code }) => code);
  const until = (pane: PaneContext, wanted: () => boolean): Promise<void> => new Promise((resolve) => {
    const look = () => {
      if (!wanted()) return;
      stop();
      resolve();
    };
    const stop = pane.store.subscribe(look);
    look();
  });

  test('is checked at once, and once more when the numbering plans have arrived', async () => {
    const { pane, host } = await paneWith(byPhone);
    const stop = await followChanges(pane);
    const seen: (string | undefined)[] = [];
    pane.store.subscribe(() => seen.push(codes(pane)?.join()));
    await takeIntoUse(pane);
    await until(pane, () => codes(pane)?.length === 1);
    expect([...new Set(seen)]).toEqual([undefined, '', 'phone-unlikely']);
    expect(pane.store.get().list?.check.counts).toEqual({ rows: 2, ready: 1, hint: 1, problem: 0 });
    host.edit({ row: 1, column: 2 }, [['+442079460018']]);
    await until(pane, () => codes(pane)?.length === 0);
    stop();
  });

  test('asks for them once, and another list does not ask', async () => {
    const asked = { for: 0 };
    const load = () => {
      asked.for++;
      return Promise.resolve(isEven);
    };
    const byMail = await paneWith(course);
    followPhoneColumns(byMail.pane, () => undefined, load);
    await takeIntoUse(byMail.pane);
    expect(asked.for).toBe(0);
    const other = await paneWith(byPhone);
    followPhoneColumns(other.pane, () => undefined, load);
    await takeIntoUse(other.pane);
    other.pane.store.set({ busy: false });
    expect(asked.for).toBe(1);
  });

  test('is checked without them when they cannot be loaded', async () => {
    const { pane } = await paneWith(byPhone);
    let looks = 0;
    followPhoneColumns(pane, () => { looks++; }, () => Promise.resolve(undefined));
    await takeIntoUse(pane);
    expect([looks, pane.store.get().isLikelyPhone, codes(pane)]).toEqual([0, undefined, []]);
  });
});
