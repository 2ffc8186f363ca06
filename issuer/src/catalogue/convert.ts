import type { ConvertAnswer, ConvertRequest, Definition } from '@confer/core';
import { definitionFromCti, definitionFromJsonSchema } from '@confer/core';
import { readXlsx } from 'hucre';
import { conflict, invalid } from '../http/api-error';
import { say } from '../texts/say';
import type { SendToCertifier } from '../through-certifier/client';
import { definitionOfGroup } from '../through-certifier/workspace';

/**
 * A definition made from a JSON Schema, from the titles of a list, or from a group at Certifier.
 *
 * @throws {DefinitionError} naming every problem with its place
 * @throws {ApiError} `validation_error` for a file that is no workbook; for a group `conflict` and `provider_unreachable`, too
 */
export async function convert({ from, given }: ConvertRequest, openCertifier: () => Promise<SendToCertifier | undefined>): Promise<ConvertAnswer<Definition>> {
  // Both readers check what is given as they check what they have read.
  if ('jsonSchema' in from) return answerOf(definitionFromJsonSchema(from.jsonSchema, given));
  if ('certifier' in from) {
    const send = await openCertifier();
    if (!send) throw conflict(say('error.certifierNotConnected'));
    return answerOf(await definitionOfGroup(send, from.certifier, given));
  }
  const titles = 'titles' in from ? from.titles : await titlesOf(Buffer.from(from.workbook, 'base64'));
  return answerOf(definitionFromCti(titles, given as Parameters<typeof definitionFromCti>[1]));
}

const answerOf = ({ value, lost }: { readonly value: Definition; readonly lost: readonly string[] }): ConvertAnswer<Definition> => ({ definition: value, lost });

async function titlesOf(file: Uint8Array): Promise<string[]> {
  let rows: readonly (readonly unknown[])[];
  try {
    rows = (await readXlsx(file)).sheets[0]?.rows ?? [];
  } catch {
    // Whatever the reader stumbled over, there is one thing to do about it.
    throw invalid(say('error.notAWorkbook'));
  }
  return (rows[0] ?? []).map((cell) => (cell === null || cell === undefined ? '' : String(cell)));
}
