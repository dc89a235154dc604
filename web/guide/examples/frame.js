var frame = document.getElementById('nianbao');
var button = document.getElementById('check');
frame.onload = function () {
  var channel = new MessageChannel();
  channel.port1.onmessage = function (event) {
    var message = event.data;
    if (message.type === 'ready') button.disabled = false;
    if (message.type === 'resize') frame.style.height = message.height + 'px';
    if (message.type === 'result') document.getElementById('verdict').textContent = (message.result || message).verdict;
  };
  button.onclick = function () {
    channel.port1.postMessage({ type: 'check', id: Date.now(), input: document.getElementById('text').value });
  };
  frame.contentWindow.postMessage({ ns: 'nianbao', v: 1, type: 'init', nonce: String(Math.random()) }, '*', [channel.port2]);
};
