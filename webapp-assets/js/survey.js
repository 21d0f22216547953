// One statement at a time. What is chosen stays in this browser, encrypted, until it is sent; the server sees one submission.
import { announce, headers } from "./shell.js";

const root = document.getElementById("survey");
const form = document.getElementById("answers");
const items = [...form.querySelectorAll("[data-item]")];
const review = form.querySelector("[data-review]");
const back = form.querySelector("[data-back]");
const next = form.querySelector("[data-next]");
const trouble = form.querySelector("[data-trouble]");
const progress = root.querySelector("[role=progressbar]");
const send = form.querySelector("[type=submit]");
const word = root.dataset;
let place = 0;

const chosen = item => Number(item.querySelector("input:checked")?.value || 0);
const ratings = () => items.map(chosen);
const missing = () => items.findIndex(item => !chosen(item));
const fill = (text, ...values) => values.reduce((words, value, i) => words.replaceAll("{" + i + "}", value), text);

document.documentElement.classList.add("survey-js");

function show(where, focus) {
  place = Math.max(0, Math.min(items.length, where));
  items.forEach((item, i) => { item.hidden = i !== place; });
  root.querySelector("[data-first]").hidden = place !== 0;
  review.hidden = place !== items.length;
  back.hidden = place === 0;
  next.hidden = place === items.length || !chosen(items[place]);
  const done = ratings().filter(Boolean).length;
  progress.setAttribute("aria-valuenow", done);
  progress.firstElementChild.style.setProperty("--share", 100 * done / items.length + "%");
  trouble.hidden = true;
  if (!focus) return;
  if (place === items.length) review.querySelector("h2").focus();
  else {
    (items[place].querySelector("input:checked") || items[place].querySelector("input")).focus({ preventScroll: true });
    scrollTo({ top: 0 });
    announce(fill(word.wordProgress, place + 1, items.length));
  }
}

function choose(value) {
  const input = items[place]?.querySelector("input[value='" + value + "']");
  if (!input) return;
  input.checked = true;
  keep();
  show(place + 1, true);
}

// A tap chooses and goes on; arrows within the choices only choose.
form.addEventListener("click", event => {
  const point = event.target.closest(".survey-point");
  if (!point || event.detail === 0) return;
  event.preventDefault();
  choose(point.querySelector("input").value);
});
form.addEventListener("change", () => { keep(); next.hidden = place === items.length || !chosen(items[place]); });
back.addEventListener("click", () => show(place - 1, true));
next.addEventListener("click", () => show(place + 1, true));
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || root.hidden || document.querySelector("dialog[open]")) return;
  if (/^[1-5]$/.test(event.key) && place < items.length) { event.preventDefault(); choose(event.key); }
  else if (event.key === "Backspace" && place > 0) { event.preventDefault(); show(place - 1, true); }
  else if (event.key === "Enter" && place < items.length && event.target.matches("input[type=radio]")) {
    event.preventDefault();
    if (chosen(items[place])) show(place + 1, true);
    else choose(event.target.value);
  }
});

form.addEventListener("submit", async event => {
  event.preventDefault();
  const first = missing();
  if (first >= 0) { show(first, true); tell(fill(word.wordMissing, first + 1)); return; }
  if (send.getAttribute("aria-busy") === "true") return;
  send.setAttribute("aria-busy", "true");
  try { await submit(); } catch { tell(word.wordOffline); } finally { send.removeAttribute("aria-busy"); }
});

async function submit() {
  const asked = await fetch("/api/v1/survey-waves/" + encodeURIComponent(word.wave) + "/token", { method: "POST", headers });
  if (asked.status === 401) { tell(word.wordSignIn, true); return; }
  if (!asked.ok) { refused(await asked.json()); return; }
  const { token } = await asked.json();
  // Without cookie and referrer: whoever receives it cannot see whose it is.
  const sent = await fetch("/api/v1/survey-responses", { method: "POST", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store",
    headers: { ...headers, "Content-Type": "application/json", "Accept-Language": word.language }, body: JSON.stringify({ token, ratings: ratings() }) });
  if (sent.ok) { finish(); return; }
  refused(await sent.json());
}

function refused(problem) {
  if (problem.type?.endsWith("survey.answer.already")) finish();
  else tell(problem.type?.endsWith("tokenUnknown") ? word.wordOlder : problem.title);
}

function tell(text, signIn = false) {
  trouble.querySelector("p").textContent = text;
  trouble.querySelector("a").hidden = !signIn;
  trouble.hidden = false;
}

function finish() {
  forget();
  root.hidden = true;
  root.remove();
  document.querySelector("[data-kept]").hidden = true;
  const thanks = document.querySelector("[data-thanks]");
  thanks.hidden = false;
  thanks.querySelector("h1").focus();
}

// Unsent choices: under a key that only this person's page knows; without the browser's cryptography they are not kept.
const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));
const text = data => btoa(String.fromCharCode(...new Uint8Array(data)));
let vault;
async function open() {
  if (!window.crypto?.subtle || !word.draft) return;
  const secret = bytes(word.draft);
  const name = text(await crypto.subtle.digest("SHA-256", secret)).slice(0, 12);
  vault = { name: "bw-survey:" + word.wave + ":" + name, key: await crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt", "decrypt"]) };
}
let writing = Promise.resolve();
function keep() {
  if (!vault) return;
  const plain = new TextEncoder().encode(ratings().join(""));
  writing = writing.then(async () => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, vault.key, plain);
    try { localStorage.setItem(vault.name, text(iv) + "." + text(sealed)); document.querySelector("[data-kept]").hidden = false; } catch { /* a browser that keeps nothing: the choices stay on the page */ }
  });
}
async function recall() {
  const stored = vault && localStorage.getItem(vault.name);
  if (!stored) return;
  const [iv, sealed] = stored.split(".").map(bytes);
  try {
    const plain = new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, vault.key, sealed));
    items.forEach((item, i) => { const input = item.querySelector("input[value='" + plain[i] + "']"); if (input) input.checked = true; });
  } catch { localStorage.removeItem(vault.name); }
}
function forget() {
  if (vault) { const { name } = vault; vault = null; writing.then(() => localStorage.removeItem(name)); }
}

await open();
await recall();
show(missing() < 0 ? items.length : missing(), false);
root.dataset.ready = "";
