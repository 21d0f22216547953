-- Who used the system in the seven days to the end of the week, so that the weekly figure opens to its rows as the others do.
alter table adoption_member add column weekly boolean not null default false;

update adoption_member set weekly = true
where exists (select 1 from adoption_snapshot s join usage_line l on l.system_id = s.system_id and l.used_on <= s.through_on and l.used_on >= s.through_on - interval '6' day
              where s.system_id = adoption_member.system_id and s.week_on = adoption_member.week_on and s.department_id = adoption_member.department_id
                and l.person_id = adoption_member.person_id);
