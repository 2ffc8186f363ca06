// What the page of a credential can do only with a script. Whoever has none sees no buttons for it, and the address as text.
const copy = document.getElementById('copy-link');
const print = document.getElementById('print');
const link = document.getElementById('link');
const copied = document.getElementById('copied');

if (print) {
  print.hidden = false;
  print.addEventListener('click', () => { window.print(); });
}

// Without a script the menu of languages closes by a click. Here it does so too when somebody goes on elsewhere with the keyboard.
const languages = document.getElementById('languages');
if (languages) {
  languages.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !languages.open) return;
    languages.open = false;
    languages.querySelector('summary').focus();
  });
  languages.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !languages.contains(relatedTarget)) languages.open = false;
  });
}

// Browsers give the clipboard only to pages that came safely.
if (copy && link && copied && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    copied.textContent = '';
    try {
      await navigator.clipboard.writeText(link.textContent);
      copied.textContent = copy.dataset.copied;
    } catch {
      // Not allowed here: the address is marked, ready to be copied by hand.
      window.getSelection().selectAllChildren(link);
    }
  });
}
