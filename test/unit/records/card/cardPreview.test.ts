import fc from 'fast-check';
import { cardPreview } from '../../../../nodes/records/card/cardPreview';
import { componentShapes } from '../../../../nodes/records/card/componentTable';
import { expectLinearTime } from '../../linearTime';

const url = 'https://example.com/a?b=1&c="2"';
const shown = (...components: unknown[]) => cardPreview(components).replace(/^<div style="font-family:sans-serif;max-width:480px">([^]*)<\/div>$/, '$1');

// What may stand in a preview: elements of text with these attributes, each with nothing of the input in its name.
const TAG = /<\/?(?:a|b|blockquote|br|code|div|em|h[1-6]|i|img|li|ol|p|pre|s|span|strong|table|tbody|td|th|thead|tr|u|ul)(?: (?:href="https?:[^"<>\s]*"|target="_blank"|rel="noopener noreferrer"|src="https?:[^"<>\s]*"|alt=""|(?:width|height)="\d+(?:px|%)?"|style="[a-z0-9:;#.% -]*"))*>/g;

describe('cardPreview', () => {
	it.each([
		{ component: { type: 'text', text: 'Order 1001', displayStyle: 'header' }, html: '<h3>Order 1001</h3>' },
		{ component: { type: 'text', text: 'Order 1001', style: 'heading' }, html: '<h3>Order 1001</h3>' },
		{ component: { type: 'text', text: 'Late\nby *2* days', style: 'error', align: 'right' }, html: '<p style="color:#c62828;text-align:right">Late<br>by <b>2</b> days</p>' },
		{ component: { type: 'text', text: 'See [the order](https://example.com/1) or [this](javascript:x)' }, html: '<p>See <a href="https://example.com/1" target="_blank" rel="noopener noreferrer">the order</a> or [this](javascript:x)</p>' },
		{ component: { type: 'link', url: 'https://example.com/1', visibleText: 'Order', showLink: true }, html: '<p><a href="https://example.com/1" target="_blank" rel="noopener noreferrer">Order</a><br>https://example.com/1</p>' },
		{ component: { type: 'link', url }, html: '<p><a href="https://example.com/a?b=1&amp;c=&quot;2&quot;" target="_blank" rel="noopener noreferrer">https://example.com/a?b=1&amp;c=&quot;2&quot;</a></p>' },
		{ component: { type: 'image', url: 'https://example.com/i.png', width: 50, height: 'x', rounded: true, align: 'center' }, html: '<div style="text-align:center"><img src="https://example.com/i.png" alt="" width="50" style="max-width:100%;border-radius:50%"></div>' },
		{ component: { type: 'image', url: 'data:image/png;base64,AA' }, html: '<div></div>' },
		{ component: { type: 'badge', text: 'VIP' }, html: expect.stringMatching(/^<span style="[^"]*background:#1565c0">VIP<\/span>$/) },
		{ component: { type: 'badge', text: 'Late', style: 'error' }, html: expect.stringMatching(/^<span style="[^"]*background:#c62828">Late<\/span>$/) },
		{ component: { type: 'divider', style: 'dotted' }, html: '<div style="border-top:1px dotted #bdbdbd;margin:8px 0"></div>' },
		{ component: { type: 'spacer', size: 'xl' }, html: '<div style="height:32px"></div>' },
		{ component: { type: 'feedback', label: 'Good?', ratings: -3 }, html: '<div style="margin:8px 0">Good?<br>☆</div>' },
		{ component: { type: 'feedback', label: 'Good?', style: 'thumbs' }, html: '<div style="margin:8px 0">Good?<br>👍 👎</div>' },
		{ component: { type: 'feedback', label: 'Good?' }, html: '<div style="margin:8px 0">Good?<br>☆☆☆☆☆</div>' },
		{ component: { type: 'feedback', label: 'Good?', rating: 3 }, html: '<div style="margin:8px 0">Good?<br>☆☆☆</div>' },
		{ component: { type: 'divider' }, html: '<div style="border-top:1px solid #bdbdbd;margin:8px 0"></div>' },
		{ component: { type: 'spacer', size: 'toString' }, html: '<div style="height:16px"></div>' },
		{ component: { type: 'link', url, visibleText: 'Order' }, html: expect.not.stringContaining('<br>') },
		{ component: { type: 'input', label: 'Name', value: '', placeholder: 'Ada' }, html: expect.stringMatching(/^<div [^>]*>Name<br><div [^>]*>Ada<\/div><\/div>$/) },
		{ component: { type: 'textarea', label: 'Note', value: 'Hi', placeholder: 'x' }, html: expect.stringMatching(/^<div [^>]*>Note<br><div [^>]*min-height:48px">Hi<\/div><\/div>$/) },
		{ component: { type: 'radio', label: 'One', items: [{ label: 'A' }, { label: 'B', checked: 'true' }] }, html: '<div style="margin:8px 0">One<br>○ A<br>◉ B</div>' },
		{ component: { type: 'single-select', label: 'One', items: [{ label: 'A' }, { label: 'B' }] }, html: expect.stringMatching(/>A \/ B<\/div>/) },
		{ component: { type: 'section', align: 'separate', items: [] }, html: '<div style="display:flex;gap:16px;justify-content:space-between"></div>' },
		{ component: { type: 'button', label: 'A', style: 'link' }, html: '<span style="text-decoration:underline">A</span>' },
		{ component: { type: 'button', label: 'A', style: 'muted' }, html: expect.stringContaining('border:1px solid #9e9e9e') },
		{ component: { type: 'button', label: 'A', style: 'error' }, html: expect.stringContaining('background:#c62828') },
		{ component: { type: 'text', text: 'A', style: 'toString' }, html: '<p>A</p>' },
		{ component: { type: 'data-table', items: [{ key: 'A', value: 'b' }] }, html: expect.stringMatching(/^<table>/) },
		{ component: { type: 'list', items: [{ type: 'item', title: 'A', value: 'b', action: { url: 'https://example.com' } }, { type: 'item', value: 'c' }] }, html: '<ul><li><a href="https://example.com" target="_blank" rel="noopener noreferrer"><b>A</b></a></li><li>c</li></ul>' },
		{ component: { type: 'checkbox', label: 'Choose', items: [{ label: 'A', checked: '' }, { label: 'B', checked: true }] }, html: '<div style="margin:8px 0">Choose<br>☐ A<br>☑ B</div>' },
		{ component: { type: 'grid', header: [{ key: 'no', text: 'No.' }, { key: 'paid', text: 'Paid' }], data: [{ no: 1 }], emptyChar: '-' }, html: expect.stringMatching(/No\.<\/th>.*Paid<\/th>.*>1<\/td>.*>-<\/td>/) },
		{ component: { type: 'grid', header: [{ key: 'paid', text: 'Paid' }], data: [{ paid: true }, { paid: false }], emptyChar: '-' }, html: expect.stringMatching(/>true<\/td>.*>false<\/td>/) },
		{ component: { type: 'link', url: 'https://example.com/1', visibleText: 'Order', showLink: 'true' }, html: expect.stringContaining('<br>https://example.com/1') },
		{ component: { type: 'data-table', title: 'Order', items: [{ key: 'Status', value: 'paid' }] }, html: expect.stringMatching(/^<h4>Order<\/h4><table>.*<b>Status<\/b><\/td>.*>paid<\/td>/) },
		{ component: { type: 'button', label: 'Open', action: { type: 'url', url: 'https://example.com' } }, html: expect.stringMatching(/^<a href="https:\/\/example\.com" .*>Open<\/a>$/) },
		{ component: { type: 'button', label: 'Run', action: { type: 'event', value: 'alert(1)' } }, html: expect.stringMatching(/^<span [^>]*>Run<\/span>$/) },
		{ component: { type: 'section', items: [{ type: 'badge', text: 'VIP' }] }, html: expect.stringMatching(/^<div [^>]*flex[^>]*><span [^>]*>VIP<\/span><\/div>$/) },
		{ component: { type: 'list', items: [{ type: 'item', title: '**A**', subtitle: 'b' }, { type: 'item_list', title: 'More', items: [{ type: 'button', label: 'Go' }] }] }, html: expect.stringMatching(/^<ul><li><b><b>A<\/b><\/b><br>b<\/li><li><h4>More<\/h4><span [^>]*>Go<\/span><\/li><\/ul>$/) },
		{ component: { type: 'card', items: [{ type: 'item', title: 'Ada', text: [{ type: 'text', text: 'Hi' }], buttons: [{ type: 'button', label: 'Go' }] }] }, html: expect.stringMatching(/^<div [^>]*><b>Ada<\/b><p>Hi<\/p><span [^>]*>Go<\/span><\/div>$/) },
		{ component: { type: 'json-to-html', json: [{ type: 'element', tagName: 'P', children: [{ type: 'text', textContent: 'a<b' }, { type: 'element', tagName: 'script', children: [{ type: 'text', textContent: 'c' }] }] }] }, html: '<p>a&lt;bc</p>' },
		{ component: { type: 'carousel<b>' }, html: '<p>[carousel&lt;b&gt;]</p>' },
		{ component: 'text', html: '' },
	])('draws $component', ({ component, html }) => {
		expect(shown(component)).toEqual(html);
	});

	it.each([
		...['p', 'div', 'span', 'strong', 'b', 'em', 'i', 'u', 's', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre'],
		...['table', 'thead', 'tbody', 'tr', 'td', 'th'],
	])('draws the element %s of HTML', (tagName) => {
		expect(shown({ type: 'json-to-html', json: [{ type: 'element', tagName, children: [{ type: 'text', textContent: 'a' }] }] })).toBe(`<${tagName}>a</${tagName}>`);
	});

	it('draws nothing but its own elements, whatever is in the components', () => {
		const hostile = fc.oneof(
			fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='x", 'javascript:alert(1)', 'https://e.example/"onload="x', 'https://e.example/<b>', '[a](https://e.example/"x)', '*<b>*', '&lt;', '</div>'),
			fc.string({ maxLength: 12, unit: fc.constantFrom(...'<>&"\'[]()*/:a1 \n') }),
			fc.constantFrom(1, -1, true, null, undefined, 'https://e.example', 'center', 'event', 'url', 'item', 'element', 'error', 'constructor'),
		);
		const name = fc.constantFrom('type', 'text', 'label', 'title', 'subtitle', 'url', 'visibleText', 'items', 'item', 'image', 'action', 'style', 'align', 'size', 'width', 'height', 'value', 'key', 'header', 'data', 'json', 'tagName', 'textContent', 'children', 'ratings', 'buttons', 'showLink', 'placeholder', 'emptyChar');
		const tree = fc.letrec<{ value: unknown; component: unknown }>((tie) => ({
			value: fc.oneof({ depthSize: 'small' }, hostile, fc.array(tie('value'), { maxLength: 3 }), fc.array(tie('component'), { maxLength: 3 }), fc.dictionary(name, tie('value'), { maxKeys: 6 })),
			component: fc.tuple(fc.constantFrom(...Object.keys(componentShapes), 'item', 'element'), fc.dictionary(name, tie('value'), { maxKeys: 8 })).map(([type, members]) => ({ ...members, type })),
		})).component;
		fc.assert(
			fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), (components) => {
				const rest = cardPreview(components).replace(TAG, '');
				expect(rest).not.toMatch(/[<>"]/);
			}),
			{ numRuns: 1_000 },
		);
	});

	it.each([
		{ what: 'brackets', piece: '[' },
		{ what: 'links begun', piece: '[a](' },
		{ what: 'stars', piece: '*a', ending: (text: string) => '*'.repeat(text.length / 2) },
		{ what: 'ampersands', piece: '&' },
	])('takes many $what in time in proportion', ({ piece, ending = () => '' }) => {
		expectLinearTime((text) => void shown({ type: 'text', text: text + ending(text) }), piece);
	});

	it('ends before a grid of more cells than anyone reads', () => {
		const keys = Array.from({ length: 200 }, (_, n) => ({ key: `k${n}`, text: 'x' }));
		expect(shown({ type: 'badge', text: 'before' }, { type: 'grid', header: keys, data: keys })).toMatch(/before.*…/);
		expect(shown({ type: 'grid', header: keys.slice(0, 20), data: keys }).match(/<td/g)).toHaveLength(4_000);
	});

	it('ends where components are nested too deeply or are too many', () => {
		const deep = Array.from({ length: 50_000 }).reduce<object>((inner) => ({ type: 'section', items: [inner] }), {});
		expect(shown(deep)).toContain('…');
		const html = Array.from({ length: 50_000 }).reduce<object>((inner) => ({ type: 'element', tagName: 'p', children: [inner] }), {});
		expect(shown({ type: 'json-to-html', json: html })).toContain('…');
		expect(shown(...Array.from({ length: 12_000 }, () => ({ type: 'badge', text: 'x' }))).match(/x<\/span>/g)).toHaveLength(10_000);
	});
});
