import eslint from '@eslint/js';
import { globalIgnores } from 'eslint/config';
import jest from 'eslint-plugin-jest';
import typescriptEslint from 'typescript-eslint';

/** For test/ and scripts/, which are not shipped: the community rules about imports and globals do not apply there. */
export default typescriptEslint.config(
	globalIgnores(['dist', '.tmp']),
	eslint.configs.recommended,
	typescriptEslint.configs.recommended,
	{
		rules: {
			'@typescript-eslint/no-require-imports': 'off',
			// Taking members out of an object is how the others are copied.
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
		},
	},
	{
		// A test that is left out, or an expectation that nobody waits for, passes whatever the code does.
		files: ['test/**/*.ts'],
		plugins: { jest },
		languageOptions: { parserOptions: { project: 'tsconfig.test.json' } },
		rules: {
			'jest/no-focused-tests': 'error',
			'jest/no-disabled-tests': 'error',
			'jest/valid-expect': 'error',
			'jest/valid-expect-in-promise': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
		},
	},
	{
		files: ['**/*.mjs', '**/*.js'],
		languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable', require: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', clearTimeout: 'readonly', URL: 'readonly', __dirname: 'readonly' } },
	},
);
