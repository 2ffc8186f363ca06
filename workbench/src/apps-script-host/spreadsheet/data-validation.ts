import { types } from 'node:util';
import { emulated } from '../emulated';
import type { Execution } from '../execution';
import { NotEmulated, ServiceError } from '../service-error';
import { serialOfInstant } from '../time-zone';
import { type CriteriaName, criteriaTypes, type ValidationCriteria } from './validation-criteria';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const rules = new WeakMap<object, ValidationCriteria>();

/** What a rule that a script has built says. @throws {ServiceError} for anything else, for example a builder that was not built */
export function criteriaOfRule(rule: unknown): ValidationCriteria {
  const criteria = typeof rule === 'object' && rule !== null ? rules.get(rule) : undefined;
  if (criteria === undefined) throw new ServiceError("The parameters don't match the method signature: a DataValidation is expected.");
  return criteria;
}

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation */
export function dataValidation(run: Execution, criteria: ValidationCriteria): DataValidation {
  const rule = emulated<DataValidation>(run, 'DataValidation', { ...readMembers(criteria), getHelpText: () => criteria.helpText, copy: () => validationBuilder(run, criteria) });
  rules.set(rule, criteria);
  return rule;
}

const readMembers = (criteria: ValidationCriteria) => ({
  getCriteriaType: () => criteriaTypes[criteria.type],
  getCriteriaValues: () => [...criteria.values],
  getAllowInvalid: () => criteria.allowInvalid,
});

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder */
export function validationBuilder(run: Execution, from?: ValidationCriteria): Builder {
  let criteria: ValidationCriteria | undefined = from;
  let { allowInvalid, helpText } = from ?? { allowInvalid: true, helpText: '' };
  const become = (type: CriteriaName, values: readonly unknown[]): Builder => {
    criteria = { type, values: values.map(serial), allowInvalid, helpText };
    return builder;
  };
  const serial = (value: unknown) => (types.isDate(value) ? serialOfInstant(value.getTime(), run.document.timeZone) : value);
  const requirement = (type: CriteriaName) => (...values: readonly unknown[]) => become(type, values);
  const builder: Builder = emulated<Builder>(run, 'DataValidationBuilder', {
    build: () => {
      if (criteria === undefined) throw new ServiceError('A data validation rule needs criteria before it is built.');
      return dataValidation(run, { ...criteria, allowInvalid, helpText });
    },
    setAllowInvalid: (allowed) => {
      allowInvalid = allowed;
      return builder;
    },
    setHelpText: (text) => {
      helpText = text;
      return builder;
    },
    requireValueInList: (values: readonly unknown[], showDropdown = true) => become('VALUE_IN_LIST', [values.map(String), showDropdown]),
    requireValueInRange: () => { throw new NotEmulated('DataValidationBuilder.requireValueInRange'); },
    requireCheckbox: requirement('CHECKBOX'),
    requireDate: requirement('DATE_IS_VALID_DATE'),
    requireDateAfter: requirement('DATE_AFTER'),
    requireDateBefore: requirement('DATE_BEFORE'),
    requireDateBetween: requirement('DATE_BETWEEN'),
    requireDateEqualTo: requirement('DATE_EQUAL_TO'),
    requireDateNotBetween: requirement('DATE_NOT_BETWEEN'),
    requireDateOnOrAfter: requirement('DATE_ON_OR_AFTER'),
    requireDateOnOrBefore: requirement('DATE_ON_OR_BEFORE'),
    requireFormulaSatisfied: requirement('CUSTOM_FORMULA'),
    requireNumberBetween: requirement('NUMBER_BETWEEN'),
    requireNumberEqualTo: requirement('NUMBER_EQUAL_TO'),
    requireNumberGreaterThan: requirement('NUMBER_GREATER_THAN'),
    requireNumberGreaterThanOrEqualTo: requirement('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
    requireNumberLessThan: requirement('NUMBER_LESS_THAN'),
    requireNumberLessThanOrEqualTo: requirement('NUMBER_LESS_THAN_OR_EQUAL_TO'),
    requireNumberNotBetween: requirement('NUMBER_NOT_BETWEEN'),
    requireNumberNotEqualTo: requirement('NUMBER_NOT_EQUAL_TO'),
    requireTextContains: requirement('TEXT_CONTAINS'),
    requireTextDoesNotContain: requirement('TEXT_DOES_NOT_CONTAIN'),
    requireTextEqualTo: requirement('TEXT_EQUAL_TO'),
    requireTextIsEmail: requirement('TEXT_IS_VALID_EMAIL'),
    requireTextIsUrl: requirement('TEXT_IS_VALID_URL'),
    withCriteria: (type: unknown, values) => become(String(type) as CriteriaName, values),
  });
  return builder;
}
