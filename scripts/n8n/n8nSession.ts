import { setTimeout as delay } from 'node:timers/promises';
import axios, { isAxiosError, type AxiosInstance } from 'axios';
import type { INodeTypeDescription } from 'n8n-workflow';

/** The demo owner of a throw-away n8n that listens on loopback only. */
export const OWNER = {
	email: 'owner@example.com',
	firstName: 'Nathan',
	lastName: 'Smith',
	password: 'Demo-owner-1',
};

/** Requests to n8n's own API, the one that its editor uses, signed in as the owner. */
export class N8nSession {
	constructor(
		private readonly http: AxiosInstance,
		/** Whether this is an n8n 1.x, whose API differs in places. */
		protected readonly isN8n1: boolean,
	) {}

	/**
	 * Makes the owner account of a fresh n8n and signs in as that owner.
	 * @param url where n8n listens
	 */
	static async setUpOwner<Session extends N8nSession>(
		this: new (...args: ConstructorParameters<typeof N8nSession>) => Session,
		url: string,
	): Promise<Session> {
		// The machine's proxy settings are not for loopback.
		const http = axios.create({ baseURL: `${url}/rest`, proxy: false });
		const { headers } = await http.post('/owner/setup', OWNER);
		const cookies = headers['set-cookie'] ?? [];
		http.defaults.headers.common.Cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
		const { data: settings } = await http.get<{ data: { versionCli: string } }>('/settings');
		return new this(http, settings.data.versionCli.startsWith('1.'));
	}

	/**
	 * Sends one request to n8n's API and returns what its answer holds under `data`. Throws with n8n's own message. On a busy machine
	 * n8n's ping of its database may come too late: it then takes no request for some seconds, and answers 503.
	 */
	async request<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown, attempts = 30): Promise<T> {
		try {
			const { data } = await this.http.request<{ data: T }>({ method, url: path, data: body });
			return data.data;
		} catch (error) {
			if (!isAxiosError<{ message?: string }>(error)) throw error;
			if (error.response?.status === 503 && attempts > 1) {
				await delay(1000);
				return await this.request(method, path, body, attempts - 1);
			}
			throw new Error(`${method} ${path}: ${error.response?.data?.message ?? error.message}`);
		}
	}

	/** What the editor knows of all nodes, those that n8n makes of others included. */
	async nodeTypes(): Promise<INodeTypeDescription[]> {
		const { data } = await this.http.get<INodeTypeDescription[]>('/../types/nodes.json');
		return data;
	}
}
