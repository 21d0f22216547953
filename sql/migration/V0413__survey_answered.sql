-- How many of a team answered, counted once at the close: invitations are forgotten a month later.
alter table survey_segment add column answered int null;
update survey_segment set answered = (select count(*) from survey_invitation i where i.segment_id = survey_segment.id and i.status = 'ANSWERED')
where exists (select 1 from survey_wave w where w.id = survey_segment.wave_id and w.closed_at is not null);
