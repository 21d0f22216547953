// What every page does: dialogs, the navigation on phones, a warning before the session ends, and no typed word lost.
const words = JSON.parse(document.getElementById("bw-words")?.textContent || "{}");
const live = document.getElementById("bw-live");

/** Says something to those who cannot see it. */
export function announce(text) { if (live) { live.textContent = ""; requestAnimationFrame(() => { live.textContent = text; }); } }

/** Shows for a while that something is done. */
export function toast(text) {
  const region = document.querySelector(".bw-toasts");
  if (!region) return;
  const note = document.createElement("div");
  note.className = "bw-toast";
  note.innerHTML = '<span class="pi pi-check-circle" aria-hidden="true"></span><span></span>';
  note.lastElementChild.textContent = text;
  region.append(note);
  let timer = setTimeout(() => note.remove(), 6000);
  note.addEventListener("pointerenter", () => clearTimeout(timer));
  note.addEventListener("pointerleave", () => { timer = setTimeout(() => note.remove(), 3000); });
}

/** What the page's own JSON answers need with each request that changes something. */
export const headers = { "X-Bellwether": "1" };

document.addEventListener("click", event => {
  const open = event.target.closest("[data-dialog-open]");
  if (open) document.getElementById(open.dataset.dialogOpen)?.showModal();
  const close = event.target.closest("[data-dialog-close]");
  if (close) close.closest("dialog")?.close();
  const more = event.target.closest("[data-nav-more]");
  if (more) {
    const nav = more.closest("nav");
    more.setAttribute("aria-expanded", String(nav.toggleAttribute("data-open")));
  }
  const table = event.target.closest("[data-as-table]");
  if (table) swap(table);
  document.querySelectorAll("details.bw-menu[open]").forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  document.querySelectorAll("details.bw-menu[open]").forEach(menu => { menu.open = false; menu.querySelector("summary").focus(); });
  document.querySelectorAll("nav[data-open] [data-nav-more]").forEach(more => { more.click(); more.focus(); });
});

/** A chart and its table stand in for each other. */
function swap(button) {
  const holder = button.closest("[data-chart]");
  const shown = holder.toggleAttribute("data-table");
  holder.querySelectorAll("[data-chart-table]").forEach(part => { part.hidden = !shown; });
  holder.querySelectorAll("[data-chart-picture]").forEach(part => { part.hidden = shown; });
  button.setAttribute("aria-pressed", String(shown));
}

// A line at the top while an action takes longer than a moment.
let waiting;
const busy = document.querySelector(".bw-busy");
if (window.jQuery && busy) {
  jQuery(document).on("pfAjaxSend", () => { waiting = setTimeout(() => busy.setAttribute("data-on", ""), 300); });
  jQuery(document).on("pfAjaxComplete pfAjaxError", () => { clearTimeout(waiting); busy.removeAttribute("data-on"); });
}

// What was typed and not sent survives a session that ended: kept in this tab until it was sent.
const DRAFTS = "bw-drafts:";
const here = DRAFTS + location.pathname + location.search;
const read = key => JSON.parse(sessionStorage.getItem(key) || "null");
const typed = element => element.matches("textarea, input:not([type]), input[type=text], input[type=search]") && element.id && !element.closest("[data-no-draft]");
const away = document.body.dataset.away === "true";

for (let i = sessionStorage.length - 1; i >= 0; i--) {
  const key = sessionStorage.key(i);
  if (!key?.startsWith(DRAFTS)) continue;
  const draft = read(key);
  if (away) sessionStorage.setItem(key, JSON.stringify({ ...draft, sent: false }));
  else if (draft?.sent) sessionStorage.removeItem(key);
}

document.addEventListener("input", event => {
  if (!typed(event.target)) return;
  const draft = read(here) || { fields: {} };
  draft.fields[event.target.id] = event.target.value;
  draft.sent = false;
  sessionStorage.setItem(here, JSON.stringify(draft));
});
document.addEventListener("submit", sent, true);
if (window.jQuery) jQuery(document).on("pfAjaxComplete", sent);
function sent() {
  const draft = read(here);
  const refused = document.getElementById("bw-reference");
  if (refused) document.body.className = "bw-public"; // an error page in the place of the answer comes without its body's attributes
  else if (draft) sessionStorage.setItem(here, JSON.stringify({ ...draft, sent: true }));
}

const kept = away ? null : read(here);
if (kept) {
  const differing = Object.entries(kept.fields).filter(([id, text]) => { const field = document.getElementById(id); return field && text && field.value !== text; });
  const notice = document.getElementById("bw-kept");
  if (differing.length && notice) {
    notice.hidden = false;
    notice.querySelector("[data-kept-restore]").addEventListener("click", () => {
      differing.forEach(([id, text]) => { const field = document.getElementById(id); if (field) { field.value = text; field.dispatchEvent(new Event("change", { bubbles: true })); } });
      notice.hidden = true;
      document.getElementById(differing[0][0])?.focus();
    });
    notice.querySelector("[data-kept-drop]").addEventListener("click", () => { sessionStorage.removeItem(here); notice.hidden = true; });
  } else sessionStorage.removeItem(here);
}

// Before the session ends for want of a sign of life, ask.
const minutes = Number(document.body.dataset.sessionMinutes || 0);
const idle = document.getElementById("bw-idle");
if (minutes && idle) {
  let last = Date.now();
  const still = () => fetch("/api/v1/session", { cache: "no-store" }).then(answer => {
    if (answer.status === 401) location.assign("/sign-in.xhtml?from=" + encodeURIComponent(location.pathname + location.search));
    else if (answer.ok) { last = Date.now(); idle.close(); }
  }).catch(() => { });
  if (window.jQuery) jQuery(document).on("pfAjaxComplete", () => { last = Date.now(); });
  let moved = Date.now();
  ["keydown", "pointerdown"].forEach(kind => document.addEventListener(kind, () => { moved = Date.now(); }, { passive: true }));
  setInterval(() => {
    const silent = (Date.now() - last) / 60000;
    if (silent > 5 && moved > last) still();
    else if (silent > minutes - 3 && !idle.open) idle.showModal();
  }, 20000);
  idle.querySelector("[data-idle-stay]").addEventListener("click", still);
}
export { words };
