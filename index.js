// n8n finds the nodes and credentials by the `n8n` entry of package.json; this is for everybody else.
module.exports = {
	...require('./dist/credentials/AcquireApi.credentials.js'),
	...require('./dist/nodes/AcquireAccount/AcquireAccount.node.js'),
	...require('./dist/nodes/AcquireAnalytics/AcquireAnalytics.node.js'),
	...require('./dist/nodes/AcquireContact/AcquireContact.node.js'),
	...require('./dist/nodes/AcquireConversation/AcquireConversation.node.js'),
};
