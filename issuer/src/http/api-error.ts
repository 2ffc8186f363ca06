/** A request that cannot be granted. Clients see the code and the message; the message may be shown to people as it is. */
export class ApiError extends Error {
  /** Under this name the web server knows it too. */
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.statusCode = statusCode;
    this.code = code;
  }
}

export const notFound = (message: string): ApiError => new ApiError(404, 'not_found', message);
export const conflict = (message: string): ApiError => new ApiError(409, 'conflict', message);
export const invalid = (message: string): ApiError => new ApiError(400, 'validation_error', message);
