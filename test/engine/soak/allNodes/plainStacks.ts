/**
 * Does the work without jest's formatting of stacks. It keeps the parsed source map of every file that a stack names, so that
 * the heap grows with each new place where an error is thrown; axios reads the stack of every network error.
 */
export async function withPlainStacks<Result>(work: () => Promise<Result>): Promise<Result> {
	const { prepareStackTrace } = Error;
	Object.assign(Error, { prepareStackTrace: undefined });
	try {
		return await work();
	} finally {
		Error.prepareStackTrace = prepareStackTrace;
	}
}
