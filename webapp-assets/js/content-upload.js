/** After an upload the page shows what the package is. */
const zone = document.getElementById('package-drop');

zone?.addEventListener('bw:uploaded', event => {
  const address = new URL(location.href);
  address.searchParams.set('package', event.detail.id);
  location.assign(address);
});
zone?.addEventListener('bw:refused', event => {
  const note = document.getElementById('package-refused');
  const text = event.detail.title;
  note.hidden = !text;
  note.querySelector('[data-text]').textContent = text ?? '';
});
