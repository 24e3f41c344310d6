import eslint from '@eslint/js';
import { globalIgnores } from 'eslint/config';
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
		files: ['**/*.mjs', '**/*.js'],
		languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable', require: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', clearTimeout: 'readonly', URL: 'readonly', __dirname: 'readonly' } },
	},
);
