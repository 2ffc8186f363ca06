import { needMoreThanNone } from '../authorization';
import { emulated } from '../emulated';
import type { Execution } from '../execution';
import { ServiceError } from '../service-error';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** https://developers.google.com/apps-script/reference/html/html-service */
export function htmlService(run: Execution): GoogleAppsScript.HTML.HtmlService {
  return emulated<GoogleAppsScript.HTML.HtmlService>(run, 'HtmlService', {
    createHtmlOutput: (html: unknown = '') => {
      needMoreThanNone(run, 'HtmlService.createHtmlOutput');
      return htmlOutput(run, String(html));
    },
    createHtmlOutputFromFile: (name) => {
      needMoreThanNone(run, 'HtmlService.createHtmlOutputFromFile');
      const html = run.project.pages[name.replace(/\.html$/, '')];
      if (html === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
      return htmlOutput(run, html);
    },
  });
}

function htmlOutput(run: Execution, html: string): HtmlOutput {
  let [content, title] = [html, ''];
  const output: HtmlOutput = emulated<HtmlOutput>(run, 'HtmlOutput', {
    getContent: () => content,
    setContent: (changed) => {
      content = changed;
      return output;
    },
    append: (added) => {
      content += added;
      return output;
    },
    getTitle: () => title,
    setTitle: (given) => {
      title = given;
      return output;
    },
    // A sidebar is 300 pixels wide whatever a script says.
    setWidth: () => output,
    setHeight: () => output,
  });
  return output;
}
