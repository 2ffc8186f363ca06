import { describeHost } from '@confer/core/host-contract';
import { hostWorldOf, openSheets } from './sheets-desk.fixture';

describeHost('Google Sheets', () => hostWorldOf(openSheets()));
