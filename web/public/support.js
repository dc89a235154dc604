// Runs before everything else, in any browser: says what to do where the checker cannot run.
// Written for old engines on purpose. The last feature to arrive, replaceChildren, came with Chrome 86.
(function () {
  if (location.protocol === 'file:' && !document.documentElement.hasAttribute('data-single')) {
    document.documentElement.setAttribute('data-local', '');
    return;
  }
  var isSupported =
    'noModule' in document.createElement('script') &&
    'replaceChildren' in Element.prototype &&
    'adoptedStyleSheets' in Document.prototype &&
    typeof Worker === 'function';
  if (isSupported) return;
  document.addEventListener('DOMContentLoaded', function () {
    var notice = document.getElementById('unsupported');
    notice.removeAttribute('hidden');
    notice.setAttribute('role', 'alert');
    var tool = document.getElementById('tool');
    tool.parentNode.removeChild(tool);
  });
})();
