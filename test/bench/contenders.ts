import type { INode } from 'n8n-workflow';

import type { InstalledN8n } from '../../scripts/n8n/installN8n';
import { DEFAULT_CONCURRENCY } from '../../nodes/operations/runOptions';
import { timeAxios } from './axiosProcess';
import type { BenchN8n } from './benchN8n';
import type { BenchNodes } from './benchNodes';
import { contactChanges } from './items';
import type { BenchSandbox } from './sandboxProcess';
import { timeNode } from './timeNode';

/** The most that the node's option allows. */
export const MAX_CONCURRENCY = 50;

/** What is measured: a name, and how one run of it is timed. */
export interface Contender {
	id: string;
	label: string;
	/** Below 1, it gets so many of the items only, and its times are scaled. */
	share: number;
	/** Whether it is there for the curve over the concurrency only. */
	isCurvePoint: boolean;
	/** The id of bare axios at the same concurrency, where it has one. */
	limit?: string;
	/**
	 * Carries so many updates out on a freshly prepared sandbox and gives the milliseconds they took. Throws if it does not succeed.
	 * A node calls `ended` when its execution has ended, before n8n is asked for the execution's data.
	 */
	time(count: number, ended?: () => void): Promise<number>;
}

export interface ContenderRig {
	n8n: BenchN8n;
	installed: InstalledN8n;
	sandbox: BenchSandbox;
	signal?: AbortSignal;
}

const CURVE = [1, 5, 10, 15, 20, 25, 30, 40, MAX_CONCURRENCY];
const SLOW_SHARE = 0.2;

/** The id of the contender that maps at this concurrency. */
export function mapAt(concurrency: number): string {
	return concurrency === DEFAULT_CONCURRENCY ? 'map' : `map-${concurrency}`;
}

/** The concurrencies of the curve, the default among them. */
export const curveConcurrencies = [...new Set([...CURVE, DEFAULT_CONCURRENCY])].sort((a, b) => a - b);

/** All contenders, those that are compared with one another side by side. */
export function contenders({ n8n, installed, sandbox, signal }: ContenderRig): Contender[] {
	const inNode = (id: string, label: string, node: (nodes: BenchNodes) => INode, more: Partial<Contender> = {}): Contender => ({
		id,
		label,
		share: 1,
		isCurvePoint: false,
		async time(count, ended) {
			await sandbox.prepare(count);
			return await timeNode(n8n.api, node(n8n.nodes), contactChanges(count), { signal, ended });
		},
		...more,
	});
	const bareAxios = (id: string, label: string, limit: string, concurrency: number, keepAlive = false): Contender => ({
		id,
		label: `bare axios${label}, ${concurrency} in flight`,
		share: 1,
		isCurvePoint: false,
		limit,
		time: async (count) => await timeAxios(installed, sandbox, { count, concurrency, keepAlive }),
	});
	const atMost = (id: string, label: string, node: (nodes: BenchNodes) => INode) =>
		inNode(`${id}-50`, `${label}, ${MAX_CONCURRENCY} in flight`, node, { limit: 'axios-50' });
	const atDefault = (id: string, label: string, node: (nodes: BenchNodes) => INode) =>
		inNode(id, `${label}, ${DEFAULT_CONCURRENCY} in flight (default)`, node, { limit: 'axios' });
	const earlier = (id: string, label: string, node: (nodes: BenchNodes) => INode): Contender[] => {
		const nodes = n8n.earlierNodes;
		return nodes === undefined ? [] : [inNode(`earlier-${id}`, `${label}, 50 in flight, earlier version`, () => node(nodes), { limit: id })];
	};
	const [map, literals, expressions, json] = ['Map', 'Choose, contact by expression and literals', 'Choose, four expressions', 'JSON'];
	return [
		inNode('http-request', 'HTTP Request, default (all at once)', (nodes) => nodes.httpRequest()),
		atMost('map', map, (nodes) => nodes.map(MAX_CONCURRENCY)),
		...earlier('map-50', map, (nodes) => nodes.map(MAX_CONCURRENCY)),
		bareAxios('axios-50', '', 'axios-50', MAX_CONCURRENCY),
		atMost('define-literals', literals, (nodes) => nodes.defineLiterals(MAX_CONCURRENCY)),
		...earlier('define-literals-50', literals, (nodes) => nodes.defineLiterals(MAX_CONCURRENCY)),
		atMost('define-expressions', expressions, (nodes) => nodes.defineExpressions(MAX_CONCURRENCY)),
		...earlier('define-expressions-50', expressions, (nodes) => nodes.defineExpressions(MAX_CONCURRENCY)),
		atMost('json', json, (nodes) => nodes.json(MAX_CONCURRENCY)),
		...earlier('json-50', json, (nodes) => nodes.json(MAX_CONCURRENCY)),
		bareAxios('axios-keep-alive-50', ' with keep-alive (physical limit)', 'axios-50', MAX_CONCURRENCY, true),
		atDefault('map', map, (nodes) => nodes.map()),
		bareAxios('axios', '', 'axios', DEFAULT_CONCURRENCY),
		atDefault('define-literals', literals, (nodes) => nodes.defineLiterals()),
		atDefault('define-expressions', expressions, (nodes) => nodes.defineExpressions()),
		atDefault('json', json, (nodes) => nodes.json()),
		inNode('sequential', 'a plain sequential node', (nodes) => nodes.sequential(), { share: SLOW_SHARE }),
		inNode('http-request-batches', 'HTTP Request, batches of 50, one a second', (nodes) => nodes.httpRequest(50)),
		...curveConcurrencies
			.filter((concurrency) => concurrency !== DEFAULT_CONCURRENCY && concurrency !== MAX_CONCURRENCY)
			.map((concurrency) =>
				inNode(mapAt(concurrency), `${map}, ${concurrency} in flight`, (nodes) => nodes.map(concurrency), {
					share: concurrency === 1 ? SLOW_SHARE : 1,
					isCurvePoint: true,
				}),
			),
	];
}
