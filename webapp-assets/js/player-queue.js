/**
 * What learners did and the server has not yet confirmed. It lies in the browser's database, survives a closed tab, a lost
 * network, a server that restarts and a session that ends, and is delivered in order; the server keeps each change once.
 */
import { headers } from './shell.js';

/** Refusals of one change, which the server will never take; all others say that the time is not right. */
const NEVER = 'urn:bellwether:content.commit.';
/** So long what cannot be delivered is kept for whoever is asked about it. */
const KEPT_DAYS = 7;
/** Answers in which the server itself says no. */
const ANSWERED = new Set([400, 403, 404, 409, 410]);
/** The server broke on what this launch sent; others' may still pass. */
const FAILED = 'failed';
const DATABASE = 'bellwether-player';
const STORE = 'changes';
const JOURNAL = 'bw-journal:';
const BATCH = 20;
/** What browsers let a closing page send; they count all of it together. */
const LEAVING = 60000;
const WAITS = [1000, 2000, 5000, 10000, 20000];

const size = text => new Blob([text]).size;
const byOrder = (one, other) => one.at - other.at || one.change.seq - other.change.seq;

export class Queue extends EventTarget {
  #learner;
  #database = null;
  #unsent = [];
  #running = null;
  #failures = 0;
  #timer = null;
  /** Launches of which the server takes nothing; what belongs to them stays on the device. */
  #parked = new Set();

  /** `state`: sent · sending · offline · signed-out · someone-else */
  state = 'sent';

  /** Opens the queue of that learner on this device, with what an earlier page left in it. */
  static async open(learner) {
    const queue = new Queue();
    queue.#learner = learner;
    queue.#database = await openDatabase().catch(() => null);
    queue.#unsent = (await queue.#stored()).filter(item => item.learner === learner).sort(byOrder);
    await queue.#salvage();
    addEventListener('online', () => queue.deliver());
    document.addEventListener('visibilitychange', () => { if (!document.hidden) queue.deliver(); });
    return queue;
  }

  /** How many changes are on their way. */
  get length() { return this.#waiting().length; }

  /** How many changes stay on the device because the server takes nothing of their launch. */
  parked(launch) { return this.#parked.has(launch) ? this.#unsent.filter(item => item.launch === launch).length : 0; }

  #waiting() { return this.#unsent.filter(item => !this.#parked.has(item.launch)); }

  /** Notes a change that is not yet worth sending, in place of an earlier one, so that even a crash does not lose it. */
  note(launch, change, instead) {
    if (instead) localStorage.removeItem(JOURNAL + launch + ':' + instead.seq);
    note({ learner: this.#learner, launch, change, at: Date.now() });
  }

  /** Takes a change in; it is delivered as soon as that is possible. */
  async add(launch, change) {
    const item = { learner: this.#learner, launch, change, at: Date.now() };
    this.#unsent.push(item);
    this.#say(this.state === 'sent' ? 'sending' : this.state);
    await this.#put(item);
    this.deliver();
  }

  /** Delivers everything, oldest first. Resolves when nothing is left or nothing can be delivered now. */
  deliver() {
    clearTimeout(this.#timer);
    this.#running ??= this.#run().finally(() => { this.#running = null; });
    return this.#running;
  }

  async #run() {
    if (this.state === 'someone-else' && await this.#someoneElse()) return this.#again('someone-else');
    const failing = new Set();
    const next = () => this.#waiting().filter(item => !failing.has(item.launch));
    for (let waiting = next(); waiting.length > 0; waiting = next()) {
      const launch = waiting[0].launch;
      const batch = waiting.filter(item => item.launch === launch).slice(0, this.#failures > 0 ? 1 : BATCH);
      const went = await this.#send(launch, batch);
      if (went === FAILED) failing.add(launch);
      else if (!went) return;
    }
    if (failing.size > 0) this.#again('offline');
    else this.#say('sent');
  }

  async #send(launch, batch) {
    this.#say(this.state === 'sent' ? 'sending' : this.state);
    let answer;
    try {
      answer = await fetch(`/api/v1/launches/${launch}/changes`, {
        method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify({ changes: batch.map(item => item.change) }),
      });
    } catch {
      return this.#again('offline');
    }
    if (answer.ok) return this.#kept(await answer.json(), batch);
    if (answer.status === 401) return this.#again('signed-out');
    if (answer.status === 500) return FAILED;
    if (!ANSWERED.has(answer.status)) return this.#again('offline');
    const problem = await answer.json().catch(() => ({}));
    if (problem.type?.startsWith(NEVER)) return this.#refused(problem, batch);
    return await this.#someoneElse() ? this.#again('someone-else') : this.#park(launch, problem);
  }

  /** Whether another person has signed in in this browser. Nothing is ever sent in their name. */
  async #someoneElse() {
    try {
      const answer = await fetch('/api/v1/session', { cache: 'no-store' });
      return answer.ok && (await answer.json()).person !== this.#learner;
    } catch {
      return false;
    }
  }

  /** The launch is over, or the course was taken away: nothing is thrown away, and nothing is tried again on this page. */
  async #park(launch, problem) {
    this.#parked.add(launch);
    this.#failures = 0;
    const oldest = Date.now() - KEPT_DAYS * 86400000;
    await this.#forget(this.#unsent.filter(item => item.launch === launch && item.at < oldest));
    if (this.parked(launch) > 0) this.dispatchEvent(new CustomEvent('parked', { detail: { launch, title: problem.title ?? '' } }));
    return true;
  }

  async #kept(receipt, batch) {
    this.#failures = 0;
    await this.#forget(batch.filter(item => receipt.kept.includes(item.change.seq)));
    this.#say(this.#unsent.length > 0 ? 'sending' : 'sent');
    this.dispatchEvent(new CustomEvent('receipt', { detail: { receipt, launch: batch[0].launch } }));
    return true;
  }

  /** One change that the server will never take must not keep the others from it. */
  async #refused(problem, batch) {
    if (batch.length > 1) {
      this.#failures = 1;
      return true;
    }
    await this.#forget(batch);
    this.#failures = 0;
    this.dispatchEvent(new CustomEvent('refused', { detail: problem }));
    return true;
  }

  #again(state) {
    this.#say(state);
    this.#timer = setTimeout(() => this.deliver(), WAITS[Math.min(this.#failures, WAITS.length - 1)]);
    this.#failures++;
    return false;
  }

  /**
   * The page is going away: everything unsent, and `last`, goes into the journal at once and out with what little a
   * closing page may send. What does not get through is delivered by the next page that opens the queue.
   */
  leave(launch, last) {
    const items = last ? [...this.#unsent, { learner: this.#learner, launch, change: last, at: Date.now() }] : this.#unsent;
    for (const item of items) note(item);
    if (this.#parked.has(launch) || this.state === 'someone-else') return;
    const now = items.filter(item => item.launch === launch);
    let changes = [];
    for (const item of now.slice().reverse()) {
      if (size(JSON.stringify({ changes: [item.change, ...changes] })) > LEAVING) break;
      changes = [item.change, ...changes];
    }
    if (changes.length === 0) return;
    fetch(`/api/v1/launches/${launch}/changes`, {
      method: 'POST', keepalive: true, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify({ changes }),
    }).catch(() => { /* The journal has it. */ });
  }

  /** Takes the journal of a page that went away into the queue. */
  async #salvage() {
    for (const key of Object.keys(localStorage).filter(each => each.startsWith(JOURNAL))) {
      const item = JSON.parse(localStorage.getItem(key));
      if (item.learner !== this.#learner) continue;
      const known = this.#unsent.some(each => each.launch === item.launch && each.change.seq === item.change.seq);
      if (!known) this.#unsent.push(item);
      if (!known) await this.#put(item);
      if (this.#database) localStorage.removeItem(key);
    }
    this.#unsent.sort(byOrder);
  }

  #say(state) {
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }

  async #forget(items) {
    this.#unsent = this.#unsent.filter(item => !items.includes(item));
    for (const item of items) {
      localStorage.removeItem(JOURNAL + item.launch + ':' + item.change.seq);
      await this.#change(store => store.delete([item.launch, item.change.seq]));
    }
  }

  async #put(item) {
    const stored = await this.#change(store => store.put({ ...item, key: [item.launch, item.change.seq] }));
    if (!stored) note(item);
  }

  #stored() {
    if (!this.#database) return Promise.resolve([]);
    return new Promise(resolve => {
      const all = this.#database.transaction(STORE).objectStore(STORE).getAll();
      all.onsuccess = () => resolve(all.result);
      all.onerror = () => resolve([]);
    });
  }

  #change(work) {
    if (!this.#database) return Promise.resolve(false);
    return new Promise(resolve => {
      const transaction = this.#database.transaction(STORE, 'readwrite');
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = transaction.onerror = () => resolve(false);
      work(transaction.objectStore(STORE));
    });
  }
}

/** Writes the item where it is kept at once, before the page is gone. */
function note(item) {
  try {
    localStorage.setItem(JOURNAL + item.launch + ':' + item.change.seq, JSON.stringify(item));
  } catch {
    // Full: the browser's database and the closing request are left.
  }
}

function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
