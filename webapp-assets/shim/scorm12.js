import * as format from './formats12.js';
import { Counts, parse } from './names.js';

const RW = (check, initial = '') => ({ check, initial, read: true, write: true });
const RO = initial => ({ initial, read: true, write: false });
const WO = check => ({ check, initial: '', read: false, write: true });
const KEYWORDS = ['_children', '_count', '_version'];

/** Without a prototype, as all that content looks things up in: it may ask for `constructor`. */
const ERRORS = {
  __proto__: null,
  0: 'No error', 101: 'General exception', 201: 'Invalid argument error', 202: 'Element cannot have children',
  203: 'Element not an array. Cannot have count', 301: 'Not initialized', 401: 'Not implemented error',
  402: 'Invalid set value, element is a keyword', 403: 'Element is read only', 404: 'Element is write only', 405: 'Incorrect data type',
};

const CHILDREN = {
  __proto__: null,
  'cmi.core': 'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
  'cmi.core.score': 'raw,min,max',
  'cmi.objectives': 'id,score,status',
  'cmi.objectives.n.score': 'raw,min,max',
  'cmi.student_data': 'mastery_score,max_time_allowed,time_limit_action',
  'cmi.student_preference': 'audio,language,speed,text',
  'cmi.interactions': 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
};
const COLLECTIONS = ['cmi.objectives', 'cmi.interactions', 'cmi.interactions.n.objectives', 'cmi.interactions.n.correct_responses'];

function elements(unit) {
  return {
    __proto__: null,
    'cmi.core.student_id': RO(unit.learnerId),
    'cmi.core.student_name': RO(unit.learnerName),
    'cmi.core.lesson_location': RW(format.text255),
    'cmi.core.credit': RO(unit.mode === 'normal' ? 'credit' : 'no-credit'),
    'cmi.core.lesson_status': RW(format.status, 'not attempted'),
    'cmi.core.entry': RO(unit.entry),
    'cmi.core.score.raw': RW(format.score),
    'cmi.core.score.min': RW(format.score),
    'cmi.core.score.max': RW(format.score),
    'cmi.core.total_time': RO(unit.totalTime),
    'cmi.core.lesson_mode': RO(unit.mode),
    'cmi.core.exit': WO(format.exit),
    'cmi.core.session_time': WO(format.timespan),
    'cmi.suspend_data': RW(format.text4096),
    'cmi.launch_data': RO(unit.launchData ?? ''),
    'cmi.comments': RW(format.text4096),
    'cmi.comments_from_lms': RO(''),
    'cmi.student_data.mastery_score': RO(unit.mastery ?? ''),
    'cmi.student_data.max_time_allowed': RO(unit.maxTime ?? ''),
    'cmi.student_data.time_limit_action': RO(unit.timeLimitAction ?? ''),
    'cmi.student_preference.audio': RW(format.audio, '0'),
    'cmi.student_preference.language': RW(format.text255),
    'cmi.student_preference.speed': RW(format.speed, '0'),
    'cmi.student_preference.text': RW(format.showText, '0'),
    'cmi.objectives.n.id': RW(format.identifier),
    'cmi.objectives.n.score.raw': RW(format.score),
    'cmi.objectives.n.score.min': RW(format.score),
    'cmi.objectives.n.score.max': RW(format.score),
    'cmi.objectives.n.status': RW(format.objectiveStatus, 'not attempted'),
    'cmi.interactions.n.id': WO(format.identifier),
    'cmi.interactions.n.objectives.n.id': WO(format.identifier),
    'cmi.interactions.n.time': WO(format.time),
    'cmi.interactions.n.type': WO(format.interactionType),
    'cmi.interactions.n.correct_responses.n.pattern': WO(format.text4096),
    'cmi.interactions.n.weighting': WO(format.weighting),
    'cmi.interactions.n.student_response': WO(format.text4096),
    'cmi.interactions.n.result': WO(format.result),
    'cmi.interactions.n.latency': WO(format.timespan),
  };
}

/** Elements of one visit only: what was said at the last visit must not speak for this one. */
const PER_VISIT = ['cmi.core.exit', 'cmi.core.session_time'];

/**
 * The run-time of SCORM 1.2 for one visit to one unit: `api` is what content finds as `window.API`.
 * `listener.changed()` hears of every value, `listener.committed()` of commits, `listener.finished()` of the end.
 */
export class Scorm12 {
  #elements;
  #values;
  #counts;
  #state = 'before';
  #error = 0;
  #listener;

  constructor(unit, listener) {
    this.#elements = elements(unit);
    this.#listener = listener;
    this.#values = new Map(Object.entries(unit.values).filter(([name]) => !PER_VISIT.includes(name)));
    this.#counts = new Counts(this.#values);
    this.api = Object.freeze({
      LMSInitialize: argument => this.#initialize(argument),
      LMSFinish: argument => this.#finish(argument),
      LMSGetValue: name => this.#get(name),
      LMSSetValue: (name, value) => this.#set(name, value),
      LMSCommit: argument => this.#commit(argument),
      LMSGetLastError: () => String(this.#error),
      LMSGetErrorString: code => ERRORS[code] ?? '',
      LMSGetDiagnostic: code => ERRORS[code === '' || code === undefined || code === null ? this.#error : code] ?? '',
    });
  }

  get started() { return this.#state !== 'before'; }

  get over() { return this.#state === 'after'; }

  /** All that is to be kept, by element. */
  values() { return Object.fromEntries(this.#values); }

  #initialize(argument) {
    if (!blank(argument)) return this.#refuse(201);
    if (this.#state !== 'before') return this.#refuse(101);
    this.#state = 'running';
    this.#listener.started();
    return this.#done();
  }

  #finish(argument) {
    if (!blank(argument)) return this.#refuse(201);
    if (this.#state !== 'running') return this.#refuse(301);
    this.#state = 'after';
    this.#listener.finished(this.#values.get('cmi.core.exit') ?? '');
    return this.#done();
  }

  #commit(argument) {
    if (!blank(argument)) return this.#refuse(201);
    if (this.#state !== 'running') return this.#refuse(301);
    this.#listener.committed();
    return this.#done();
  }

  #get(asked) {
    if (this.#state !== 'running') return this.#fail(301);
    const name = String(asked ?? '');
    const { pattern, places, odd, last, parent } = parse(name);
    if (name === 'cmi._version') return this.#give('3.4');
    const owner = parse(parent).pattern;
    if (last === '_children') return this.#children(owner, places);
    if (last === '_count') return this.#count(owner, parent, places);
    const element = this.#elements[pattern];
    if (!element || odd || !this.#exist(places)) return this.#fail(201);
    if (!element.read) return this.#fail(404);
    return this.#give(this.#values.get(name) ?? element.initial);
  }

  #children(owner, places) {
    if (!this.#exist(places)) return this.#fail(201);
    if (CHILDREN[owner]) return this.#give(CHILDREN[owner]);
    return this.#fail(this.#elements[owner] ? 202 : 201);
  }

  #count(owner, parent, places) {
    if (!this.#exist(places)) return this.#fail(201);
    if (COLLECTIONS.includes(owner)) return this.#give(String(this.#counts.of(parent)));
    return this.#fail(this.#elements[owner] || CHILDREN[owner] ? 203 : 201);
  }

  #exist(places) { return places.every(({ collection, index }) => index < this.#counts.of(collection)); }

  #set(asked, given) {
    if (this.#state !== 'running') return this.#refuse(301);
    const name = String(asked ?? '');
    const value = String(given ?? '');
    const { pattern, places, odd, last } = parse(name);
    if (KEYWORDS.includes(last)) return this.#refuse(402);
    const element = this.#elements[pattern];
    if (!element || odd) return this.#refuse(201);
    if (!element.write) return this.#refuse(403);
    if (!places.every(({ collection, index }) => index <= this.#counts.of(collection))) return this.#refuse(201);
    if (!element.check(value)) return this.#refuse(405);
    this.#counts.grow(places);
    this.#values.set(name, value);
    this.#listener.changed();
    return this.#done();
  }

  #give(value) {
    this.#error = 0;
    return value;
  }

  #fail(code) {
    this.#error = code;
    return '';
  }

  #done() {
    this.#error = 0;
    return 'true';
  }

  #refuse(code) {
    this.#error = code;
    return 'false';
  }
}

/** The one argument that these calls take is an empty text; old content leaves it out. */
function blank(argument) { return argument === '' || argument === undefined || argument === null; }
