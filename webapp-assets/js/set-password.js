// The link's token stands behind the sign, which browsers send to nobody: it goes into the form, and out of the history.
const field = document.getElementById('choose:token');
if (field && location.hash.length > 1) {
  field.value = location.hash.slice(1);
  history.replaceState(history.state, '', location.pathname + location.search);
}
