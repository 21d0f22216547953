// Before the session ends for want of a sign of life, ask whether anyone is there; whoever types or points is, and says so.
const ASK_BEFORE = 3; // minutes
const SAY_AFTER = 5; // minutes without a word to the server, of somebody who is there
const LOOK_EVERY = 20_000; // milliseconds
const minutes = Number(document.body.dataset.sessionMinutes || 0);
const dialog = document.getElementById("bw-idle");

if (minutes && dialog) {
  let heard = Date.now();
  let moved = heard;
  const still = () => fetch("/api/v1/session", { cache: "no-store" }).then(answer => {
    if (answer.status === 401) location.assign("/sign-in.xhtml?from=" + encodeURIComponent(location.pathname + location.search));
    else if (answer.ok) { heard = Date.now(); dialog.close(); }
  }).catch(() => { });
  if (window.jQuery) jQuery(document).on("pfAjaxComplete", () => { heard = Date.now(); });
  ["keydown", "pointerdown"].forEach(kind => document.addEventListener(kind, () => { moved = Date.now(); }, { passive: true }));
  setInterval(() => {
    const silent = (Date.now() - heard) / 60_000;
    if (silent > SAY_AFTER && moved > heard) still();
    else if (silent > minutes - ASK_BEFORE && !dialog.open) dialog.showModal();
  }, LOOK_EVERY);
  dialog.querySelector("[data-idle-stay]").addEventListener("click", still);
}
