export { type ClassList, type ClassListOptions, type ExpectedFinding, generateClassList, spoiltShare } from './class-list';
export { alumniMembership, definitions, masterOfScience, organisation, researchEthics } from './definitions';
export { type SampleList, sampleLists } from './sample-lists';
