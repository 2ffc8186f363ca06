import { language as english } from '../texts/say';
import type { Html, HtmlValue } from './html';
import { html } from './html';

export interface Page {
  /** English where nothing else is said. */
  readonly language?: string;
  readonly title: string;
  /** What a link preview says below the title. Pages without it are not meant to be shared. */
  readonly description?: string;
  /** What a link preview shows: the address of the page, and of a PNG picture for it. */
  readonly preview?: { readonly address: string; readonly picture?: { readonly address: string; readonly name: string } } | undefined;
  /** Who stands above the page. */
  readonly heading: string;
  /** The address of a picture beside the heading, which says the same. */
  readonly crest?: string | undefined;
  /** The same page in other languages. */
  readonly languages?: HtmlValue;
  readonly main: HtmlValue;
  /** Brings `/assets/page.js`, for what only a script can do. The policy of the page has to allow it: `policyWithScript`. */
  readonly hasScript?: boolean;
  readonly foot?: HtmlValue;
}

/** A whole page: readable without scripts, and not offered to search engines, because it may tell of a person. */
export function renderPage({ language = english, title, description, preview, heading, crest, languages, main, hasScript, foot }: Page): Html {
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
${description !== undefined && html`<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">`}
${preview && html`<meta property="og:url" content="${preview.address}">
<meta property="og:locale" content="${language}">`}
${preview?.picture && html`<meta property="og:image" content="${preview.picture.address}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:alt" content="${preview.picture.name}">
<meta name="twitter:card" content="summary_large_image">`}
<link rel="stylesheet" href="/assets/page.css">
${hasScript && html`<script src="/assets/page.js" defer></script>`}
</head>
<body>
<div class="page">
<header class="site">${crest !== undefined && html`<img class="crest" src="${crest}" alt="">`}<bdi>${heading}</bdi>${languages}</header>
<main>
${main}
</main>
${foot !== undefined && html`<footer>${foot}</footer>`}
</div>
</body>
</html>
`;
}
