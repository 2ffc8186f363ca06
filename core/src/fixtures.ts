/** For the tests of other workspaces. */
export * from './course.fixture';
export * from './simulated-issuer.fixture';
