export { excelHost } from './excel-host';
