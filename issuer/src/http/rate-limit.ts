import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { say } from '../texts/say';
import { ApiError } from './api-error';

/** How many requests somebody may make in so many milliseconds; everybody at one address, unless `keyGenerator` tells them apart. */
export interface Rate extends Pick<RateLimitPluginOptions, 'keyGenerator'> {
  readonly max: number;
  readonly timeWindow: number;
}

const noHeaders = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };
const refusal: RateLimitPluginOptions = {
  addHeaders: noHeaders,
  addHeadersOnExceeding: noHeaders,
  errorResponseBuilder: () => new ApiError(429, 'rate_limited', say('error.rateLimited')),
};

/** Refuses requests beyond a rate, with `rate_limited` and the header `Retry-After`, before anything else of them is looked at. */
export async function limitRate(app: FastifyInstance, rate: Rate): Promise<void> {
  await app.register(rateLimit, { ...refusal, ...rate, global: false });
  app.addHook('onRequest', app.rateLimit());
}

/** The same for the routes that come after it, once it is known who asks. */
export async function limitRateOfRoutes(app: FastifyInstance, rate: Rate): Promise<void> {
  await app.register(rateLimit, { ...refusal, ...rate });
}

/**
 * A flood, whoever it comes from: a pane asks about twice a second, and a whole organisation may sit behind one address. It is
 * counted before anybody is asked who they are, because that costs the most.
 */
export const flood: Rate = { max: 1000, timeWindow: 1000 };

/** Signing in takes three requests, and each may make the issuer ask the provider. */
export const signIns: Rate = { max: 300, timeWindow: 60_000 };
