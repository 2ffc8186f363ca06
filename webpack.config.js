import excelAddin from './excel-addin/webpack.config.js';
import issuer from './issuer/webpack.config.js';
import workbench from './workbench/webpack.config.js';

/** Everything that is built: the pane for Excel, the issuing service, the workbench. */
export default [excelAddin, issuer, ...workbench];
