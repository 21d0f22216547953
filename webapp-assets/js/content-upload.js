/** Where packages are dropped: a package that was taken leads to the page that says what it is, one that was not to the reason. */
const zone = document.getElementById('package-drop');
const refusal = document.getElementById('package-refused');

zone?.addEventListener('bw:uploaded', event => {
  const report = new URL(refusal.dataset.report, location.href);
  report.search = location.search; // which course or lesson it is for
  report.searchParams.set('package', event.detail.id);
  location.assign(report);
});
zone?.addEventListener('bw:sending', () => { refusal.hidden = true; });
zone?.addEventListener('bw:refused', event => {
  refusal.hidden = !event.detail.title;
  if (!refusal.hidden) zone.querySelector('[data-drop-status]').textContent = '';
  refusal.querySelector('[data-text]').textContent = event.detail.title ?? '';
});
