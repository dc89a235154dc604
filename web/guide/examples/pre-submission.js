// What a portal adds of its own: a word on how the report stands, and here, in place of a server, what was sent.
// The form itself needs none of it.
(function () {
  var checker = document.querySelector('nianbao-checker');
  var state = document.getElementById('state');
  var words = { pass: '核验一致，可以报送', accepted: '有经人工接受的错误', fail: '核验不一致', incomplete: '没能完整核验', unreadable: '没能读取' };

  checker.addEventListener('nb-progress', function () {
    state.textContent = '正在核验…';
  });
  checker.addEventListener('nb-result', function (event) {
    state.textContent = words[event.detail.verdict];
  });
  checker.addEventListener('nb-error', function (event) {
    state.textContent = event.detail.message;
  });

  var sent = new URLSearchParams(location.search);
  if (!sent.has('report')) return;
  var list = document.querySelector('#received dl');
  sent.forEach(function (value, name) {
    var term = document.createElement('dt');
    var description = document.createElement('dd');
    term.textContent = name;
    description.textContent = value;
    list.append(term, description);
  });
  document.getElementById('received').hidden = false;
}());
