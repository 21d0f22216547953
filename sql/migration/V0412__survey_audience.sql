-- A wave asks a unit, with all below it, or an audience; without either, everyone. What was called the audience was a unit.
alter table survey_wave add column unit_id bigint null;
update survey_wave set unit_id = audience_id;
alter table survey_wave drop constraint survey_wave_audience_fk;
update survey_wave set audience_id = null;
alter table survey_wave add constraint survey_wave_unit_fk foreign key (unit_id) references org_unit (id);
alter table survey_wave add constraint survey_wave_asked_fk foreign key (audience_id) references audience (id);
