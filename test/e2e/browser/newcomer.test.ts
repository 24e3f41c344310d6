import { useDesk } from './desk';
import { emptyN8n, Newcomer } from './newcomer';
import { takeScreenshot } from './screenshots';

// Three minutes. On a machine that does nothing else it takes a fraction of that.
const MAX_SECONDS = 180;

// What no test here can do is to install the package from npm and to make a key in Acquire: both are done before.
describe('A newcomer in an empty n8n', () => {
	const desk = useDesk();
	beforeEach(async () => await emptyN8n(desk().n8n.api));

	function tell(what: string, { seconds }: Newcomer): void {
		process.stdout.write(`  ${what}: ${seconds.toFixed(1)} s from an empty n8n\n`);
		expect(seconds).toBeLessThan(MAX_SECONDS);
	}

	it('updates a first contact with nothing but what the README names', async () => {
		const { page, sandbox } = desk();
		const before = sandbox.store.contact(101)?.fields;
		const newcomer = new Newcomer(desk());
		await newcomer.addCredential();
		const node = await newcomer.addNode('Acquire Contact', 'Update a contact');
		await newcomer.choose(node, 'Contact', 'contactId', 'ada');
		await node.addTo(newcomer.named('Fields'), new RegExp(`^${newcomer.named('City')}`));
		await node.type('city', 'London');
		await newcomer.execute(node);
		tell('a first updated contact', newcomer);
		await takeScreenshot(page, 'newcomer-update');
		expect(sandbox.store.contact(101)?.fields).toEqual({ ...before, city: 'London' });
	}, 240_000);

	it('gets a first transcript with nothing but what the README names', async () => {
		const { page } = desk();
		const newcomer = new Newcomer(desk());
		await newcomer.addCredential();
		const node = await newcomer.addNode('Acquire Conversation', 'Get the transcript of a case');
		await newcomer.choose(node, 'Case', 'caseId', 'order');
		await newcomer.execute(node);
		await node.output.getByText(/How can I help/).first().waitFor();
		tell('a first transcript', newcomer);
		await takeScreenshot(page, 'newcomer-transcript');
	}, 240_000);

	it('gets a first report with nothing but what the README names', async () => {
		const { page } = desk();
		const newcomer = new Newcomer(desk());
		await newcomer.addCredential();
		const node = await newcomer.addNode('Acquire Analytics', 'Get a report');
		await newcomer.chooseOption(node, 'Area', 'area', /^Tags/);
		await newcomer.chooseOption(node, 'Period', 'period', /^Last Month/);
		await newcomer.execute(node);
		await node.output.getByText('Refund', { exact: true }).first().waitFor();
		tell('a first report', newcomer);
		await takeScreenshot(page, 'newcomer-report');
	}, 240_000);
});
