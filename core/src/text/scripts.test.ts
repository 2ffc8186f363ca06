import { scriptsIn } from './scripts';

test.each([
  ['Siobhán Ní Dhomhnaill', ['Latin']],
  ['Владимир Щербаков', ['Cyrillic']],
  ['Ali (علي) Smith', ['Latin', 'Arabic']],
  ['山田 さくら', ['Han', 'Kana']],
  ['ქეთევან', ['Georgian']],
  ['কবিতা ਪ੍ਰੀਤ தமிழ்', ['Bengali', 'Gurmukhi', 'Tamil']],
  ['བསྟན་འཛིན', ['other']],
  ['42 – 7', []],
  ['', []],
])('the letters of “%s” are of %j', (text, scripts) => {
  expect(scriptsIn(text)).toEqual(scripts);
});
