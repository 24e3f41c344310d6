/** Runs the tests of the file where local time is not UTC, so that a date without a zone must not be read as local time. */
export function farFromUtc(): void {
	const { TZ } = process.env;
	beforeAll(() => void (process.env.TZ = 'Asia/Kolkata'));
	afterAll(() => {
		if (TZ === undefined) delete process.env.TZ;
		else process.env.TZ = TZ;
	});
}
