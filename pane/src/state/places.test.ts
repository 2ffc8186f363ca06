import type { PaneContext } from './pane-state';
import { headerRow, MemoryHost } from '@confer/core';
import { course, courseHeaders, oluwaseun, SimulatedIssuer, siobhan } from '@confer/core/fixtures';
import { chooseDefinition } from './choosing';
import { servicesOf } from './desk.fixture';
import { openAt, openPane } from './opening';
import { initialState } from './pane-state';
import { useList as takeIntoUse } from './taking-into-use';
import { createStore } from './store';

const host = new MemoryHost();
const issuer = new SimulatedIssuer(300, [course]);
const services = servicesOf(host, (request) => issuer.answer(request));
const newPane = (): PaneContext => ({ services, store: createStore(initialState) });

async function openedAt(place: string | undefined): Promise<string> {
  const pane = newPane();
  await openAt(pane, place);
  return pane.store.get().screen;
}

test.each([undefined, 'check', 'review', 'batches'])('on a sheet without a definition, a button that leads to %s opens the choice of one', async (place) => {
  expect(await openedAt(place)).toBe('start');
});

describe('on a list that was prepared', () => {
  beforeAll(async () => {
    host.edit({ row: headerRow, column: 0 }, [courseHeaders, siobhan, oluwaseun]);
    const pane = newPane();
    await openPane(pane);
    chooseDefinition(pane, course);
    await takeIntoUse(pane);
  });

  test.each([
    [undefined, 'check'],
    ['check', 'check'],
    ['review', 'review'],
    ['nowhere', 'check'],
    ['constructor', 'check'],
  ])('a button that leads to %s opens %s', async (place, screen) => {
    expect(await openedAt(place)).toBe(screen);
  });

  test('a button that leads to the review stays on the check while a title is written over', async () => {
    host.edit({ row: headerRow, column: 0 }, [['Something else']]);
    expect(await openedAt('review')).toBe('check');
  });
});
