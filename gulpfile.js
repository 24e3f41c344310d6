const { dest, src } = require('gulp');

/** Copies what tsc does not: the icons and the codex files. `encoding: false` keeps gulp from changing bytes. */
function copyAssets() {
	return src(['icons/*.svg', 'nodes/**/*.node.json'], { base: '.', encoding: false }).pipe(dest('dist'));
}

exports.default = copyAssets;
