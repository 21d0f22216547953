// What was entered and not sent survives a session that ended: kept in this tab, for the person who entered it, until it
// was sent or they sign out.
const DRAFTS = "bw-drafts:";
const FIELDS = ["textarea", "select", "input:not([type])", ...["text", "search", "number", "date", "time", "datetime-local", "email", "tel", "url"].map(type => `input[type=${type}]`)].join();
const away = document.body.dataset.away === "true";
const mine = DRAFTS + document.body.dataset.person + ":";
const here = mine + location.pathname + location.search;
const read = key => JSON.parse(sessionStorage.getItem(key) || "null");
const write = (key, draft) => sessionStorage.setItem(key, JSON.stringify(draft));
const all = () => Object.keys(sessionStorage).filter(key => key.startsWith(DRAFTS));

if (away) all().forEach(key => write(key, { ...read(key), sent: false })); // What led here was not taken.
else {
  all().filter(key => !key.startsWith(mine) || read(key).sent).forEach(key => sessionStorage.removeItem(key));
  document.addEventListener("input", keep);
  document.addEventListener("submit", event => { if (event.target.matches("[data-sign-out]")) forget(); else if (holds(event.target)) sent(); }, true);
  if (window.jQuery) jQuery(document).on("pfAjaxComplete", sent);
  offer();
}

function keep({ target }) {
  if (!target.matches(FIELDS) || target.multiple || !target.id || target.closest("[data-no-draft]")) return;
  const draft = read(here) || { fields: {} };
  draft.fields[target.id] = target.value;
  write(here, { ...draft, sent: false });
}

/** Whether something that was entered goes with that form; choosing a language or a theme sends nothing of it. */
function holds(form) { return Object.keys(read(here)?.fields ?? {}).some(id => form.contains(document.getElementById(id))); }

function sent() {
  const draft = read(here);
  const refused = document.getElementById("bw-reference");
  if (refused) document.body.className = "bw-public"; // An error page in the place of the answer comes without its body's attributes.
  else if (draft) write(here, { ...draft, sent: true });
}

function forget() { all().forEach(key => sessionStorage.removeItem(key)); }

function offer() {
  const notice = document.getElementById("bw-kept");
  const differing = Object.entries(read(here)?.fields ?? {}).filter(([id, value]) => differs(document.getElementById(id), value));
  if (!differing.length || !notice) { sessionStorage.removeItem(here); return; }
  notice.hidden = false;
  notice.querySelector("[data-kept-restore]").addEventListener("click", () => {
    differing.forEach(([id, value]) => putBack(document.getElementById(id), value));
    notice.hidden = true;
    document.getElementById(differing[0][0])?.focus();
  });
  notice.querySelector("[data-kept-drop]").addEventListener("click", () => { sessionStorage.removeItem(here); notice.hidden = true; });
}

/** A choice that is no longer there cannot be put back. */
function differs(field, value) {
  return field && value && field.value !== value && (!field.options || [...field.options].some(option => option.value === value));
}

function putBack(field, value) {
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
