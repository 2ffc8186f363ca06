import type { ColumnCatalogue } from './column-catalogue';

export const spanishColumns: ColumnCatalogue = {
  name: 'Texto',
  contact: {
    email: 'Correo electrónico, solo para el envío',
    phone: 'Número de teléfono, solo para el envío',
    emailOrPhone: 'Correo electrónico o número de teléfono, solo para el envío',
  },
  email: 'Dirección de correo electrónico',
  phone: 'Número de teléfono con prefijo del país',
  emailOrPhone: 'Correo electrónico o número de teléfono',
  url: 'Dirección web',
  yesNo: 'Yes o No',
  expiry: 'Fecha o duración, por ejemplo 2 years',
  expiryDefault: 'Fecha o duración; celdas vacías: {duration}',
  text: 'Texto, así 0041127 conserva sus ceros',
  longText: 'Texto de varias líneas',
  integer: 'Número entero',
  integerBetween: 'Número entero, de {min} a {max}',
  decimal: 'Número',
  decimalBetween: 'Número, de {min} a {max}',
  date: 'Fecha',
  issueDate: 'Fecha; celdas vacías: el día de emisión',
  choice: 'Una de estas opciones: {options}',
};
