import core from './core/webpack.config.js';
import excelAddin from './excel-addin/webpack.config.js';
import issuer from './issuer/webpack.config.js';
import sheetsAddon from './sheets-addon/webpack.config.js';
import workbench from './workbench/webpack.config.js';

/** Everything that is built: core as one script, the pane for Excel and for Google Sheets, the issuing service, the workbench. */
export default [core, excelAddin, ...sheetsAddon, issuer, ...workbench];
