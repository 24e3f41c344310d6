// n8n finds the nodes and credentials by the `n8n` entry of package.json; this is for everybody else.
module.exports = {
	...require('./dist/credentials/AcquireApi.credentials.js'),
	...require('./dist/nodes/AcquireAccount/AcquireAccount.node.js'),
	...require('./dist/nodes/AcquireAnalytics/AcquireAnalytics.node.js'),
	...require('./dist/nodes/AcquireCard/AcquireCard.node.js'),
	...require('./dist/nodes/AcquireCompany/AcquireCompany.node.js'),
	...require('./dist/nodes/AcquireContact/AcquireContact.node.js'),
	...require('./dist/nodes/AcquireConversation/AcquireConversation.node.js'),
	...require('./dist/nodes/AcquireKnowledgeBase/AcquireKnowledgeBase.node.js'),
	...require('./dist/nodes/AcquirePollTrigger/AcquirePollTrigger.node.js'),
	...require('./dist/nodes/AcquireTrigger/AcquireTrigger.node.js'),
};
