// What every page does: dialogs, the navigation on phones, a warning before the session ends, and no typed word lost.
import "./drafts.js";
import "./idle.js";

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

// An answer that draws a form anew takes the focus away. It goes back to where it was; where that is gone, to the form as a
// whole and never to another button, which the next Enter would press.
let before;
let opened = [];
if (window.jQuery) {
  // A dialog that was drawn anew is closed; where something in it is wrong, whoever filled it in goes on in it.
  jQuery(document).on("pfAjaxSend", () => { opened = [...document.querySelectorAll("dialog[open][id]")].map(one => one.id); });
  jQuery(document).on("pfAjaxComplete", () => setTimeout(() => opened.map(id => document.getElementById(id))
    .filter(one => one && !one.open && one.querySelector(".ui-message-error")).forEach(one => one.showModal())));
  jQuery(document).on("pfAjaxSend", () => { before = { id: document.activeElement?.id, form: document.activeElement?.closest("form")?.id }; });
  jQuery(document).on("pfAjaxComplete", () => setTimeout(() => {
    if (!before?.form || document.activeElement !== document.body) return;
    const same = before.id ? document.getElementById(before.id) : null;
    same?.focus({ preventScroll: true });
    if (document.activeElement !== document.body) return;
    const whole = document.getElementById(before.form) ?? document.getElementById("main");
    whole.tabIndex = -1;
    whole.focus({ preventScroll: true });
  }));
}
