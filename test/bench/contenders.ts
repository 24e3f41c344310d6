import type { INode } from 'n8n-workflow';

import { DEFAULT_CONCURRENCY } from '../../nodes/operations/runOptions';
import type { BenchNodes } from './benchNodes';
import { LISTED_CONTACTS, type Task, UPDATES, UPDATES_BY_EMAIL } from './tasks';

/** The most that the node's option allows. */
const MAX_CONCURRENCY = 50;

/** A way to do a task. */
export interface Contender {
	id: string;
	label: string;
	task: Task;
	/** The nodes that do it, one after the other; `axios` where it is no node. */
	nodes?(nodes: BenchNodes): INode | INode[];
	axios?: { concurrency: number; keepAlive?: boolean };
	/** True for the nodes of an earlier package. */
	isEarlier?: boolean;
	/** Below 1, it gets so many of the items only, and its times are scaled. */
	share?: number;
	/** Whether it is there for the curve over the concurrency only. */
	isCurvePoint?: boolean;
	/** The id of bare axios at the same concurrency, where it has one. */
	limit?: string;
	/** The id of what a user would have built instead of it. */
	instead?: string;
}

const CURVE = [1, 5, 10, 15, 20, 25, 30, 40, MAX_CONCURRENCY];
const SLOW_SHARE = 0.2;

/** The id of the contender that maps at this concurrency. */
export function mapAt(concurrency: number): string {
	return concurrency === DEFAULT_CONCURRENCY ? 'map' : `map-${concurrency}`;
}

/** The concurrencies of the curve, the default among them. */
export const curveConcurrencies = [...new Set([...CURVE, DEFAULT_CONCURRENCY])].sort((a, b) => a - b);

type NodesAt = (nodes: BenchNodes, concurrency?: number) => INode;

/** The ways to use our node for an update. */
const USES: Array<{ id: string; label: string; nodes: NodesAt }> = [
	{ id: 'map', label: 'Map', nodes: (nodes, concurrency) => nodes.map(concurrency) },
	{ id: 'define-literals', label: 'Choose, contact by expression and literals', nodes: (nodes, concurrency) => nodes.defineLiterals(concurrency) },
	{ id: 'define-expressions', label: 'Choose, four expressions', nodes: (nodes, concurrency) => nodes.defineExpressions(concurrency) },
	{ id: 'json', label: 'JSON', nodes: (nodes, concurrency) => nodes.json(concurrency) },
];

const atMost = ({ id, label, nodes }: (typeof USES)[number]): Contender => ({
	id: `${id}-50`,
	label: `${label}, ${MAX_CONCURRENCY} in flight`,
	task: UPDATES,
	nodes: (bench) => nodes(bench, MAX_CONCURRENCY),
	limit: 'axios-50',
	instead: 'http-request',
});

const atDefault = ({ id, label, nodes }: (typeof USES)[number]): Contender => ({
	id,
	label: `${label}, ${DEFAULT_CONCURRENCY} in flight (default)`,
	task: UPDATES,
	nodes: (bench) => nodes(bench),
	limit: 'axios',
	instead: 'http-request',
});

const earlier = (use: (typeof USES)[number]): Contender => {
	const { id, label, ...now } = atMost(use);
	return { ...now, id: `earlier-${id}`, label: `${label}, earlier version`, isEarlier: true };
};

const curvePoint = (concurrency: number): Contender => ({
	id: mapAt(concurrency),
	label: `Map, ${concurrency} in flight`,
	task: UPDATES,
	nodes: (bench) => bench.map(concurrency),
	share: concurrency === 1 ? SLOW_SHARE : 1,
	isCurvePoint: true,
});

const HTTP_REQUEST: Contender = { id: 'http-request', label: 'HTTP Request, default (all at once)', task: UPDATES, nodes: (bench) => bench.httpRequest() };

const OTHERS_FOR_UPDATES: Contender[] = [
	{ id: 'axios', label: `bare axios, ${DEFAULT_CONCURRENCY} in flight`, task: UPDATES, axios: { concurrency: DEFAULT_CONCURRENCY } },
	{ id: 'sequential', label: 'a plain sequential node', task: UPDATES, nodes: (bench) => bench.sequential(), share: SLOW_SHARE },
	{ id: 'http-request-batches', label: 'HTTP Request, batches of 50, one a second', task: UPDATES, nodes: (bench) => bench.httpRequest(50) },
];

const BY_EMAIL: Contender[] = [
	{
		id: 'http-request-by-email',
		label: 'HTTP Request for the search, HTTP Request for the update',
		task: UPDATES_BY_EMAIL,
		nodes: (bench) => bench.httpSearchAndUpdate(),
	},
	{
		id: 'by-email',
		label: `Choose, contact by email, ${DEFAULT_CONCURRENCY} in flight (default)`,
		task: UPDATES_BY_EMAIL,
		nodes: (bench) => bench.byEmail(),
		instead: 'http-request-by-email',
	},
	{
		id: 'by-email-50',
		label: `Choose, contact by email, ${MAX_CONCURRENCY} in flight`,
		task: UPDATES_BY_EMAIL,
		nodes: (bench) => bench.byEmail(MAX_CONCURRENCY),
		instead: 'http-request-by-email',
	},
];

const LISTS: Contender[] = [
	{ id: 'http-request-pages', label: 'HTTP Request with its pagination, Split Out', task: LISTED_CONTACTS, nodes: (bench) => bench.httpPages() },
	{ id: 'get-many', label: 'Get Many, all contacts', task: LISTED_CONTACTS, nodes: (bench) => bench.getMany(), instead: 'http-request-pages' },
];

/** All contenders, those that are compared with one another side by side. */
export const CONTENDERS: readonly Contender[] = [
	HTTP_REQUEST,
	...USES.flatMap((use) => [atMost(use), earlier(use)]),
	{ id: 'axios-50', label: `bare axios, ${MAX_CONCURRENCY} in flight`, task: UPDATES, axios: { concurrency: MAX_CONCURRENCY } },
	{
		id: 'axios-keep-alive-50',
		label: `bare axios with keep-alive (physical limit), ${MAX_CONCURRENCY} in flight`,
		task: UPDATES,
		axios: { concurrency: MAX_CONCURRENCY, keepAlive: true },
		limit: 'axios-50',
	},
	...USES.map(atDefault),
	...OTHERS_FOR_UPDATES,
	...BY_EMAIL,
	...LISTS,
	...curveConcurrencies.filter((concurrency) => concurrency !== DEFAULT_CONCURRENCY && concurrency !== MAX_CONCURRENCY).map(curvePoint),
];

/** The contender of that id. Throws if there is none. */
export function contenderOf(id: string): Contender {
	const contender = CONTENDERS.find((candidate) => candidate.id === id);
	if (contender === undefined) throw new Error(`No contender is called ${id}. There are: ${CONTENDERS.map((each) => each.id).join(', ')}.`);
	return contender;
}
