import type { ColumnCatalogue } from './column-catalogue';

export const spanishColumns: ColumnCatalogue = {
  name: 'Tal como la credencial debe mostrarlo',
  contact: {
    email: 'Correo, solo para el envío',
    phone: 'Número de teléfono, solo para el envío',
    emailOrPhone: 'Correo o número de teléfono, solo para el envío',
  },
  email: 'Dirección de correo',
  phone: 'Número de teléfono con prefijo de país',
  emailOrPhone: 'Dirección de correo o número de teléfono',
  url: 'Dirección web',
  yesNo: 'Sí o No',
  expiry: 'Fecha o duración, por ejemplo 2 years',
  expiryDefault: 'Fecha o duración; celdas vacías: {duration}',
  text: 'Texto, para que 0041127 conserve los ceros',
  longText: 'Texto de varias líneas',
  integer: 'Número entero',
  integerBetween: 'Número entero, de {min} a {max}',
  decimal: 'Número',
  decimalBetween: 'Número, de {min} a {max}',
  date: 'Fecha',
  issueDate: 'Fecha; celdas vacías: el día de la emisión',
  choice: 'A elegir: {options}',
};
