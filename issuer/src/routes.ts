import fastifyStatic from '@fastify/static';
import type { DocumentLoader } from '@digitalbazaar/vc';
import type { FastifyInstance } from 'fastify';
import { eventRoutes } from './batches/event-routes';
import { batchRoutes } from './batches/routes';
import { batchSearchRoutes } from './batches/search-routes';
import { catalogueRoutes } from './catalogue/routes';
import { badgePictureRoutes } from './certificates/badge-picture-routes';
import { certificateRoutes } from './certificates/certificate-routes';
import { certificatePreviewRoutes } from './certificates/preview-routes';
import { designPictureRoutes } from './certifier/design-pictures';
import { certifierRoutes } from './certifier/routes';
import type { Database } from './database/database';
import { mailboxRoutes } from './delivery/mailbox-routes';
import { deliveryReportRoutes } from './delivery/report-routes';
import { excelRoutes } from './excel/routes';
import { sendRoutes } from './delivery/send-routes';
import { testMessageRoutes } from './delivery/test-message-routes';
import type { MailTransport } from './delivery/transport';
import { assetsFolder } from './folders';
import { audit } from './history/audit';
import { historyRoutes } from './history/routes';
import { notFound } from './http/api-error';
import { secure } from './http/app';
import { authenticate } from './http/authenticate';
import { flood, limitRate, signIns } from './http/rate-limit';
import { operationsRoutes } from './http/operations-routes';
import { authorize } from './members/authorize';
import { memberRoutes } from './members/routes';
import { openApiRoutes } from './openapi/routes';
import { organisationRoutes } from './organisation/routes';
import { pictureRoutes } from './pictures/routes';
import type { Signer } from './signing/signer';
import type { Limits } from './settings';
import type { SignIn } from './sign-in/sign-in';
import { signInRoutes } from './sign-in/routes';
import { identityRoutes } from './signing/identity-routes';
import type { DidDocument } from './signing/issuer-identity';
import type { Verifier } from './signing/verifier';
import { statusListRoutes, statusRoutes } from './status/routes';
import { say } from './texts/say';
import type { CertifierSettings, TokenKeeper } from './through-certifier/connection';
import { openCertifier } from './through-certifier/connection';
import { connectionRoutes } from './through-certifier/routes';
import { vcApiRoutes } from './vc-api/routes';
import { verificationRoutes } from './verification/routes';
import type { WorkQueue } from './queue/work-queue';

export interface RouteServices {
  readonly database: Database;
  readonly queue: WorkQueue;
  readonly tokenKeeper: TokenKeeper;
  readonly certifier: CertifierSettings;
  readonly signer: Signer;
  readonly transport: MailTransport;
  readonly verifier: Verifier;
  readonly didDocument: DidDocument;
  readonly documentLoader: DocumentLoader;
  readonly publicUrl: string;
  /** Where the issuer is, and where it has been. */
  readonly origins: readonly string[];
  readonly limits: Limits;
  readonly signIn: SignIn;
  /** Messages are kept where the developer can read them. */
  readonly hasMailbox: boolean;
}

/** Everything that the issuer answers. */
export function registerRoutes(app: FastifyInstance, { database, queue, tokenKeeper, certifier, transport, signer, verifier, didDocument, documentLoader, publicUrl, origins, limits, signIn, hasMailbox }: RouteServices): void {
  app.register(async (api) => {
    secure(api);
    await limitRate(api, flood);
    authenticate(api, database, signIn.verify);
    authorize(api);
    audit(api, database);
    api.setNotFoundHandler(() => { throw notFound(say('error.notFound')); });
    organisationRoutes(api, database);
    catalogueRoutes(api, database, () => openCertifier(tokenKeeper, certifier));
    connectionRoutes(api, tokenKeeper, certifier);
    batchRoutes(api, database, queue, publicUrl);
    eventRoutes(api, database, publicUrl);
    statusRoutes(api, database, queue);
    sendRoutes(api, database, queue);
    testMessageRoutes(api, database, transport, publicUrl);
    batchSearchRoutes(api, database, publicUrl);
    certificatePreviewRoutes(api, database, publicUrl);
    memberRoutes(api, database);
    historyRoutes(api, database);
    await api.register((spoken) => certifierRoutes(spoken, { database, queue, signer, publicUrl, limits }));
  }, { prefix: '/v1' });

  app.register(async (vcApi) => {
    secure(vcApi);
    await limitRate(vcApi, flood);
    authenticate(vcApi, database, signIn.verify);
    authorize(vcApi);
    audit(vcApi, database);
    vcApiRoutes(vcApi, { database, signer, publicUrl, origins, documentLoader });
  }, { prefix: '/vc' });

  app.register(async (open) => {
    secure(open);
    await limitRate(open, signIns);
    signInRoutes(open, signIn.ways);
  }, { prefix: '/v1' });

  app.register(async (open) => {
    secure(open);
    await limitRate(open, flood);
    deliveryReportRoutes(open, database);
  }, { prefix: '/v1' });

  app.register(async (pages) => {
    secure(pages);
    await pages.register(fastifyStatic, { root: assetsFolder, prefix: '/assets/' });
    pictureRoutes(pages, database);
    designPictureRoutes(pages, publicUrl);
    identityRoutes(pages, didDocument);
    statusListRoutes(pages, database, signer, publicUrl);
    operationsRoutes(pages, database);
    openApiRoutes(pages, publicUrl);
    if (hasMailbox) await pages.register(async (mailbox) => { mailboxRoutes(mailbox, database, publicUrl); });
  });

  app.register(async (addIn) => {
    secure(addIn);
    await excelRoutes(addIn, publicUrl);
  });

  app.register(async (pages) => {
    secure(pages);
    await verificationRoutes(pages, { database, verifier, publicUrl });
    certificateRoutes(pages, { database, verifier, publicUrl });
    badgePictureRoutes(pages, { database, verifier });
  });
}
