export { manifestXml } from './manifest';
export { addInPolicy } from './policy';
