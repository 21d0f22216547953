import * as format from './formats2004.js';

const RW = (check, initial) => ({ check, initial, read: true, write: true });
const RO = initial => ({ initial, read: true, write: false });
const WO = check => ({ check, read: false, write: true });

const unit1 = format.real(-1, 1);
const any = format.real();
const share = format.real(0, 1);
const completion = format.words('completed', 'incomplete', 'not attempted', 'unknown');
const success = format.words('passed', 'failed', 'unknown');

/** Without a prototype, as all that content looks things up in: it may ask for `constructor`. */
export const CHILDREN = {
  __proto__: null,
  'cmi.comments_from_learner': 'comment,location,timestamp',
  'cmi.comments_from_lms': 'comment,location,timestamp',
  'cmi.interactions': 'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
  'cmi.learner_preference': 'audio_level,language,delivery_speed,audio_captioning',
  'cmi.objectives': 'id,score,success_status,completion_status,progress_measure,description',
  'cmi.objectives.n.score': 'scaled,raw,min,max',
  'cmi.score': 'scaled,raw,min,max',
};

export const COLLECTIONS = ['cmi.comments_from_learner', 'cmi.comments_from_lms', 'cmi.interactions', 'cmi.interactions.n.objectives',
  'cmi.interactions.n.correct_responses', 'cmi.objectives'];

/** Elements of one visit only. */
export const PER_VISIT = ['cmi.exit', 'cmi.session_time'];

/** The elements, with what they hold before anybody set them; without one, asking for them is error 403. */
export function elements(unit) {
  return {
    __proto__: null,
    'cmi.comments_from_learner.n.comment': RW(format.localized),
    'cmi.comments_from_learner.n.location': RW(format.text),
    'cmi.comments_from_learner.n.timestamp': RW(format.time),
    'cmi.comments_from_lms.n.comment': RO(),
    'cmi.comments_from_lms.n.location': RO(),
    'cmi.comments_from_lms.n.timestamp': RO(),
    'cmi.completion_status': RW(completion, 'unknown'),
    'cmi.completion_threshold': RO(unit.threshold),
    'cmi.credit': RO(unit.mode === 'normal' ? 'credit' : 'no-credit'),
    'cmi.entry': RO(unit.entry),
    'cmi.exit': WO(format.words('time-out', 'suspend', 'logout', 'normal', '')),
    'cmi.interactions.n.id': RW(format.identifier),
    'cmi.interactions.n.type': RW(format.interactionType),
    'cmi.interactions.n.objectives.n.id': RW(format.identifier),
    'cmi.interactions.n.timestamp': RW(format.time),
    'cmi.interactions.n.correct_responses.n.pattern': RW(),
    'cmi.interactions.n.weighting': RW(any),
    'cmi.interactions.n.learner_response': RW(),
    'cmi.interactions.n.result': RW(format.result),
    'cmi.interactions.n.latency': RW(format.interval),
    'cmi.interactions.n.description': RW(format.localized),
    'cmi.launch_data': RO(unit.launchData),
    'cmi.learner_id': RO(unit.learnerId),
    'cmi.learner_name': RO(unit.learnerName),
    'cmi.learner_preference.audio_level': RW(format.real(0), '1'),
    'cmi.learner_preference.language': RW(format.language, ''),
    'cmi.learner_preference.delivery_speed': RW(format.real(0), '1'),
    'cmi.learner_preference.audio_captioning': RW(format.words('-1', '0', '1'), '0'),
    'cmi.location': RW(format.text),
    'cmi.max_time_allowed': RO(unit.maxTime),
    'cmi.mode': RO(unit.mode),
    'cmi.objectives.n.id': RW(format.identifier),
    'cmi.objectives.n.score.scaled': RW(unit1),
    'cmi.objectives.n.score.raw': RW(any),
    'cmi.objectives.n.score.min': RW(any),
    'cmi.objectives.n.score.max': RW(any),
    'cmi.objectives.n.success_status': RW(success, 'unknown'),
    'cmi.objectives.n.completion_status': RW(completion, 'unknown'),
    'cmi.objectives.n.progress_measure': RW(share),
    'cmi.objectives.n.description': RW(format.localized),
    'cmi.progress_measure': RW(share),
    'cmi.scaled_passing_score': RO(unit.passing),
    'cmi.score.scaled': RW(unit1),
    'cmi.score.raw': RW(any),
    'cmi.score.min': RW(any),
    'cmi.score.max': RW(any),
    'cmi.session_time': WO(format.interval),
    'cmi.success_status': RW(success, 'unknown'),
    'cmi.suspend_data': RW(format.text),
    'cmi.time_limit_action': RO(unit.timeLimitAction ?? 'continue,no message'),
    'cmi.total_time': RO(unit.totalTime),
  };
}
