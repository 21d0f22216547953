// The one search: opened by its button, by / or by Ctrl-K; the arrows choose, Enter goes there.
import { announce } from "./shell.js";

const dialog = document.getElementById("bw-search");
const field = dialog.querySelector("input");
const list = dialog.querySelector("[role=listbox]");
const status = dialog.querySelector("[data-search-status]");
let options = [];
let chosen = -1;
let asked = 0;
let timer;

function open() {
  if (dialog.open || document.querySelector("dialog[open]")) return;
  dialog.showModal();
  field.select();
}

document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const command = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!slash && !command) return;
  event.preventDefault();
  open();
});
document.querySelectorAll("[data-search-open]").forEach(button => button.addEventListener("click", open));

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(find, 150);
});

async function find() {
  const text = field.value.trim();
  const turn = ++asked;
  if (!text) { show([]); status.textContent = ""; return; }
  try {
    const answer = await fetch("/api/v1/search?q=" + encodeURIComponent(text), { cache: "no-store" });
    if (answer.status === 401) { location.reload(); return; }
    if (!answer.ok) throw new Error();
    const groups = await answer.json();
    if (turn !== asked) return; // Somebody typed on.
    show(groups);
    status.textContent = options.length ? "" : dialog.dataset.wordNothing;
    announce(options.length ? dialog.dataset.wordFound.replace("#", options.length) : dialog.dataset.wordNothing);
  } catch {
    if (turn === asked) { show([]); status.textContent = dialog.dataset.wordFailed; }
  }
}

function show(groups) {
  list.replaceChildren();
  options = [];
  for (const [at, group] of groups.entries()) {
    const part = document.createElement("div");
    part.setAttribute("role", "group");
    part.setAttribute("aria-labelledby", "bw-search-group-" + at);
    const head = document.createElement("div");
    head.className = "bw-search-kind";
    head.id = "bw-search-group-" + at;
    head.setAttribute("role", "presentation");
    head.textContent = group.label;
    part.append(head, ...group.hits.map(option));
    list.append(part);
  }
  list.hidden = options.length === 0;
  field.setAttribute("aria-expanded", String(options.length > 0));
  choose(options.length ? 0 : -1);
}

function option(hit) {
  const link = document.createElement("a");
  link.href = hit.href;
  link.id = "bw-search-option-" + options.length;
  link.className = "bw-search-hit";
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  const title = document.createElement("span");
  title.textContent = hit.title;
  link.append(title);
  if (hit.note) {
    const note = document.createElement("span");
    note.className = "bw-second bw-small";
    note.textContent = hit.note;
    link.append(note);
  }
  const place = options.length;
  link.addEventListener("pointermove", () => choose(place));
  options.push(link);
  return link;
}

function choose(place) {
  chosen = place;
  options.forEach((one, at) => one.setAttribute("aria-selected", String(at === place)));
  if (place < 0) field.removeAttribute("aria-activedescendant");
  else {
    field.setAttribute("aria-activedescendant", options[place].id);
    options[place].scrollIntoView({ block: "nearest" });
  }
}

field.addEventListener("keydown", event => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (options.length) choose((chosen + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length);
  } else if (event.key === "Escape") {
    event.preventDefault(); // A search field would only empty itself.
    dialog.close();
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (chosen >= 0) options[chosen].click();
  }
});
