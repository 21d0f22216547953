// Passkeys: keys that a device holds, and that sign only for this site and for whoever the device recognises (WebAuthn).
// The page's words for what may go wrong stand in its notice; what the server refuses is worded by the server.
import { headers } from "./shell.js";

const BEFORE_THE_END = 30_000; // milliseconds before a question is too old
const door = document.querySelector("[data-passkey-door]");
const add = document.querySelector("form[data-passkey-add]");
let waiting; // for a passkey that somebody may pick beside the sign-in name

if (door) {
  door.addEventListener("click", () => carefully(door, () => enter()));
  if (door.dataset.passkeyDoor === "first") beside();
}
add?.addEventListener("submit", event => {
  event.preventDefault();
  carefully(add.querySelector("[type=submit]"), make);
});
if (add && new URLSearchParams(location.search).has("added")) history.replaceState(history.state, "", location.pathname); // Told once.

/** An authenticator signs, and its person is in. */
async function enter(mediation) {
  waiting?.abort();
  waiting = new AbortController();
  const asked = waiting;
  const question = await ask("sign-in-question");
  const age = mediation ? setTimeout(() => { asked.abort(); beside(); }, question.millis - BEFORE_THE_END) : 0;
  try {
    const key = await navigator.credentials.get({ mediation, signal: asked.signal, publicKey: {
      challenge: bytes(question.challenge), rpId: question.party, timeout: question.millis, userVerification: "required", allowCredentials: question.known.map(known) } });
    const entered = await ask("sign-in", { from: door.dataset.from, answer: { token: question.token, id: text(key.rawId), clientData: text(key.response.clientDataJSON),
      authenticatorData: text(key.response.authenticatorData), signature: text(key.response.signature), userHandle: key.response.userHandle ? text(key.response.userHandle) : "" } });
    location.assign(entered.go);
  } finally {
    clearTimeout(age);
  }
}

/** Where the browser offers passkeys beside the field of the sign-in name, it may do so from now on. */
async function beside() {
  if (!document.querySelector("[autocomplete~=webauthn]") || !await window.PublicKeyCredential?.isConditionalMediationAvailable?.()) return;
  try {
    await enter("conditional");
  } catch (trouble) {
    if (trouble.told) tell(trouble.told); // Whatever else it is, nobody has asked for anything.
  }
}

/** An authenticator makes a key, and it is kept. */
async function make() {
  const question = await ask("question", { proof: add.elements.proof?.value ?? null });
  const key = await navigator.credentials.create({ publicKey: {
    challenge: bytes(question.challenge), timeout: question.millis, attestation: "none", rp: { id: question.party, name: document.querySelector(".bw-brand")?.textContent.trim() || question.party },
    user: { id: bytes(question.user.handle), name: question.user.login, displayName: question.user.name },
    pubKeyCredParams: question.algorithms.map(alg => ({ type: "public-key", alg })), excludeCredentials: question.known.map(known),
    authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" } } });
  const added = await keep(question, key);
  location.assign(add.dataset.page + "?added=" + added.id);
}

/** What is not kept here is forgotten there as well, where the browser can tell the authenticator. */
async function keep(question, key) {
  try {
    return await ask("", { token: question.token, name: add.elements.name.value, clientData: text(key.response.clientDataJSON),
      attestation: text(key.response.attestationObject), transports: key.response.getTransports?.() ?? [] });
  } catch (trouble) {
    if (trouble.told) PublicKeyCredential.signalUnknownCredential?.({ rpId: question.party, credentialId: key.id })?.catch(() => { });
    throw trouble;
  }
}

/** Does it once at a time, and says in words what went wrong. */
async function carefully(button, work) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  tell("");
  try {
    if (!window.PublicKeyCredential) throw new DOMException("", "NotSupported");
    await work();
  } catch (trouble) {
    const words = document.querySelector("[data-passkey-trouble]").dataset;
    tell(trouble.told ?? { NotSupported: words.wordNone, NotAllowedError: words.wordCancelled, AbortError: words.wordCancelled, InvalidStateError: words.wordThere,
      ConstraintError: words.wordUnable, NotSupportedError: words.wordUnable, SecurityError: words.wordAddress }[trouble.name] ?? words.wordFailed);
    if (button === door && door.dataset.passkeyDoor === "first") beside();
  } finally {
    button.removeAttribute("aria-busy");
  }
}

function tell(words) {
  const notice = document.querySelector("[data-passkey-trouble]");
  notice.classList.toggle("bw-notice-bad", Boolean(words));
  notice.lastElementChild.textContent = words;
  notice.hidden = !words;
}

async function ask(what, body = {}) {
  const answer = await fetch("/api/v1/passkeys" + (what && "/" + what), { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({}));
  throw Object.assign(new Error(), { told: problem.title });
}

const known = key => ({ type: "public-key", id: bytes(key.id), transports: key.transports });
const bytes = word => Uint8Array.from(atob(word.replaceAll("-", "+").replaceAll("_", "/")), sign => sign.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
