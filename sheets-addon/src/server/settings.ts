import type { Setting } from '../shared/wire';

/** `Settings.js`, which `confer sheets --url` writes beside the built script: all files of a project share their functions. */
declare function conferSettings_(): Setting;

/** What the project was made with; nothing where only the script was pushed. */
export const settingsOfProject = (): Setting => (typeof conferSettings_ === 'function' ? conferSettings_() : { issuerUrl: '' });
