import { fromMarkdown } from '../../../nodes/richText/fromMarkdown';
import { expectLinearTime } from '../linearTime';

/** Type, depth if there is one, and text of each block. */
function blocks(markdown: string): string[] {
	return fromMarkdown(markdown).content.blocks.map(({ type, depth, text }) => `${type}${depth > 0 ? ` ${depth}` : ''}: ${text}`);
}

/** "BOLD 0+4": style or address with offset and length, of the first block. */
function ranges(markdown: string): string[] {
	const { blocks: [block], entityMap } = fromMarkdown(markdown).content;
	const styles = block.inlineStyleRanges.map(({ style, offset, length }) => `${style} ${offset}+${length}`);
	return [...styles, ...block.entityRanges.map(({ key, offset, length }) => `${String(entityMap[key].data.url)} ${offset}+${length}`)];
}

it.each([
	['# One\n###### Six ##\nTitle\n===\nOther\n---', ['header-one: One', 'header-six: Six', 'header-one: Title', 'header-two: Other']],
	['a\nb\n\nc  \nd\\\ne', ['unstyled: a b', 'unstyled: c\nd\ne']],
	['- a\n  - b\n    1. c\n    2. d\n- e', ['unordered-list-item: a', 'unordered-list-item 1: b', 'ordered-list-item 2: c', 'ordered-list-item 2: d', 'unordered-list-item: e']],
	['1. a\n  - b\n\n2. c\n\nd', ['ordered-list-item: a', 'unordered-list-item 1: b', 'ordered-list-item: c', 'unstyled: d']],
	...['a****b', 'Hotel (****)', 'Hotel (*****)', 'Signed (____)'].map((text): [string, string[]] => [text, [`unstyled: ${text}`]]),
	['1. a\n  2. b\n  3. c', ['ordered-list-item: a', 'ordered-list-item: b', 'ordered-list-item: c']],
	['1. a\n   1. b\n2. c', ['ordered-list-item: a', 'ordered-list-item 1: b', 'ordered-list-item: c']],
	['1. Step\n   > - note\n\n   More', ['ordered-list-item: Step', 'unordered-list-item: note', 'unstyled: More']],
	['---  \ntitle: T\n--- \n# H\n- a\n---\nb', ['header-one: H', 'unordered-list-item: a', 'atomic:  ', 'unstyled: b']],
	['> - ```\n>   > prompt\n>   ```\n> Note\nmore', ['code-block: > prompt', 'blockquote: Note more']],
	['In the year\n1984. it was', ['unstyled: In the year 1984. it was']],
	// Draft.js numbers an ordered list from 1.
	['24. Dezember ist geschlossen.', ['unstyled: 24. Dezember ist geschlossen.']],
	['24. Dezember\n31. Dezember\n 1. Januar', ['unstyled: 24. Dezember', 'unstyled: 31. Dezember', 'unstyled: 1. Januar']],
	['1. a\n\n```\nx\n```\n\n2) b\n\n```\ny\n```\n\n3. c\n4. d', ['ordered-list-item: a', 'code-block: x', 'unstyled: 2) b', 'code-block: y', 'unstyled: 3. c', 'unstyled: 4. d']],
	['0. a\n1. b\n2. c', ['unstyled: 0. a', 'unstyled: 1. b', 'unstyled: 2. c']],
	['07. Mai\n---\nb', ['unstyled: 07. Mai', 'atomic:  ', 'unstyled: b']],
	['24.\n25. a\n-\n- b', ['unstyled: 24.', 'unstyled: 25. a', 'unordered-list-item: ', 'unordered-list-item: b']],
	['3. a\nb\n\n   c\n\nd', ['unstyled: 3. a b\nc', 'unstyled: d']],
	['3. a\n   - b\n     - c\n   - d\n4. e\n\n   1. f\n   2. g\n5. h\n\n- i', ['unstyled: 3. a', 'unordered-list-item: b', 'unordered-list-item 1: c', 'unordered-list-item: d', 'unstyled: 4. e', 'ordered-list-item: f', 'ordered-list-item: g', 'unstyled: 5. h', 'unordered-list-item: i']],
	['- a\n\n  3. b\n     - c\n  4. d\n- e', ['unordered-list-item: a', 'unstyled: 3. b', 'unordered-list-item: c', 'unstyled: 4. d', 'unordered-list-item: e']],
	['2. a\n   ```\n   x\n   ```\n   > q\n3. b', ['unstyled: 2. a', 'code-block: x', 'blockquote: q', 'unstyled: 3. b']],
	// What stands between its items begins the list anew.
	['1. a\n   ```\n   x\n   ```\n2. b\n\n   c\n9. d\n   - e\n     1. f', ['ordered-list-item: a', 'code-block: x', 'unstyled: 2. b\nc', 'unstyled: 3. d', 'unordered-list-item: e', 'ordered-list-item 1: f']],
	['1. Open ![s](u)\n2. Choose\n   1. x\n   2. y\n3. Save', ['ordered-list-item: Open', 'atomic:  ', 'unstyled: 2. Choose', 'ordered-list-item: x', 'ordered-list-item: y', 'unstyled: 3. Save']],
	['1. Open\n\n   ![s](u)\n\n2. Click\n\n   ![s](u)\n\n3. Save', ['ordered-list-item: Open', 'atomic:  ', 'unstyled: 2. Click', 'atomic:  ', 'unstyled: 3. Save']],
	['1. ![s](u)\n2. ![s](u) a ![s](u) b\n   - c\n3. d', ['ordered-list-item: ', 'atomic:  ', 'unstyled: 2.', 'atomic:  ', 'unstyled: a', 'atomic:  ', 'unstyled: b', 'unordered-list-item: c', 'unstyled: 3. d']],
	['- a\n  1. b\n     > q\n  2. c\n     - d\n- e\n\n1) f', ['unordered-list-item: a', 'ordered-list-item 1: b', 'blockquote: q', 'unstyled: 2. c', 'unordered-list-item: d', 'unordered-list-item: e', 'ordered-list-item: f']],
	['- a\n\n  3. b\n     1. c\n\n1. d', ['unordered-list-item: a', 'unstyled: 3. b', 'ordered-list-item: c', 'unstyled: 1. d']],
	['2. ```sh\n   a\n   ```\n3. b', ['unstyled: 2.', 'code-block: a', 'unstyled: 3. b']],
	['- a\n  > 3. b\n  - c', ['unordered-list-item: a', 'blockquote: 3. b', 'unordered-list-item 1: c']],
	['- a\n\n> 3. b\n>    - c', ['unordered-list-item: a', 'blockquote: 3. b', 'unordered-list-item: c']],
	['> 24. Dezember\n> ist zu\n> 1. Mai', ['blockquote: 24. Dezember ist zu', 'blockquote: 1. Mai']],
	['2. a ![b](c) d\n3. ![b](c)', ['unstyled: 2. a', 'atomic:  ', 'unstyled: d', 'unstyled: 3.', 'atomic:  ']],
	['- Founded in\n  2019. We', ['unordered-list-item: Founded in 2019. We']],
	['1. a\n   1. b\n   2. c\n   -\n2. d\n\n   3. e', ['ordered-list-item: a', 'ordered-list-item 1: b', 'ordered-list-item 1: c', 'unordered-list-item 1: ', 'ordered-list-item: d', 'unstyled: 3. e']],
	['---\ntitle: T\ntags:\n  - a\n- b\n# c\n---\n# H', ['header-one: H']],
	['---\r\ntitle: T\r\n---', ['unstyled: ']],
	...['date created: today', '"title": T', "'a b': c", 'título: T', 'tags: [\n  a\n]'].map((yaml): [string, string[]] => [`---\n${yaml}\n---\n# H`, ['header-one: H']]),
	['---\ntitle: T\n\na\n\n---', ['atomic:  ', 'unstyled: title: T', 'unstyled: a', 'atomic:  ']],
	['---\n- a: b\n---', ['atomic:  ', 'unordered-list-item: a: b', 'atomic:  ']],
	['> a\nb\n>\n> c', ['blockquote: a b', 'blockquote: c']],
	['> a\n>     b\nc', ['blockquote: a b c']],
	['> a\n>\n>     b\nc', ['blockquote: a', 'code-block: b', 'unstyled: c']],
	['> * * *\na', ['atomic:  ', 'unstyled: a']],
	['> a\n> ===\nb', ['header-one: a', 'unstyled: b']],
	['> -\na', ['unordered-list-item: ', 'unstyled: a']],
	['```js\nx *= 1;\n\n  y\n```\nafter', ['code-block: x *= 1;\n\n  y', 'unstyled: after']],
	['a\n\n    ---\n    b: c', ['unstyled: a', 'code-block: ---\nb: c']],
	['- a\n\n      ***\n      b', ['unordered-list-item: a', 'code-block: ***\nb']],
	['    code\n\n      more\n\ntext', ['code-block: code\n\n  more', 'unstyled: text']],
	['~~~\nnever closed', ['code-block: never closed']],
	['a\n\n* * *\n\nb', ['unstyled: a', 'atomic:  ', 'unstyled: b']],
	['> # Note\nText after', ['header-one: Note', 'unstyled: Text after']],
	['> ```\n> code\n> ```\nafter', ['code-block: code', 'unstyled: after']],
	['> ```\n> >>> print(1)\n> ```\n> > a', ['code-block: >>> print(1)', 'blockquote: a']],
	['> > ~~~\n> ```\n> > > a\n> > ~~~\n> > > b', ['code-block: ```\n> a', 'blockquote: b']],
	['> ```\n> a\nb', ['code-block: a', 'unstyled: b']],
	['> a\n>     ```\n> > b', ['blockquote: a ```', 'blockquote: b']],
	// A line with more marks begins a quotation, one with fewer goes on with the text.
	['> On Monday, Bob wrote:\n> > Can you help?\n> Yes, sure.', ['blockquote: On Monday, Bob wrote:', 'blockquote: Can you help? Yes, sure.']],
	['> > a\n> b\n> > c\nd', ['blockquote: a b c d']],
	['> - a\n>   > b', ['unordered-list-item: a', 'blockquote: b']],
	['> 1. a\n>    > b\n> 2. c', ['ordered-list-item: a', 'blockquote: b', 'blockquote: 2. c']],
	['> > a\n> - b\n> > c', ['blockquote: a', 'unordered-list-item: b', 'blockquote: c']],
	['> a\n> >     b\nc', ['blockquote: a', 'code-block: b', 'unstyled: c']],
	// Nothing underlines the text of a quotation from outside.
	['> Total\n=====\nb', ['blockquote: Total ===== b']],
	['> > a\n>  --\n> ---', ['blockquote: a --', 'atomic:  ']],
	['> - a\nb', ['unordered-list-item: a b']],
	['\tif (x) {\n\t\treturn;\n\t}', ['code-block: if (x) {\n\treturn;\n}']],
	// A fence that is indented so far is code itself, and ends none.
	['\t~~~\n\t\ta\n  \t b', ['code-block: ~~~\n\ta\n b']],
	['Text\n\n    ```\n    code\n\nThe *rest*', ['unstyled: Text', 'code-block: ```\ncode', 'unstyled: The rest']],
	['```markdown\n1. Step\n    ```bash\n    npm i\n    ```\n2. Next\n```\n# After', ['code-block: 1. Step\n    ```bash\n    npm i\n    ```\n2. Next', 'header-one: After']],
	['1. ```sh\n   npm i\n     ok\n   ```\n2. Run\n\n# Next', ['ordered-list-item: ', 'code-block: npm i\n  ok', 'unstyled: 2. Run', 'header-one: Next']],
	['1.  ```sh\n    npm i\n    ```\n2.  Run', ['ordered-list-item: ', 'code-block: npm i', 'unstyled: 2. Run']],
	['-\t```\n\tcode\n\t```', ['code-block: code']],
	['- ```\n  x\n- next\n\n# H', ['code-block: x', 'unordered-list-item: next', 'header-one: H']],
	['1. a\n   ```\n   x\n   ```\n   more\n2. b\n3. c', ['ordered-list-item: a', 'code-block: x', 'unstyled: more', 'unstyled: 2. b', 'unstyled: 3. c']],
	['1. a\n   ```\n   x\n   ```\n   In\n   2024. it', ['ordered-list-item: a', 'code-block: x', 'unstyled: In 2024. it']],
	['> 1. Step\n>     ```\n>     npm i\n>     ```\nAfter', ['ordered-list-item: Step', 'code-block: npm i', 'unstyled: After']],
	['- a\n  - ~~~\n    b\n    ~~~\n  - c', ['unordered-list-item: a', 'code-block: b', 'unordered-list-item 1: c']],
	['- a\n  ```\n\tb\n  ```', ['unordered-list-item: a', 'code-block:   b']],
	['1. Step\n    > Note: x\n\n    # Next', ['ordered-list-item: Step', 'blockquote: Note: x', 'header-one: Next']],
	['- a\n  - b\n    <!-- internal\n\n    500 EUR -->', ['unordered-list-item: a', 'unordered-list-item 1: b']],
	['- a\n  - b\n    > c\n    d\n  - e', ['unordered-list-item: a', 'unordered-list-item 1: b', 'blockquote: c d', 'unordered-list-item 1: e']],
	['- a\n  # H\n    - b\n# I\n    c', ['unordered-list-item: a', 'header-one: H', 'unordered-list-item 1: b', 'header-one: I', 'code-block: c']],
	['- a\n  - b\n  # H\n    - c', ['unordered-list-item: a', 'unordered-list-item 1: b', 'header-one: H', 'unordered-list-item 1: c']],
	['- a\n  ***\n  - b', ['unordered-list-item: a', 'atomic:  ', 'unordered-list-item 1: b']],
	['- a\n  - [b]\n\n    [b]: c', ['unordered-list-item: a', 'unordered-list-item 1: b']],
	// Indented so far, it is code.
	['- a\n\n      # b', ['unordered-list-item: a', 'code-block: # b']],
	['1.  Run:\n\n        npm *i*\n\n          _now_\n\n    Then\n2.  Look', ['ordered-list-item: Run:', 'code-block: npm *i*\n\n  _now_', 'unstyled: Then', 'unstyled: 2. Look']],
	['1. a\n   - b\n\n         c\n       d', ['ordered-list-item: a', 'unordered-list-item 1: b', 'code-block: c', 'unstyled: d']],
	['1. a\n\n\t\tb\n10. c\n\n       d', ['ordered-list-item: a', 'code-block:  b', 'unstyled: 2. c\nd']],
	['- a\n\n     b', ['unordered-list-item: a\nb']],
	['- C:\\dir\\\n\n  More', ['unordered-list-item: C:\\dir\\\nMore']],
	// Only spaces and tabs indent: what East Asian paragraphs begin with does not.
	['- 甲\n\n\u3000\u3000乙', ['unordered-list-item: 甲', 'unstyled: 乙']],
	['\u00a0\u00a0\u00a0\u00a0a', ['unstyled: a']],
	['- a\n      b', ['unordered-list-item: a b']],
	['- a\n\n| b | c |\n|---|---|\n| d | e |\n  - f', ['unordered-list-item: a', 'code-block: | b | c |\n|---|---|\n| d | e |', 'unordered-list-item: f']],
	['1. a\n\n   | b | c |\n   |---|---|\n   | d | e |\n2. f | g', ['ordered-list-item: a', 'code-block: | b | c |\n|---|---|\n| d | e |', 'unstyled: 2. f | g']],
	['1. a\n   - b\n   - c\n\n   d\n2. e', ['ordered-list-item: a', 'unordered-list-item 1: b', 'unordered-list-item 1: c', 'unstyled: d', 'unstyled: 2. e']],
	['- a\n  - b\n\n    c\n\n  d\n  - e', ['unordered-list-item: a', 'unordered-list-item 1: b\nc', 'unstyled: d', 'unordered-list-item 1: e']],
	['\ufeff# T\n\na', ['header-one: T', 'unstyled: a']],
	['', ['unstyled: ']],
	[' \r\n\r\n', ['unstyled: ']],
	['before ![alt](a.png) after', ['unstyled: before', 'atomic:  ', 'unstyled: after']],
	['&lt;b&gt; &#128512; \\*plain\\* &unknown;', ['unstyled: <b> 😀 *plain* &unknown;']],
	['Ask us. <!-- internal:\n500 EUR --> We answer.', ['unstyled: Ask us.  We answer.']],
	['<!--\n# internal\n\n500 EUR\n--> # shown\n\nb', ['unstyled: # shown', 'unstyled: b']],
	['a\n<!-- x -->\n<!-- y --> <b>c</b>\n> <!-- z -->\n> d', ['unstyled: a c', 'blockquote: d']],
	['`<!-- code -->` and\n\n    <!-- code -->', ['unstyled: <!-- code --> and', 'code-block: <!-- code -->']],
	['- a\n\n  <!-- c --> b', ['unordered-list-item: a\nb']],
	['> Quote\n<!-- internal\n\n500 EUR -->', ['blockquote: Quote']],
	["> Customer's words\n<!-- end -->\nOur answer.", ["blockquote: Customer's words", 'unstyled: Our answer.']],
	["> Customer's words\n> <!-- end -->\nOur answer.", ["blockquote: Customer's words", 'unstyled: Our answer.']],
	['> a <!-- internal:\n500 EUR -->\n> b', ['blockquote: a  b']],
	['> <!-- internal:\n500 EUR --> b', ['blockquote: b']],
	['- a\n<!-- x -->\nText', ['unordered-list-item: a', 'unstyled: Text']],
	['- a\n<!-- x --> Text', ['unordered-list-item: a', 'unstyled: Text']],
	['- a\n\n<!-- -->\n\n    b', ['unordered-list-item: a', 'unstyled: b']],
	['1. a\n<!-- 2. x -->\n2. b\n   <!-- y -->\n   c', ['ordered-list-item: a', 'ordered-list-item: b c']],
	['if a <b and **c** > d', ['unstyled: if a <b and c > d']],
	['x <a &amp; b> y', ['unstyled: x <a & b> y']],
	['(https://e.example/_foo_/x?a=_b_&c=_d_) http://e.example/~u/__init__.py', ['unstyled: (https://e.example/_foo_/x?a=_b_&c=_d_) http://e.example/~u/__init__.py']],
	['https://e.example/a\\_b&amp;c_!', ['unstyled: https://e.example/a_b&c_!']],
	['<p>a</p> <!-- b\n\nc', ['unstyled: <p>a</p> <!-- b', 'unstyled: c']],
])('%j has the blocks that it looks like', (markdown, expected) => {
	expect(blocks(markdown)).toEqual(expected);
});

it.each([
	['**bold** *it* _it_ ~~gone~~ `code` <u>under</u>', ['BOLD 0+4', 'ITALIC 5+2', 'ITALIC 8+2', 'STRIKETHROUGH 11+4', 'CODE 16+4', 'UNDERLINE 21+5']],
	['😀 **é😀** [x](https://e.example "t")', ['BOLD 2+2', 'https://e.example 5+1']],
	['***both* bold**', ['ITALIC 0+4', 'BOLD 0+9']],
	['**a****b**', ['BOLD 0+2']],
	['*a***b*****c***', ['ITALIC 0+1', 'BOLD 1+2', 'ITALIC 2+1']],
	['****a**** *****b*****', ['BOLD 0+1', 'BOLD 2+1', 'ITALIC 2+1']],
	['Card ****1234', []],
	['Use a 1200*600 px image. *Optional.*', ['ITALIC 25+9']],
	['Size 20*30 cm, _new_', ['ITALIC 15+3']],
	['*a *b* c* d', ['ITALIC 0+5']],
	['Free shipping[*](#terms) and returns[*](#terms)', ['#terms 13+1', '#terms 26+1']],
	['[**](a) x [**](b)', ['a 0+2', 'b 5+2']],
	['*[a](x)* **[b *c*](y)**', ['ITALIC 0+1', 'BOLD 2+3', 'ITALIC 4+1', 'x 0+1', 'y 2+3']],
	['**a *b** c*', ['BOLD 0+3', 'ITALIC 2+3']],
	['to <support@example.com> or <a@b@c>', ['mailto:support@example.com 3+19']],
	['snake_case_name 2 * 3 * 4 ** a', []],
	['`a *b*` ``c`d``', ['CODE 0+5', 'CODE 6+3']],
	['_https://e.example/a_, __https://e.example__', ['ITALIC 0+19', 'BOLD 21+17']],
	['**https://e.example/_a_** ~~https://e.example~~', ['BOLD 0+21', 'STRIKETHROUGH 22+17']],
	['[https://e.example/_a_](b) *https://e.example/*', ['ITALIC 22+18', 'b 0+21']],
	['<https://e.example/a_b_>', ['https://e.example/a_b_ 0+22']],
	['[a](<x y> "b") [c](/d(e))', ['x y 0+1', '/d(e) 2+1']],
	['[a][b] [c]', []],
	['<b>**x**</b>y', ['BOLD 0+1']],
	['<strike>a</strike> <ins>b</ins> <tt>c</tt>', ['STRIKETHROUGH 0+1', 'UNDERLINE 2+1', 'CODE 4+1']],
	['Enter <your `name` here> (<see [docs](https://e.example)>)', ['CODE 12+4', 'https://e.example 29+4']],
	['[a](R&D/plan.html) [b](page&x=1)', ['R&D/plan.html 0+1', 'page&x=1 2+1']],
	// Scripts that put no blanks between words.
	['**注意：**请点击', ['BOLD 0+3']],
	['请点击**“设置”**按钮', ['BOLD 3+4']],
	['**설정(Settings)**을 클릭', ['BOLD 0+12']],
	['**`npm i`**を実行', ['BOLD 0+5', 'CODE 0+5']],
	['**甲：**乙**丙**', ['BOLD 0+2', 'BOLD 3+1']],
	['点击**【提交】按钮**完成，再点**确定**', ['BOLD 2+6', 'BOLD 13+2']],
	['**价格：**99元，~~（旧）~~新', ['BOLD 0+3', 'STRIKETHROUGH 7+3']],
	['กดที่**“เมนู”**เพื่อ', ['BOLD 5+6']],
	['甲**乙**丙，甲*乙*丙', ['BOLD 1+1', 'ITALIC 5+1']],
	['点击**"设置"**，只需**¥99**或**“保存”按钮**。', ['BOLD 2+4', 'BOLD 9+3', 'BOLD 13+6']],
	['参见**（附录）**和**[链接](u)**', ['BOLD 2+4', 'BOLD 7+2', 'u 7+2']],
	// Doubled tildes of a friendly tone, and names that are masked.
	['감사합니다~~! 좋은 하루 되세요~~!', []],
	['감사합니다~~^^ 안녕히 계세요~~♡ 고마워요~~(웃음) 네~~:)', []],
	['好的~~，谢谢~~。', []],
	['张**，李**。', []],
	['收件人：张**，电话：138****1234', []],
	['张**（先生），李**（138****1234）', []],
	['{"name":"张**","phone":"138****1234"}', []],
	['张**/李**、王**-赵**', []],
	['**甲（**乙', []],
	// Single ones may be marks of footnotes.
	['免费*，运费另计*。', []],
	['*含税。*不含运费', []],
	['甲_“乙”_丙 5º*(x)*', []],
])('%j has styles and links where they are, counted in code points', (markdown, expected) => {
	expect(ranges(markdown)).toEqual(expected);
});

const NUMBERS_KEPT = 'list items whose numbers would change, which became paragraphs';

it.each([
	['| a | b |\n|---|---|\n| 1 | 2 |', 'a table, which became preformatted text'],
	['1. a\n   1. b\n2. c'],
	['- a\n # H'],
	['1. a\n<!-- x -->\n2. b', 'a comment, which is left out'],
	...['title: T', 'date created: x\n"og:title": T', 'og:title: T', 'Author(s): Ada\nQ&A: yes\ntags/en: x', "'a, b': x"].map((keys) => [`\ufeff---\n${keys}\n---\na`, 'front matter, which is left out']),
	['3. three', NUMBERS_KEPT],
	['> 3. three', NUMBERS_KEPT],
	['1. a\n\n| a | b |\n|---|---|\n2. b', 'a table, which became preformatted text', NUMBERS_KEPT],
	['- a\n\n  | a | b |\n|---|---|\n| c | d |', 'a table, which became preformatted text'],
	['- a\n\n  | a | b |\n  |---|---|', 'a table, which became preformatted text', 'the indent of code within a list item'],
	['- a\n\n      b', 'the indent of code within a list item'],
	['1. a\n   ```\n   x\n   ```\n2. b', 'the indent of code within a list item', NUMBERS_KEPT],
	['1. a\n   - b\n     ```\n     x\n     ```\n   - c\n2. d', 'the indent of code within a list item', NUMBERS_KEPT],
	['1. Stop\n2. Go ![a](u) now\n3. Turn', 'the places of images within text, which stand on lines of their own', NUMBERS_KEPT],
	['1. Stop\n2. Go ![a](u)', 'the places of images within text, which stand on lines of their own'],
	['1. ![a](u) b', 'the places of images within text, which stand on lines of their own'],
	['1. ```\n   x\n   ```', 'the indent of code within a list item'],
	['1. a\n   - b ![c](u)\n2. d', 'the places of images within text, which stand on lines of their own', NUMBERS_KEPT],
	['1. a\n   - b\n     1. c\n2. d'],
	['1. a\n   ```\n   x\n   ```\n   more', 'the indent of code within a list item', 'paragraphs of list items after other blocks, which stand outside'],
	...['- a\n  > note', '- a\n\n  # H', '1. a\n    > note', '- a\n  ***'].map((markdown) => [markdown, 'headings, quotations, code and rules within list items, which stand outside']),
	...['- # H', '- > quote', '- - x'].map((item) => [item, 'headings, quotations and lists at the beginning of a list item, whose marks are kept as text']),
	['> > twice', 'quotations within quotations, which became one'],
	['> ```\n> > code\n> ```', 'headings, lists, code and rules within quotations, which stand outside'],
	['> # title', 'headings, lists, code and rules within quotations, which stand outside'],
	['- a\n\n  second', 'paragraphs of one list item, which are lines of it now'],
	['- a\n  - b\n\n  c', 'paragraphs of list items after other blocks, which stand outside'],
	['  - a\n\n  b'],
	['- 0\n  - 1\n    - 2\n      - 3\n        - 4\n          - 5', 'list items deeper than 5 levels, which moved up'],
	['- a\n  ```\n  x\n  ```', 'the indent of code within a list item'],
	['```js title="app.js"\nx\n```', 'what stands after the language of code'],
	['<div class="a">', 'HTML, which is kept as text'],
	['Press <kbd>Ctrl</kbd>', 'HTML, which is kept as text'],
	['an <img src="a.png"/> image', 'HTML, which is kept as text'],
	['<!-- never closed', 'HTML, which is kept as text'],
	['<p class="a"\nid=\'b\' hidden>c</p>', 'HTML, which is kept as text'],
	['a <!-- b --> c', 'a comment, which is left out'],
	['[![Build](https://e.example/b.svg)](https://ci.example)', 'the link around an image'],
	['text ![a](b)', 'the places of images within text, which stand on lines of their own'],
])('%j is not expressed whole, which is said', (markdown, ...expected) => {
	expect(fromMarkdown(markdown).lost).toEqual(expected);
});

it.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', ' data:text/html,x', 'java&#10;script:alert(1)', '&#106;avascript:alert(1)', 'vbscript:x', 'java&#8203;script:x', 'file:///etc/passwd', 'javascript&colon;alert(1)', 'java&Tab;script:x', 'javascript&#58alert(1)'])('a link or image to %s is left out, which is said', (address) => {
	const { content, lost } = fromMarkdown(`[text](<${address}>) ![picture](<${address}>) <${address}>`);
	expect(content.entityMap).toEqual({});
	expect(content.blocks[0].text).toContain('text');
	expect(lost).toHaveLength(2);
	expect(lost.join()).toMatch(/a link with an address.*an image with an address/s);
});

it.each([
	['[text]() ![alt]()', ['text '], ['a link without an address', 'an image without an address']],
	['[text](<> "t")', ['text'], ['a link without an address']],
	['[text](&#32;)', ['text'], ['a link without an address']],
	['[text][a]\n\n[a]: <>', ['text'], ['a link without an address']],
])('%j leads nowhere, which is said', (markdown, texts, lost) => {
	const read = fromMarkdown(markdown);
	expect([read.content.entityMap, read.content.blocks.map(({ text }) => text), read.lost]).toEqual([{}, texts, lost]);
});

it('the same text has the same keys, and another text has others', () => {
	const keys = (markdown: string) => fromMarkdown(markdown).content.blocks.map(({ key }) => key);
	expect(keys('a\n\nb')).toEqual(keys('a\n\nb'));
	expect(keys('a\n\nb')[0]).toBe(keys('a\n\nc')[0]);
	expect(keys('a\n\nb')[1]).not.toBe(keys('a\n\nc')[1]);
	expect(new Set(keys('same\n\n'.repeat(3_000))).size).toBe(3_000);
});

// What makes other readers of Markdown try the same again and again.
const HOSTILE = ['<!--', '<!-- -->', '<!--\n', '<!-- a -->\n', '<a ', '<a>', '*', '**a', '[', '[a](b ', 'a`', '![a](<b', '<a:', '[](x', '[]((', '- ', '> ', 'a  ', '|-', '_a ', '\n>', '#', '[a](b "', '`` ` ', '![[', '- a\n\n  b\n\n', '***a**', '<u>', '\\', '&#', '    a\n', '1. a\n', '~~~\n', 'https', 'http://', 'http://_', 'http://a_', 'a._http://._', '> ```\n', '- a\n\n      b\n', '- a\n\n  b|c\n  |-|\n'];
// With a definition, each bracket may refer to it.
const REFERRING = ['[a', '[a][', '[a]', '[a][a]', '![a] ', '[\\', '[a]: /a\n', '[a]: /a "', '[a b]: '];

it.each(HOSTILE)('%j, repeated, is read in time that grows with its length', (piece) => {
	expectLinearTime(fromMarkdown, piece);
});

it.each(REFERRING)('%j, repeated after a definition, is read in time that grows with its length', (piece) => {
	expectLinearTime((text) => fromMarkdown(`[a]: /a\n\n${text}`), piece);
});

it.each([
	'---\nSee https://example.com now\n---\nx',
	'---\nClosed on Monday, from 10:30 on\n---\nx',
	'---\nHow do I reset it? It is easy: open the settings.\nThen click it: done.\n---\nx',
	'---\n"Quoted: text" she said\n---\nx',
])('%j keeps its first section, which is no front matter', (markdown) => {
	expect(fromMarkdown(markdown).content.blocks.map(({ text }) => text)).toHaveLength(3);
});

it.each(['a:\n', 'a b\n', '"a\n', '-a:\n', ' \n', '-\n', '---\n', 'a', ' a:', '"é: '])('front matter that does not end, of %j, is read in time that grows with its length', (piece) => {
	expectLinearTime((text) => fromMarkdown(`---\na:\n${text}`), piece, '!');
});

it('a line that is the underline of a table but for its end is read in time that grows with its length', () => {
	expectLinearTime((text) => fromMarkdown(`a|b\n|${text}`), '-', 'a');
});

it.each(['', '- ', '> '])('a line that is no fence only because of its end, after %j, is read in time that grows with its length', (before) => {
	expectLinearTime((text) => fromMarkdown(before + text), '~', '`');
	expectLinearTime((text) => fromMarkdown(before + text), '`', 'a`');
});

it('blanks before the address of a link, or after it, are read in time that grows with their length', () => {
	expectLinearTime((text) => fromMarkdown(`[x](${text}`), ' ', 'y z');
	expectLinearTime((text) => fromMarkdown(`[x](y${text}`), ' ', 'z');
});

it('paragraphs of one list item are read in time that grows with their number', () => {
	expectLinearTime((text) => fromMarkdown(`- a${text}`), '\n\n  b');
});

it('code that begins with a blank is read in time that grows with its length', () => {
	expectLinearTime((text) => fromMarkdown(`\` ${text}\``), 'a');
});

it.each([
	['1. Click\n\n   ![Shot](https://e.example/a.png)', ['Click']],
	['1. Click **Save**.\n   ![Shot](https://e.example/a.png)', ['Click Save.']],
	['![Shot](https://e.example/a.png)\n*Caption*', ['Caption']],
	['![Shot](https://e.example/a.png)  \nCaption', ['Caption']],
])('%j leaves no blank or line end beside the image', (markdown, texts) => {
	const { blocks } = fromMarkdown(markdown).content;
	expect(blocks.filter(({ type }) => type !== 'atomic').map(({ text }) => text)).toEqual(texts);
});
