import type { IDataObject } from 'n8n-workflow';
import { isObject, objectOrEmpty, objectsIn, own } from '../../input/object';
import type { ComponentType } from './componentTable';
import { anchor, element, escaped, inlineHtml, isTextTag } from './html';
import { isWebAddress } from './webAddress';

/** Draws components within another one. */
type DrawInner = (components: unknown) => string;

const COLORS: Record<string, string> = { error: '#c62828', success: '#2e7d32', muted: '#757575', warning: '#b26a00', primary: '#1565c0' };
const FILLED = 'display:inline-block;margin:2px;padding:4px 12px;border-radius:4px;text-decoration:none;color:#fff;background:';
const OUTLINED = 'display:inline-block;margin:2px;padding:4px 12px;border-radius:4px;text-decoration:none;border:1px solid #9e9e9e;color:#424242';
const BOX = 'border:1px solid #e0e0e0;border-radius:4px;padding:8px;margin:4px 0';
const SPACES: Record<string, number> = { xs: 4, s: 8, x: 8, m: 16, l: 24, xl: 32 };

/** How each component looks, roughly: boxes in place of what can be filled in, and nothing that does anything but links. */
export const drawings: Record<ComponentType, (component: IDataObject, inner: DrawInner) => string> = {
	badge: ({ text, style }) => element('span', escaped(text), `${FILLED}${own(COLORS, style) ?? COLORS.primary}`),
	button: ({ label, style, action }) => anchor(urlIn(action), escaped(label), buttonCss(style)),
	card: ({ items }, inner) => objectsIn(items).map((item) => element('div', itemHtml(item) + inner(item.text) + inner(item.buttons), BOX + alignCss(item.align))).join(''),
	checkbox: ({ label, items }) => field(label, choicesHtml(items, '☐', '☑')),
	'data-table': ({ title, items }) => titled(title, table(objectsIn(items).map(({ key, value }) => [element('b', escaped(key)), inlineHtml(value)]))),
	divider: ({ style }) => element('div', '', `border-top:1px ${style === 'dotted' ? 'dotted' : 'solid'} #bdbdbd;margin:8px 0`),
	feedback: ({ label, style, ratings, rating }) => field(label, style === 'thumbs' ? '👍 👎' : '☆'.repeat(Math.max(1, Math.min(Number(escaped(ratings ?? rating)) || 5, 5)))),
	grid: ({ title, header, data, emptyChar }) => titled(title, gridHtml(objectsIn(header), objectsIn(data), emptyChar)),
	image: (image) => element('div', picture(image), alignCss(image.align).slice(1)),
	input: ({ label, value, placeholder }) => field(label, element('div', escaped(value) || escaped(placeholder), BOX)),
	'json-to-html': ({ json }) => treeHtml(json, 0),
	link: ({ url, visibleText, showLink }) => element('p', anchor(url, escaped(visibleText) || escaped(url)) + (isOn(showLink) && isWebAddress(url) ? `<br>${escaped(url)}` : '')),
	list: ({ items }, inner) => element('ul', objectsIn(items).map((item) => element('li', item.type === 'item_list' ? titled(item.title, inner(item.items)) : itemHtml(item))).join('')),
	radio: ({ label, items }) => field(label, choicesHtml(items, '○', '◉')),
	section: ({ items, align }, inner) => element('div', inner(items), `display:flex;gap:16px${align === 'separate' ? ';justify-content:space-between' : ''}`),
	'single-select': ({ label, items }) => field(label, element('div', objectsIn(items).map((item) => escaped(item.label)).join(' / '), BOX)),
	spacer: ({ size }) => element('div', '', `height:${own(SPACES, size) ?? SPACES.m}px`),
	text: ({ text, displayStyle, style, align }) => {
		const color = own(COLORS, style);
		const css = [...(color === undefined ? [] : [`color:${color}`]), alignCss(align).slice(1)].filter(Boolean).join(';');
		return element(displayStyle === 'header' || style === 'heading' ? 'h3' : 'p', inlineHtml(text), css);
	},
	textarea: ({ label, value, placeholder }) => field(label, element('div', escaped(value) || escaped(placeholder), `${BOX};min-height:48px`)),
};

function alignCss(align: unknown): string {
	return align === 'left' || align === 'center' || align === 'right' ? `;text-align:${align}` : '';
}

function buttonCss(style: unknown): string {
	if (style === 'link') return 'text-decoration:underline';
	return style === 'secondary' || style === 'outlined' || style === 'muted' ? OUTLINED : `${FILLED}${own(COLORS, style) ?? COLORS.primary}`;
}

function urlIn(action: unknown): unknown {
	return objectOrEmpty(action).url;
}

function titled(title: unknown, content: string): string {
	return (escaped(title) === '' ? '' : element('h4', inlineHtml(title))) + content;
}

function field(label: unknown, content: string): string {
	return element('div', `${escaped(label)}<br>${content}`, 'margin:8px 0');
}

function choicesHtml(items: unknown, open: string, chosen: string): string {
	return objectsIn(items).map(({ label, checked }) => `${isOn(checked) ? chosen : open} ${escaped(label)}`).join('<br>');
}

function itemHtml({ title, subtitle, image, value, action }: IDataObject): string {
	const words = [element('b', inlineHtml(title)), inlineHtml(subtitle), urlIn(action) === undefined ? escaped(value) : ''].filter((part) => part !== '' && part !== '<b></b>');
	return (isObject(image) ? picture(image) : '') + anchor(urlIn(action), words.join('<br>'));
}

/** The picture, if it has a web address. */
function picture({ url, width, height, rounded }: IDataObject): string {
	if (!isWebAddress(url)) return '';
	const sizes = [['width', width], ['height', height]].filter(([, size]) => /^\d{1,5}(px|%)?$/.test(escaped(size))).map(([name, size]) => ` ${escaped(name)}="${escaped(size)}"`);
	return `<img src="${escaped(url)}" alt=""${sizes.join('')} style="max-width:100%${isOn(rounded) ? ';border-radius:50%' : ''}">`;
}

function table(rows: string[][], head = ''): string {
	return element('table', head + rows.map((cells) => element('tr', cells.map((cell) => element('td', cell, 'padding:2px 12px 2px 0')).join(''))).join(''));
}

function gridHtml(header: IDataObject[], rows: IDataObject[], emptyChar: unknown): string {
	const keys = header.map(({ key }) => escaped(key) && String(key));
	const head = element('tr', header.map(({ text }) => element('th', escaped(text), 'padding:2px 12px 2px 0;text-align:left')).join(''));
	const shown = (value: unknown) => escaped(typeof value === 'boolean' ? String(value) : value);
	return table(rows.map((row) => keys.map((key) => shown(own(row, key)) || escaped(emptyChar))), head);
}

/** Elements of text and what they hold, 20 levels of it at most. Others are drawn as what they hold. */
function treeHtml(value: unknown, depth: number): string {
	if (depth > 20) return '…';
	return objectsIn([value].flat()).map(({ tagName, textContent, children }) => {
		const content = escaped(textContent) + treeHtml(children, depth + 1);
		return typeof tagName === 'string' && isTextTag(tagName) ? element(tagName.toLowerCase(), content) : content;
	}).join('');
}

/** True for a flag that is on, which may be text. */
function isOn(flag: unknown): boolean {
	return flag === true || flag === 'true';
}
