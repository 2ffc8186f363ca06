/** For the tests of other workspaces. */
export * from './course.fixture';
export * from './issuing/simulated-issuer.fixture';
export * from './issuing/simulated-certifier.fixture';
export { seededRandom } from './rules/seeded-random.fixture';
export { cellFor } from './rules/cells.fixture';
