// The page about the element, made from its contract.

import { escape, head } from '../rules/html.mjs';
import { attributes, codes, events, methods, parts, properties, slots, tokens } from './contract.mjs';

const code = (text) => `<code>${escape(text)}</code>`;
const both = ({ zh, en }) => `${escape(zh)}<br><span lang="en">${escape(en)}</span>`;
const signatureOf = ({ name, parameters, returns }) => `${name}(${parameters.map(([parameter, type]) => `${parameter}: ${type}`).join(', ')}): ${returns}`;
const detailOf = ({ detail }) => `{ ${Object.entries(detail).map(([name, type]) => `${name}: ${type}`).join('; ')} }`;

/** `rows` of cells in HTML, the first of each its heading. */
function section(id, zh, en, heads, rows, intro = '') {
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${zh} <span lang="en">${en}</span></h2>
${intro}<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(([first, ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table></div>
</section>`;
}

const example = `<script src="embed/nianbao-checker.js" defer></script>
<nianbao-checker></nianbao-checker>`;

const scripted = `<input type="file" accept=".docx,.doc,.wps,.pdf,.ofd,.txt">
<script type="module">
  const checker = document.querySelector('nianbao-checker');
  checker.addEventListener('nb-result', ({ detail }) => console.log(detail.verdict, detail.receipt));
  document.querySelector('input').onchange = async ({ target }) => {
    const [result] = await checker.check(target.files, { reveal: true });
    console.log(result.findings);
  };
</script>`;

const guarded = `<form action="/submit" method="post">
  <nianbao-checker name="report" required></nianbao-checker>
  <button>报送</button>
</form>`;

export function elementPage({ version }) {
  const main = [
    `<h1>嵌入元素 ${code('<nianbao-checker>')} <span lang="en">The element</span></h1>
<p>一行脚本、一个元素，就是完整的核验工具。报告只在浏览器里读取，不发送到任何地方；元素只读取它自己文件夹里的文件。版本 ${escape(version)}。</p>
<p lang="en">One script and one element are the whole checker. Reports are read in the browser and sent nowhere; the element fetches nothing but the files of its own folder. Version ${escape(version)}.</p>
<pre><code>${escape(example)}</code></pre>
<p>用脚本核验 <span lang="en">By script</span></p>
<pre><code>${escape(scripted)}</code></pre>
<p>守住表单：核验一致之前不能提交；<a href="./examples/pre-submission.html">可运行的示例</a>。表单收到两个字段：结论（${code('report')}）和回执（${code('report-receipt')}），不含报告内容。 <span lang="en">Holding a form until its report passes, with <a href="./examples/pre-submission.html">a running example</a>. The form gets two fields, the verdict and the receipt, and nothing of the report.</span></p>
<pre><code>${escape(guarded)}</code></pre>
<p>放到网站上：<a href="./deploy.html">部署</a>。 <span lang="en">Putting it on a site.</span></p>
<p>类型和元素清单：<a href="../embed/nianbao-checker.d.ts">nianbao-checker.d.ts</a>、<a href="../embed/custom-elements.json">custom-elements.json</a>。 <span lang="en">Types and the Custom Elements Manifest.</span></p>`,
    section('attributes', '属性', 'Attributes', ['名称', '类型', '说明'], attributes.map((item) => [code(item.name), code(item.type), both(item)])),
    section('properties', '特性', 'Properties', ['名称', '类型', '说明'],
      properties.map((item) => [code(item.name), `${code(item.type)}${item.readonly ? '<br>只读 <span lang="en">read only</span>' : ''}`, both(item)]),
      '<p>可写的特性在元素连接到页面之前、甚至定义之前设定都有效。 <span lang="en">Those that can be set hold before the element is connected, and before it is defined.</span></p>\n'),
    section('methods', '方法', 'Methods', ['方法', '说明'], methods.map((item) => [code(signatureOf(item)), both(item)]),
      `<p>${code('Checkables')}：${code('string | File | Blob | Uint8Array | ArrayBuffer | { html, text } | FileList')}，或它们的数组 <span lang="en">or an array of these</span>。</p>\n`),
    section('events', '事件', 'Events', ['名称', code('detail'), '说明'], events.map((item) => [code(item.name), code(detailOf(item)), both(item)]),
      '<p>全部冒泡并穿出影子树。 <span lang="en">All of them bubble and leave the shadow tree.</span></p>\n'),
    section('codes', '错误代码', 'Codes of errors', ['代码', '说明'], codes.map((item) => [code(item.name), both(item)])),
    section('slots', '插槽', 'Slots', ['名称', '说明'], slots.map((item) => [item.name ? code(item.name) : '（默认 <span lang="en">default</span>）', both(item)])),
    section('parts', '部件', 'Parts', ['::part()', '说明'], parts.map((item) => [code(item.name), both(item)])),
    section('tokens', '样式变量', 'Style tokens', ['名称', '说明'], tokens.map((item) => [code(item.name), both(item)]),
      '<p>写在元素上即可。 <span lang="en">To be set on the element.</span></p>\n'),
  ].join('\n');
  return `${head({ language: 'zh-CN', title: '嵌入元素', product: '年报核验', icon: '../icon.svg' })}
<link rel="stylesheet" href="../rules/rules.css">
<link rel="stylesheet" href="./guide.css">
</head>
<body>
<header>
  <div class="bar"><p class="brand"><a href="../index.html">年报核验</a></p></div>
</header>
<main id="main" class="reference" tabindex="-1">
${main}
</main>
</body>
</html>
`;
}
