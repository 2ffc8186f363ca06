import { Injector, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import designTexts from '@univerjs/design/locale/en-US';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsTexts from '@univerjs/docs-ui/locale/en-US';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import validationTexts from '@univerjs/sheets-data-validation-ui/locale/en-US';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import filterTexts from '@univerjs/sheets-filter-ui/locale/en-US';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaTexts from '@univerjs/sheets-formula-ui/locale/en-US';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import numberFormatTexts from '@univerjs/sheets-numfmt-ui/locale/en-US';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsSortUIPlugin } from '@univerjs/sheets-sort-ui';
import sortTexts from '@univerjs/sheets-sort-ui/locale/en-US';
import sheetsTexts from '@univerjs/sheets/locale/en-US';
import { ISheetClipboardService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiTexts from '@univerjs/sheets-ui/locale/en-US';
import { greenTheme } from '@univerjs/themes';
import { IRibbonService, UniverUIPlugin } from '@univerjs/ui';
import uiTexts from '@univerjs/ui/locale/en-US';
import { hiddenMenus } from './hidden-menus';
import { KeptFormulas } from './kept-formulas';
import { createRibbon } from './steady-ribbon';
import { createClipboard } from './typed-paste';

import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-filter-ui/lib/index.css';
import '@univerjs/sheets-sort-ui/lib/index.css';

const texts = mergeLocales(designTexts, uiTexts, docsTexts, sheetsTexts, sheetsUiTexts, formulaTexts, numberFormatTexts, validationTexts, filterTexts, sortTexts);

/**
 * Univer from its open packages, each registered by itself: its ready-made presets also bring packages that are not open.
 * Formulas are registered before the plugins that would bring Univer's own.
 */
export function createUniver(container: HTMLElement): Univer {
  const univer = new Univer({ theme: greenTheme, logLevel: LogLevel.WARN, locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: texts } });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    ribbonType: 'simple',
    menu: hiddenMenus,
    override: [[IRibbonService, { useFactory: createRibbon, deps: [Injector] }]],
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(KeptFormulas);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    override: [[ISheetClipboardService, { useFactory: createClipboard, deps: [Injector] }]],
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  return univer;
}
