import type { HeaderFinding } from '../headers/header-findings';
import { headerSeverities } from '../headers/header-findings';
import { renderHeaderFinding } from './header-catalogue';
import { germanHeaders } from './header-de';
import { englishHeaders } from './header-en';
import { spanishHeaders } from './header-es';
import { frenchHeaders } from './header-fr';

const codes = Object.keys(headerSeverities) as (keyof typeof headerSeverities)[];

test.each(Object.entries({ englishHeaders, frenchHeaders, spanishHeaders, germanHeaders }))('%s says every finding, with every placeholder filled', (_, catalogue) => {
  for (const code of codes) {
    const sentence = renderHeaderFinding(catalogue, { code, severity: 'hint', row: 2, columns: [3, 27], key: 'contact', title: 'Contact', header: 'Contcat' });
    expect(sentence).not.toMatch(/[{}]|undefined/);
    expect(sentence).toMatch(/\. .+\.$/);
  }
});

test('a sentence names the columns as the sheet does', () => {
  const finding: HeaderFinding = { code: 'column-twice', severity: 'error', row: 0, columns: [3, 27], key: 'contact', title: 'Contact', header: 'E-mail' };
  expect(renderHeaderFinding(englishHeaders, finding)).toBe('Contact could be any of the columns D, AB. Choose one.');
});

test('a long header is quoted in part', () => {
  expect(renderHeaderFinding(englishHeaders, { code: 'column-unknown', severity: 'hint', row: 0, columns: [0], header: 'x'.repeat(32_767) }).length).toBeLessThan(200);
});
