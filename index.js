// n8n itself finds the nodes and credentials by package.json; this is for everybody else.
const { credentials, nodes } = require('./package.json').n8n;

module.exports = Object.assign({}, ...[...credentials, ...nodes].map((file) => require(`./${file}`)));
