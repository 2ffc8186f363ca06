import type { ColumnCatalogue } from './column-catalogue';

export const englishColumns: ColumnCatalogue = {
  name: 'As the credential is to show it',
  contact: {
    email: 'E-mail, only used to send',
    phone: 'Phone number, only used to send',
    emailOrPhone: 'E-mail or phone number, only used to send',
  },
  email: 'E-mail address',
  phone: 'Phone number with country code',
  emailOrPhone: 'E-mail address or phone number',
  url: 'Web address',
  yesNo: 'Yes or No',
  expiry: 'Date or duration, such as 2 years',
  expiryDefault: 'Date or duration; empty cells: {duration}',
  text: 'Text, so 0041127 keeps its zeros',
  longText: 'Text of several lines',
  integer: 'Whole number',
  integerBetween: 'Whole number, {min} to {max}',
  decimal: 'Number',
  decimalBetween: 'Number, {min} to {max}',
  date: 'Date',
  issueDate: 'Date; empty cells: the day of issuing',
  choice: 'One of {options}',
};
