import fc from 'fast-check';
import { html } from './html';

test('text is escaped for content and attributes, markup is not', () => {
  const hostile = `<script>"it's" & co</script>`;
  expect(html`<p title="${hostile}">${hostile}</p>${html`<b>${1}</b>`}`.markup)
    .toBe('<p title="&lt;script&gt;&quot;it&#39;s&quot; &amp; co&lt;/script&gt;">&lt;script&gt;&quot;it&#39;s&quot; &amp; co&lt;/script&gt;</p><b>1</b>');
});

test('lists are put in one after the other, and what is not there leaves nothing behind', () => {
  expect(html`<ul>${['a', '<'].map((item) => html`<li>${item}</li>`)}${undefined}${false}</ul>`.markup).toBe('<ul><li>a</li><li>&lt;</li></ul>');
});

test('no text can leave its place', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(html`${text}`.markup)));
});
