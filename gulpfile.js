const { dest, parallel, src } = require('gulp');
const { Transform } = require('node:stream');

/** Copies the icons. `encoding: false` keeps gulp from changing bytes. */
function copyIcons() {
	return src('icons/*.svg', { base: '.', encoding: false }).pipe(dest('dist'));
}

/** Copies the codex files without their indentation. */
function copyCodex() {
	const inOneLine = new Transform({
		objectMode: true,
		transform(file, _encoding, done) {
			file.contents = Buffer.from(JSON.stringify(JSON.parse(file.contents.toString())));
			done(null, file);
		},
	});
	return src('nodes/**/*.node.json', { base: '.' }).pipe(inOneLine).pipe(dest('dist'));
}

exports.default = parallel(copyIcons, copyCodex);
