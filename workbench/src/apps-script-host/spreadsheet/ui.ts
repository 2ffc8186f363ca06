import { needFull, scopes } from '../authorization';
import { emulated } from '../emulated';
import type { Execution } from '../execution';
import type { MenuItem } from '../screen';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

const itemsOf = new WeakMap<object, () => MenuItem>();

/** What an add-on shows. Menus may be made in every mode. https://developers.google.com/apps-script/reference/base/ui */
export function uiOf(run: Execution): Ui {
  return emulated<Ui>(run, 'Ui', {
    createMenu: (caption) => menuOf(run, caption),
    // Stands in Extensions, under the name of the add-on.
    createAddonMenu: () => menuOf(run, ''),
    showSidebar: (page) => {
      needFull(run, 'Ui.showSidebar', scopes.ui);
      run.screen.sidebar = { title: page.getTitle(), html: page.getContent() };
    },
  });
}

function menuOf(run: Execution, caption: string): Menu {
  const items: MenuItem[] = [];
  const add = (item: MenuItem): Menu => {
    items.push(item);
    return menu;
  };
  const menu: Menu = emulated<Menu>(run, 'Menu', {
    addItem: (label, functionName) => add({ caption: label, functionName }),
    addSeparator: () => add(undefined),
    addSubMenu: (other) => add(itemsOf.get(other)?.()),
    addToUi: () => { run.screen.menu = [...items]; },
  });
  itemsOf.set(menu, () => ({ caption, items }));
  return menu;
}
