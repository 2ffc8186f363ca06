import { previewRequest } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import { rowCheck } from '../batches/check-rows';
import { daysOfRow } from '../batches/days-of-row';
import { readDefinition } from '../catalogue/definitions';
import type { Database } from '../database/database';
import { ApiError, conflict, notFound } from '../http/api-error';
import { parse } from '../http/parse';
import { readOrganisation } from '../organisation/organisation';
import { buildCredential } from '../signing/build-credential';
import { describeCredential } from '../signing/describe-credential';
import { say } from '../texts/say';
import type { Certificate } from './certificate';
import { certificateOf, nameOf } from './certificate';
import { certificateSource } from './certificate-of-credential';
import { drawCertificate, MissingLettersError } from './draw-certificate';
import { svgOf } from './svg';

/** Stands where the number and the address of an issued certificate stand. */
const preview = 'preview';

/** The certificate of a row as it would be issued now. Nothing is signed, stored or sent. */
export function certificatePreviewRoutes(app: FastifyInstance, database: Database, publicUrl: string): void {
  app.post('/certificates/preview', async (request, reply) => {
    const { definitionId: id, definitionVersion: version, row } = parse(previewRequest, request.body);
    const organisation = await readOrganisation(database);
    if (!organisation) throw conflict(say('error.organisationMissing'));
    const definition = await readDefinition(database, id, version);
    if (!definition) throw notFound(say('error.definitionVersionUnknown', { id, version }));
    if (definition.certifier) throw conflict(say('error.issuedByCertifier', { name: definition.name }));
    const { refusal } = rowCheck(definition)(row);
    if (refusal) throw new ApiError(422, refusal.code, refusal.message);
    const issuedAt = new Date();
    const credential = buildCredential({
      publicUrl, publicId: preview, issuer: preview, organisation, definition, issuedAt,
      recipient: row.recipient, fields: row.fields, awardedOn: row.issueDate, expiresOn: daysOfRow(definition, row, issuedAt).expiresOn,
      statusNumber: 0,
    });
    const certificate = certificateOf(describeCredential(credential), await certificateSource(database, publicUrl, definition), preview, preview);
    return reply.type('image/svg+xml').send(await previewOf(certificate));
  });
}

/** @throws {ApiError} `missing_letters` */
async function previewOf(certificate: Certificate): Promise<string> {
  try {
    return svgOf(await drawCertificate(certificate), nameOf(certificate));
  } catch (error) {
    if (error instanceof MissingLettersError) throw new ApiError(422, 'missing_letters', say('error.missingLetters', { letters: error.letters.join(' ') }));
    throw error;
  }
}
