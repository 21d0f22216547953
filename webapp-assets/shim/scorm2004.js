import { elements, CHILDREN, COLLECTIONS, PER_VISIT } from './elements2004.js';
import * as format from './formats2004.js';
import { Counts, parse } from './names.js';

const ERRORS = {
  __proto__: null,
  0: 'No Error', 101: 'General Exception', 102: 'General Initialization Failure', 103: 'Already Initialized', 104: 'Content Instance Terminated',
  111: 'General Termination Failure', 112: 'Termination Before Initialization', 113: 'Termination After Termination',
  122: 'Retrieve Data Before Initialization', 123: 'Retrieve Data After Termination', 132: 'Store Data Before Initialization',
  133: 'Store Data After Termination', 142: 'Commit Before Initialization', 143: 'Commit After Termination', 201: 'General Argument Error',
  301: 'General Get Failure', 351: 'General Set Failure', 391: 'General Commit Failure', 401: 'Undefined Data Model Element',
  402: 'Unimplemented Data Model Element', 403: 'Data Model Element Value Not Initialized', 404: 'Data Model Element Is Read Only',
  405: 'Data Model Element Is Write Only', 406: 'Data Model Element Type Mismatch', 407: 'Data Model Element Value Out Of Range',
  408: 'Data Model Dependency Not Established',
};

/**
 * The run-time of SCORM 2004 (2nd to 4th edition) for one visit to one unit: `api` is what content finds as
 * `window.API_1484_11`. `listener.navigate(request)` hears where the content wants to go when it ends.
 */
export class Scorm2004 {
  #elements;
  #values;
  #counts;
  #state = 'before';
  #error = 0;
  #request = '_none_';
  #unit;
  #listener;

  constructor(unit, listener) {
    this.#unit = unit;
    this.#elements = elements(unit);
    this.#listener = listener;
    this.#values = new Map(Object.entries(unit.values).filter(([name]) => !PER_VISIT.includes(name)));
    this.#counts = new Counts(this.#values);
    this.api = Object.freeze({
      Initialize: argument => this.#initialize(argument),
      Terminate: argument => this.#terminate(argument),
      GetValue: name => this.#get(name),
      SetValue: (name, value) => this.#set(name, value),
      Commit: argument => this.#commit(argument),
      GetLastError: () => String(this.#error),
      GetErrorString: code => (ERRORS[code] ?? '').slice(0, 255),
      GetDiagnostic: code => ERRORS[code === '' || code === undefined || code === null ? this.#error : code] ?? '',
    });
  }

  get started() { return this.#state !== 'before'; }

  get over() { return this.#state === 'after'; }

  values() { return Object.fromEntries(this.#values); }

  #initialize(argument) {
    if (argument !== '') return this.#refuse(201);
    if (this.#state === 'running') return this.#refuse(103);
    if (this.#state === 'after') return this.#refuse(104);
    this.#state = 'running';
    this.#listener.started();
    return this.#done();
  }

  #terminate(argument) {
    if (argument !== '') return this.#refuse(201);
    if (this.#state === 'before') return this.#refuse(112);
    if (this.#state === 'after') return this.#refuse(113);
    this.#state = 'after';
    this.#listener.finished(this.#values.get('cmi.exit') ?? '', this.#request === '_none_' ? null : this.#request);
    return this.#done();
  }

  #commit(argument) {
    if (argument !== '') return this.#refuse(201);
    if (this.#state === 'before') return this.#refuse(142);
    if (this.#state === 'after') return this.#refuse(143);
    this.#listener.committed();
    return this.#done();
  }

  #get(asked) {
    if (this.#state !== 'running') return this.#fail(this.#state === 'before' ? 122 : 123);
    const name = String(asked ?? '');
    if (name === '') return this.#fail(301);
    if (name.startsWith('adl.nav.')) return this.#navigation(name);
    const { pattern, places, odd, last, parent } = parse(name);
    const owner = parse(parent).pattern;
    if (last === '_version') return name === 'cmi._version' ? this.#give('1.0') : this.#fail(this.#known(owner) ? 301 : 401);
    if (last === '_children' || last === '_count') return this.#keyword(last, owner, parent, places, odd);
    const element = this.#elements[pattern];
    if (!element) return this.#fail(401);
    if (!element.read) return this.#fail(405);
    if (odd || !this.#exist(places)) return this.#fail(301);
    const value = this.#judged(name) ?? this.#values.get(name) ?? element.initial;
    return value === undefined || value === null ? this.#fail(403) : this.#give(value);
  }

  /** Where the manifest sets a threshold, the measure decides and not what the content says (RTE 4.2.4.1, 4.2.22.1). */
  #judged(name) {
    const { threshold, passing } = this.#unit;
    const progress = this.#values.get('cmi.progress_measure');
    const score = this.#values.get('cmi.score.scaled');
    if (name === 'cmi.completion_status' && threshold && progress !== undefined) return Number(progress) >= Number(threshold) ? 'completed' : 'incomplete';
    if (name !== 'cmi.success_status' || !passing) return undefined;
    return score === undefined ? 'unknown' : Number(score) >= Number(passing) ? 'passed' : 'failed';
  }

  #known(owner) { return owner === 'cmi' || owner in this.#elements || owner in CHILDREN; }

  #keyword(last, owner, parent, places, odd) {
    const list = last === '_children' ? CHILDREN[owner] : COLLECTIONS.includes(owner) ? '' : undefined;
    if (list === undefined) return this.#fail(this.#known(owner) && owner !== 'cmi' ? 301 : 401);
    if (odd || !this.#exist(places)) return this.#fail(301);
    return this.#give(last === '_children' ? list : String(this.#counts.of(parent)));
  }

  #navigation(name) {
    if (name === 'adl.nav.request') return this.#give(this.#request);
    const asked = /^adl\.nav\.request_valid\.(continue|previous)$/.exec(name);
    if (asked) return this.#give(this.#listener.possible(asked[1]));
    const target = /^adl\.nav\.request_valid\.(choice|jump)\.\{target=([^}]+)\}$/.exec(name);
    if (target) return this.#give(this.#listener.possible(target[1], target[2]));
    return this.#fail(/^adl\.nav\.request_valid(\.|$)/.test(name) ? 301 : 401);
  }

  #exist(places) { return places.every(({ collection, index }) => index < this.#counts.of(collection)); }

  #set(asked, given) {
    if (this.#state !== 'running') return this.#refuse(this.#state === 'before' ? 132 : 133);
    const name = String(asked ?? '');
    const value = String(given ?? '');
    if (name === '') return this.#refuse(351);
    if (name.startsWith('adl.nav.')) return this.#wish(name, value);
    const { pattern, places, odd, last, parent } = parse(name);
    if (last === '_children' || last === '_count' || last === '_version') return this.#refuse(this.#hasKeyword(last, parse(parent).pattern) ? 404 : 401);
    const element = this.#elements[pattern];
    if (!element) return this.#refuse(401);
    if (!element.write) return this.#refuse(404);
    const wrong = odd ? 351 : this.#obstacle(name, pattern, places) || this.#check(element, name, value);
    if (wrong) return this.#refuse(wrong);
    this.#counts.grow(places);
    this.#values.set(name, value);
    this.#listener.changed();
    return this.#done();
  }

  #hasKeyword(last, owner) {
    return last === '_version' ? owner === 'cmi' : last === '_children' ? owner in CHILDREN : COLLECTIONS.includes(owner);
  }

  /** Members are added one after the other, and first of all get their identifier. */
  #obstacle(name, pattern, places) {
    if (!places.every(({ collection, index }) => index <= this.#counts.of(collection))) return 351;
    const member = /^cmi\.(objectives|interactions)\.\d+/.exec(name)?.[0];
    if (!member || name === member + '.id') return 0;
    if (!this.#values.has(member + '.id')) return 408;
    const needsType = pattern === 'cmi.interactions.n.learner_response' || pattern === 'cmi.interactions.n.correct_responses.n.pattern';
    return needsType && !this.#values.has(member + '.type') ? 408 : 0;
  }

  #check(element, name, value) {
    const member = /^cmi\.interactions\.\d+/.exec(name)?.[0];
    const type = member && this.#values.get(member + '.type');
    if (name.endsWith('.learner_response')) return format.response(type)(value);
    if (name.endsWith('.pattern')) return this.#patternProblem(member, type, name, value);
    const wrong = element.check(value);
    if (wrong || !name.endsWith('.id') || member && name === member + '.id') return wrong;
    return this.#identifierProblem(name, value);
  }

  #patternProblem(member, type, name, value) {
    const others = [...this.#values].filter(([other]) => other.startsWith(member + '.correct_responses.') && other !== name);
    if (others.length > 0 && format.ONE_PATTERN.includes(type)) return 351;
    const wrong = format.pattern(type)(value);
    if (wrong) return wrong;
    return format.DISTINCT_PATTERNS.includes(type) && others.some(([, other]) => other === value) ? 351 : 0;
  }

  /** An objective's identifier is given once, and to one only. */
  #identifierProblem(name, value) {
    const { places } = parse(name);
    const collection = places[places.length - 1].collection;
    const named = this.#values.get(name);
    if (collection === 'cmi.objectives' && named !== undefined && named !== value) return 351;
    for (let index = 0; index < this.#counts.of(collection); index++) {
      const other = `${collection}.${index}.id`;
      if (other !== name && this.#values.get(other) === value) return 351;
    }
    return 0;
  }

  #wish(name, value) {
    if (name !== 'adl.nav.request') return this.#refuse(/^adl\.nav\.request_valid(\.|$)/.test(name) ? 404 : 401);
    const plain = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll', '_none_'].includes(value);
    if (!plain && !/^\{target=[^}]+\}(choice|jump)$/.test(value)) return this.#refuse(406);
    this.#request = value;
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
