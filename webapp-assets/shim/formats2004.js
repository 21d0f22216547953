/** The value formats of SCORM 2004 (RTE 4.1.1). Each answers 0, or the code of the error: 406 for the kind, 407 for the range. */

import { isRegistered } from './languages.js';

const fits = good => good ? 0 : 406;
const REAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const LANGUAGE = /^([A-Za-z]{2,3}|[ix])(-[A-Za-z0-9]{1,8})*$/;

export const words = (...allowed) => text => fits(allowed.includes(text));

export const real = (least = -Infinity, most = Infinity) => text => {
  if (!REAL.test(text)) return 406;
  const value = Number(text);
  return value < least || value > most ? 407 : 0;
};

/** The standard guarantees fewer characters; we take what the server keeps. */
export const text = value => fits(value.length <= 65536);

export const language = value => fits(value === '' || isLanguage(value));

function isLanguage(value) {
  return LANGUAGE.test(value) && value.split('-').every(part => part.length <= 8);
}

/** Text that may begin with `{lang=…}`. */
export const localized = value => fits(value.length <= 65536 && isLocalized(value));

function isLocalized(value) {
  const found = /^\{lang=([^}]*)\}/.exec(value);
  return !found || isLanguage(found[1]) && isOfSomebody(found[1]);
}

/** Registered, or for private use. */
function isOfSomebody(tag) {
  const first = tag.split('-')[0];
  return /^[ix]$/i.test(first) || isRegistered(first);
}

/** A long identifier: a URI, in practice anything printable without spaces; what calls itself a URN must be one. */
export const identifier = value => fits(isIdentifier(value));

function isIdentifier(value) {
  if (value.trim() === '' || value.length > 4000 || /[\s\u0000-\u001f]/.test(value) || /[{}[\]]/.test(value)) return false;
  return !/^urn:/i.test(value) || /^urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:\S+$/i.test(value);
}

const isShort = value => value !== '' && value.length <= 250 && isIdentifier(value);

/** 2004, 2004-02, … 2004-02-29T12:30:45.12+01:00; a zone only behind fractions of a second. */
export const time = value => {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,2})(Z|[+-]\d{2}(?::\d{2})?)?)?)?)?)?)?)?$/.exec(value);
  if (!found) return 406;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = found;
  if (year < 1970 || year > 2038 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return 406;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const zone = found[8] ?? 'Z';
  const [, zoneHours = 0, zoneMinutes = 0] = /^[+-](\d{2})(?::(\d{2}))?$/.exec(zone) ?? [];
  return fits(day >= 1 && day <= days && zoneHours <= 23 && zoneMinutes <= 59);
};

/** P1Y2M3DT4H5M6.78S, at least one part, none after a lonely T. */
export const interval = value =>
  fits(/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value));

export const interactionType = words('true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric', 'other');

export const result = value => ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) ? 0 : fits(REAL.test(value));

const parts = value => value.split('[,]');
const distinct = list => new Set(list).size === list.length;
const pairs = value => value !== '' && parts(value).every(pair => {
  const sides = pair.split('[.]');
  return sides.length === 2 && sides.every(isShort);
});
const ids = value => parts(value).every(isShort);
const isReal = value => REAL.test(value);

function step(pair, answer) {
  const at = pair.indexOf('[.]');
  if (at < 0) return false;
  const name = pair.slice(0, at);
  const given = pair.slice(at + 3);
  return (name !== '' || given !== '') && (name === '' || isShort(name)) && answer(given);
}

/** What a learner may have answered, by the kind of the question. */
const RESPONSES = {
  'true-false': value => value === 'true' || value === 'false',
  choice: value => value === '' || ids(value) && distinct(parts(value)),
  'fill-in': value => parts(value).every(isLocalized),
  'long-fill-in': isLocalized,
  matching: pairs,
  performance: value => parts(value).every(pair => step(pair, answer => answer.indexOf('[.]') < 0 && answer.length <= 250)),
  sequencing: value => ids(value),
  likert: isShort,
  numeric: isReal,
  other: value => value.length <= 4000,
};

export const response = type => value => fits(RESPONSES[type]?.(value) ?? false);

/** Takes leading `{name=true|false}` off; null where one says neither. */
function without(value, ...names) {
  let rest = value;
  for (;;) {
    const found = /^\{(case_matters|order_matters)=([^}]*)\}/.exec(rest);
    if (!found) return rest;
    if (!names.includes(found[1])) return rest;
    if (found[2] !== 'true' && found[2] !== 'false') return null;
    rest = rest.slice(found[0].length);
  }
}

function range(value) {
  const ends = value.split('[:]');
  if (ends.length === 1) return isReal(value);
  if (ends.length !== 2 || !ends.every(end => end === '' || isReal(end))) return false;
  return ends[0] === '' || ends[1] === '' || Number(ends[0]) <= Number(ends[1]);
}

function isStepAnswer(answer) {
  if (answer.includes('[.]')) return false;
  return answer.includes('[:]') ? range(answer) : answer.length <= 250;
}

const PATTERNS = {
  'true-false': RESPONSES['true-false'],
  choice: RESPONSES.choice,
  'fill-in': value => {
    const rest = without(value, 'case_matters', 'order_matters');
    return rest !== null && parts(rest).every(isLocalized);
  },
  'long-fill-in': value => {
    const rest = without(value, 'case_matters');
    return rest !== null && isLocalized(rest);
  },
  matching: pairs,
  performance: value => {
    const rest = without(value, 'order_matters');
    return rest !== null && parts(rest).every(pair => step(pair, isStepAnswer));
  },
  sequencing: RESPONSES.sequencing,
  likert: isShort,
  numeric: range,
  other: RESPONSES.other,
};

export const pattern = type => value => fits(PATTERNS[type]?.(value) ?? false);

/** Kinds of questions with exactly one right answer, and those in which no answer may be named twice. */
export const ONE_PATTERN = ['true-false', 'likert', 'numeric', 'other'];
export const DISTINCT_PATTERNS = ['choice', 'sequencing'];
