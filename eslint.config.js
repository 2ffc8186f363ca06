import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What each workspace may import of ours. Imports run one way, so that core stays pure and no host knows the workbench. */
const mayImport = {
  core: [],
  pane: ['core'],
  'excel-addin': ['pane', 'core'],
  'sheets-addon': ['pane', 'core'],
  issuer: ['core'],
  workbench: ['core', 'pane', 'excel-addin', 'sheets-addon', 'issuer'],
  bench: ['core', 'pane', 'excel-addin', 'sheets-addon', 'issuer', 'workbench'],
};

const importDirection = Object.entries(mayImport).map(([workspace, allowed]) => ({
  files: [`${workspace}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        {
          regex: `^@confer/(?!(${[workspace, ...allowed].join('|')})(/|$))`,
          message: `${workspace} may import ${allowed.join(' and ') || 'nothing'} of ours.`,
        },
        { regex: `^(\\.\\./)+(${Object.keys(mayImport).join('|')})/`, message: 'Import another workspace by its package name.' },
      ],
    }],
  },
}));

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.types/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
    },
  },
  { files: ['pane/**/*.tsx', 'excel-addin/**/*.tsx', 'workbench/**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['excel-addin/src/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  { files: ['scripts/**', '**/*.config.js', 'workbench/src/main.ts', 'issuer/src/cli.ts', 'issuer/src/admin-command.ts', 'issuer/src/keys-command.ts', 'issuer/src/backup-command.ts', 'issuer/src/lists/list-commands.ts', 'bench/src/main.ts'], rules: { 'no-console': 'off' } },
  ...importDirection,
);
