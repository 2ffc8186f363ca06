import { urlRule } from './url-rule';

const judge = (text: string) => {
  const code = urlRule.check(text);
  return code && [code, urlRule.explain(text, code).fix];
};

test.each(['https://www.example.org', 'http://example.org/a?b=c#d', 'HTTPS://Example.org:8080/', 'https://münchen.example/ümlaut', 'https://https.example', 'http://web.archive.org/web/2020/http://example.org'])('%s is a web address', (text) => {
  expect(judge(text)).toBeUndefined();
});

test.each([
  ['www.example.org', 'https://www.example.org'], ['example.org/ana', 'https://example.org/ana'], ['//example.org', 'https://example.org'], ['example.org:8080/x', 'https://example.org:8080/x'], ['example.org/report.pdf', 'https://example.org/report.pdf'],
])('%s lacks only its beginning: %s', (text, fix) => {
  expect(judge(text)).toEqual(['url-no-scheme', fix]);
});

test.each([
  ['htp://example.org', 'http://example.org'], ['htps://example.org', 'https://example.org'], ['ttps://example.org', 'https://example.org'], ['hhttp://example.org', 'http://example.org'], ['httsp://example.org', 'https://example.org'],
  ['HTTTPS://example.org', 'https://example.org'], ['http:/example.org', 'http://example.org'], ['http:///example.org', 'http://example.org'], ['https:example.org', 'https://example.org'], ['https//example.org', 'https://example.org'],
  ['https;//example.org', 'https://example.org'], ['http:\\\\example.org', 'http://example.org'], ['https: //example.org', 'https://example.org'], ['https:// example.org', 'https://example.org'],
  ['https://https://example.org', 'https://example.org'], ['https://http://example.org', 'http://example.org'], ['htp:/example.org', 'http://example.org'],
])('%s is offered as %s', (text, fix) => {
  expect(judge(text)).toEqual(['url-scheme-typo', fix]);
});

test.each(['ftp://example.org', 'httpd://example.org', 'hxxp://example.org', 'file://example.org', 'http://', 'https//localhost', 'htp://my page', 'mailto:ana@example.org', 'http://example', 'report.pdf', 'Thesis final.v2.docx', 'scan.JPEG'])('%s is not guessed', (text) => {
  expect(judge(text)).toEqual(['not-a-url', undefined]);
});
