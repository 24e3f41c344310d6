import type { FetchPage, Page, PageRequest } from './page';

interface SentRequest<Row> {
	request: PageRequest;
	page: Promise<Page<Row>>;
	abandonment: { isAbandoned: boolean };
}

/** Pages that are asked for before their turn. One counts only if it is what would be asked for when its turn comes. */
export class PagesAhead<Row> {
	private sent: Array<SentRequest<Row>> = [];

	constructor(private readonly fetchPage: FetchPage<Row>) {}

	get count(): number {
		return this.sent.length;
	}

	send(request: PageRequest): void {
		const abandonment = { isAbandoned: false };
		const page = this.fetchPage(request, () => abandonment.isAbandoned);
		// What it rejects with is thrown when its turn comes, if it does.
		page.catch(() => undefined);
		this.sent.push({ request, page, abandonment });
	}

	/** The page, from those that were sent or asked for now. @throws what asking for it throws */
	async take(request: PageRequest): Promise<Page<Row>> {
		const next = this.sent[0];
		if (next !== undefined && isSame(next.request, request)) {
			this.sent.shift();
			return await next.page;
		}
		this.abandon();
		return await this.fetchPage(request);
	}

	/** Lets go what is in flight. */
	abandon(): void {
		for (const { abandonment } of this.sent) abandonment.isAbandoned = true;
		this.sent = [];
	}
}

function isSame(one: PageRequest, other: PageRequest): boolean {
	return one.limit === other.limit && one.page === other.page && one.offset === other.offset;
}
