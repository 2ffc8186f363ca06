import type { ColumnCatalogue } from './column-catalogue';

export const germanColumns: ColumnCatalogue = {
  name: 'Text',
  contact: {
    email: 'E-Mail, nur für den Versand',
    phone: 'Telefonnummer, nur für den Versand',
    emailOrPhone: 'E-Mail oder Telefonnummer, nur für den Versand',
  },
  email: 'E-Mail-Adresse',
  phone: 'Telefonnummer mit Landesvorwahl',
  emailOrPhone: 'E-Mail-Adresse oder Telefonnummer',
  url: 'Webadresse',
  yesNo: 'Yes oder No',
  expiry: 'Datum oder Dauer, zum Beispiel 2 years',
  expiryDefault: 'Datum oder Dauer; leere Zellen: {duration}',
  text: 'Text, so behält 0041127 seine Nullen',
  longText: 'Text über mehrere Zeilen',
  integer: 'Ganze Zahl',
  integerBetween: 'Ganze Zahl von {min} bis {max}',
  decimal: 'Zahl',
  decimalBetween: 'Zahl von {min} bis {max}',
  date: 'Datum',
  issueDate: 'Datum; leere Zellen: der Tag der Ausstellung',
  choice: 'Eine Auswahl: {options}',
};
