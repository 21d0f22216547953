/** One visit to one unit: its run-time, its clock, and when what it set is told on. */
export class Visit {
  #changed = false;
  #timer = null;
  #began = Date.now();
  #exit = null;
  #finished = false;
  #tell;

  constructor(unit, number, state, context, tell, Runtime) {
    this.unit = unit;
    this.number = number;
    this.#tell = tell;
    const seed = { ...unit, ...context, values: state.values, entry: state.entry, totalTime: state.total };
    this.total = state.total;
    this.runtime = unit.sco ? new Runtime(seed, {
      started: () => this.#report(),
      changed: () => this.#later(),
      committed: () => this.#report(true),
      finished: (exit, request) => this.#end(exit, request),
      possible: (direction, target) => tell.possible(direction, target),
    }) : null;
  }

  seconds() { return Math.round((Date.now() - this.#began) / 1000); }

  values() { return this.runtime ? this.runtime.values() : {}; }

  /** Tells on at once what has not been told. */
  flush() { if (this.#changed) this.#report(true); }

  #later() {
    this.#changed = true;
    this.#timer ??= setTimeout(() => this.#report(), 50);
  }

  #report(sure = false) {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#changed = false;
    this.#tell.report(this.#finished, sure);
  }

  #end(exit, request) {
    this.#exit = exit;
    this.#finished = true;
    this.#report(true);
    this.#tell.navigate(request ?? null);
  }

  /** What a next visit in the same sitting finds. */
  remains() {
    const scorm12 = 'LMSInitialize' in (this.runtime?.api ?? {});
    const suspended = !this.#finished || this.#exit === 'suspend' || !scorm12 && this.#exit === 'logout';
    if (!this.runtime?.started) return { values: this.values(), entry: this.unit.entry, total: this.total };
    if (!suspended && !scorm12) return { values: {}, entry: 'ab-initio', total: this.#totalNow(scorm12) };
    return { values: this.values(), entry: suspended ? 'resume' : '', total: this.#totalNow(scorm12) };
  }

  #totalNow(scorm12) { return scorm12 ? addClock(this.total, this.seconds()) : addIso(this.total, this.seconds()); }
}

function addClock(total, more) {
  const [hours, minutes, seconds] = total.split(':').map(Number);
  const sum = hours * 3600 + minutes * 60 + Math.floor(seconds) + more;
  const two = number => String(number).padStart(2, '0');
  return `${String(Math.floor(sum / 3600)).padStart(4, '0')}:${two(Math.floor(sum / 60) % 60)}:${two(sum % 60)}.00`;
}

function addIso(total, more) {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M(\d+)S$/.exec(total) ?? [0, 0, 0, 0];
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + more;
  return `PT${Math.floor(sum / 3600)}H${Math.floor(sum / 60) % 60}M${sum % 60}S`;
}
