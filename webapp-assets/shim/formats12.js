/** The value formats of SCORM 1.2 (Run-Time Environment 3.4). Each answers whether a text is one. */

const words = (...allowed) => text => allowed.includes(text);
const matching = pattern => text => pattern.test(text);
const number = /^-?\d{0,10}(\.\d{1,7})?$/;

const decimal = text => number.test(text) && /\d/.test(text);
const between = (least, most) => text => /^-?\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most;
/** The standard speaks of 255 and 4096 characters; content in the field writes more, and the server keeps 64 K. */
const upTo = most => text => text.length <= most;

export const text255 = upTo(1000);
export const text4096 = upTo(65536);
export const identifier = text => text.length <= 1000 && /^[^\s\u0000-\u001f]+$/.test(text);
export const score = text => text === '' || decimal(text) && Number(text) >= 0 && Number(text) <= 100;
export const weighting = decimal;
export const timespan = matching(/^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/);
export const time = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
/** Content may say everything but that nothing was attempted. */
export const status = words('passed', 'completed', 'failed', 'incomplete', 'browsed');
export const objectiveStatus = words('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted');
export const exit = words('time-out', 'suspend', 'logout', '');
export const audio = between(-1, 100);
export const speed = between(-100, 100);
export const showText = between(-1, 1);
export const interactionType = words('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric');
export const result = text => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(text) || decimal(text);
