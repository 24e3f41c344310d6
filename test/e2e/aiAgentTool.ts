/** The tool of examples/ai-agent-tool.json as n8n describes it to a model. */
export const TOOL_AS_THE_MODEL_SEES_IT = {
	name: 'Update_contact_in_Acquire',
	description:
		'Changes fields of one existing contact in Acquire and returns its main fields and the custom attributes that you set; other custom attributes are not shown. ' +
		'If the answer has a property "error", nothing was changed unless it says so: follow its "message" and call again.',
	parameters: {
		$schema: 'http://json-schema.org/draft-07/schema#',
		type: 'object',
		required: ['contact', 'fields'],
		additionalProperties: false,
		properties: {
			contact: {
				type: 'string',
				description: 'Email address of the contact, or its ID in Acquire. Ask for it, never guess it.',
			},
			// No type: n8n writes none for the type 'json' of $fromAI, so that the description alone asks for an object.
			fields: {
				description:
					'The fields to change: a JSON object of keys and new values. ' +
					'Keys are name, email, phone, city, state, or the key of a custom attribute. ' +
					'Leave out what is to stay as it is; a blank value is not sent.',
			},
		},
	},
};
