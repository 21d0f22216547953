// Compares a PDF with the one that was issued, or finds the certificate that it was issued as. The file stays here: only its
// SHA-256 is asked about. The hash is our own because browsers offer theirs on secure origins only, and a test system may have none.
const FOUND = "bw-verified-file";

listen("[data-verify]", async (zone, hash, say) => {
  const answer = await ask(zone.dataset.verify + "?sha256=" + hash);
  if (answer.status === 429) return say(zone.dataset.wordSlow, false);
  const same = answer.body.issuedFile === true;
  say(same ? zone.dataset.wordSame : zone.dataset.wordOther, same);
});

listen("[data-find]", async (zone, hash, say) => {
  const answer = await ask(zone.dataset.find + "?sha256=" + hash);
  if (answer.status === 429) return say(zone.dataset.wordSlow, false);
  if (!answer.body.code) return say(zone.dataset.wordOther, false);
  sessionStorage.setItem(FOUND, answer.body.code);
  location.assign(zone.dataset.page + answer.body.code);
});

welcome();

function listen(selector, compare) {
  const zone = document.querySelector(selector);
  if (!zone) return;
  const told = zone.querySelector(".certification-file");
  const say = (text, same) => { told.textContent = text; told.dataset.same = String(same); };
  zone.addEventListener("bw:chosen", async event => {
    try {
      await compare(zone, sha256(new Uint8Array(await event.detail.file.arrayBuffer())), say);
    } catch {
      say(zone.dataset.wordFailed, false);
    }
  });
}

async function ask(address) {
  const answer = await fetch(address);
  if (![200, 404, 429].includes(answer.status)) throw new Error(String(answer.status));
  return { status: answer.status, body: answer.status === 429 ? {} : await answer.json() };
}

/** Whoever came here by dropping the file is told at once that it is the one. */
function welcome() {
  const zone = document.querySelector("[data-verify]");
  const code = sessionStorage.getItem(FOUND);
  sessionStorage.removeItem(FOUND);
  if (!zone || !code || !zone.dataset.verify.endsWith("/" + code)) return;
  const told = zone.querySelector(".certification-file");
  told.textContent = zone.dataset.wordSame;
  told.dataset.same = "true";
}

/** SHA-256 (FIPS 180-4) in hexadecimal digits. */
function sha256(bytes) {
  const [round, start] = constants();
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const state = Uint32Array.from(start);
  const words = new Uint32Array(64);
  for (let offset = 0; offset < padded.length; offset += 64) block(state, words, view, offset, round);
  return Array.from(state, word => word.toString(16).padStart(8, "0")).join("");
}

function block(state, words, view, offset, round) {
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(offset + 4 * i);
  for (let i = 16; i < 64; i++) words[i] = words[i - 16] + mix(words[i - 15], 7, 18, 3, true) + words[i - 7] + mix(words[i - 2], 17, 19, 10, true);
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const one = (h + mix(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + round[i] + words[i]) >>> 0;
    const two = (mix(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] += word; });
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));
const mix = (word, one, two, three, shift = false) => turn(word, one) ^ turn(word, two) ^ (shift ? word >>> three : turn(word, three));

/** The first bits of the fractions of the cube and square roots of the first primes. */
function constants() {
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p)) primes.push(n);
  const fraction = root => Math.floor((root - Math.floor(root)) * 0x100000000) >>> 0;
  return [primes.map(p => fraction(Math.cbrt(p))), primes.slice(0, 8).map(p => fraction(Math.sqrt(p)))];
}
