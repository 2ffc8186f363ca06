/** For the tests of other workspaces. */
export * from './course.fixture';
export * from './issuing/simulated-issuer.fixture';
