import type { Definition } from '../definition/definition';
import type { Me, Organisation, SignInWays } from './confer-messages';
import type { HttpAnswer, HttpRequest, Outcome } from './http';
import { definitionForm } from '../definition/definition';
import { definitionsAnswer, meAnswer, organisationAnswer, signInWaysAnswer } from './confer-messages';
import { mapOutcome as map, readAnswer as read } from './read-answer';

/** What is asked of the Confer issuer before there is any batch. Apart from the rest, because the pane’s first screen asks no more. */
export const openingRequests = {
  definitions: (cursor?: string): HttpRequest => ({ method: 'GET', path: `/v1/definitions?limit=100${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}` }),
  me: (): HttpRequest => ({ method: 'GET', path: '/v1/me' }),
  /** Answered without a token. */
  signInWays: (): HttpRequest => ({ method: 'GET', path: '/v1/sign-in' }),
  organisation: (): HttpRequest => ({ method: 'GET', path: '/v1/organisation' }),
};

/** Reads the answers to {@link openingRequests}. */
export const openingAnswers = {
  definitions: (answer: HttpAnswer): Outcome<{ readonly definitions: readonly Definition[]; readonly next: string | null }> =>
    map(read(definitionsAnswer(definitionForm), answer), ({ data, pagination }) => ({ definitions: data, next: pagination.next })),
  me: (answer: HttpAnswer): Outcome<Me> => read(meAnswer, answer),
  signInWays: (answer: HttpAnswer): Outcome<SignInWays> => read(signInWaysAnswer, answer),
  organisation: (answer: HttpAnswer): Outcome<Organisation> => read(organisationAnswer, answer),
};
